namespace AsyncNotebooks;

/// <summary>A line of the program, as text.</summary>
internal static class SourcePlace
{
    /// <summary>"fetch.cs:12", without the folders of one machine; empty where it is not known.</summary>
    public static string Of(string? file, int line) =>
        file is { Length: > 0 } ? FormattableString.Invariant($"{file.Split('/', '\\')[^1]}:{line}") : "";

    /// <summary>The line at which a task was suspended.</summary>
    public static string Of(TraceSuspension? where) => Of(where?.File, where?.Line ?? 0);

    /// <summary>The line at which a task was created.</summary>
    public static string Of(TraceTask task) => Of(task.File, task.Line);
}
