namespace AsyncNotebooks;

/// <summary>Where progress is kept.</summary>
internal abstract class ProgressStore
{
    /// <summary>The variable that names another file than the user's, or <c>none</c> for no file at all.</summary>
    public const string Variable = "ASYNC_NOTEBOOKS_PROGRESS";

    private static readonly MemoryProgress s_memory = new();
    private static readonly MemoryProgress s_homeless = new($"You have no home folder to keep progress in, so it lasts until the kernel ends. {Cure}");

    /// <summary>The store that the environment asks for.</summary>
    public static ProgressStore Current => Of(
        Environment.GetEnvironmentVariable(Variable),
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>What helps where the file is the trouble.</summary>
    protected static string Cure => $"The variable {Variable} can name another file.";

    /// <summary>The store for a value of the variable, and the user's folder for application data; empty if there is none.</summary>
    internal static ProgressStore Of(string? wish, string home) => wish switch
    {
        "none" => s_memory,
        { Length: > 0 } path => new ProgressFile(Path.GetFullPath(path)),
        // Without a home the path would begin in the folder that happens to be current.
        _ when home.Length == 0 => s_homeless,
        _ => new ProgressFile(Path.Combine(home, "AsyncNotebooks", "progress.json")),
    };

    /// <summary>All entries, and a remark if something was not as usual.</summary>
    public abstract (IReadOnlyDictionary<string, ExerciseProgress> Entries, string? Remark) Read();

    /// <summary>Changes one exercise's entry.</summary>
    /// <returns>A remark if something was not as usual. Trouble with the file never stops a check.</returns>
    public abstract string? Change(string id, Func<ExerciseProgress, ExerciseProgress> change);
}
