namespace AsyncNotebooks.Course;

/// <summary>Where progress is kept.</summary>
internal abstract class ProgressStore
{
    /// <summary>The variable that names another file than the user's, or <c>none</c> for no file at all.</summary>
    public const string Variable = "ASYNC_NOTEBOOKS_PROGRESS";

    private static readonly MemoryProgress s_memory = new();

    /// <summary>The store that the environment asks for.</summary>
    public static ProgressStore Current => Environment.GetEnvironmentVariable(Variable) switch
    {
        null or "" => new ProgressFile(Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "AsyncNotebooks", "progress.json")),
        "none" => s_memory,
        var path => new ProgressFile(Path.GetFullPath(path)),
    };

    /// <summary>All entries, and a remark if something was not as usual.</summary>
    public abstract (IReadOnlyDictionary<string, ExerciseProgress> Entries, string? Remark) Read();

    /// <summary>Changes one exercise's entry.</summary>
    /// <returns>A remark if something was not as usual. Trouble with the file never stops a check.</returns>
    public abstract string? Change(string id, Func<ExerciseProgress, ExerciseProgress> change);
}
