namespace AsyncNotebooks.Kernel;

/// <summary>The names of errors that are the kernel's, not exceptions of the cell. Their messages need no name before them.</summary>
public static class KernelErrors
{
    /// <summary>The cell does not compile; its messages begin with <c>(line,column)</c>.</summary>
    public const string Compilation = "CompilationError";

    /// <summary>The cell ran longer than it may.</summary>
    public const string TimedOut = "CellTimeout";

    /// <summary>Nobody waits for the cell any longer.</summary>
    public const string Cancelled = "CellCancelled";

    /// <summary>The notebook's process ended before the cell did.</summary>
    public const string WorkerEnded = "WorkerEnded";

    /// <summary>The kernel refused the cell: a directive that it does not know, a package that cannot be had.</summary>
    public const string Refused = "CommandFailed";

    /// <summary>The error as one text.</summary>
    public static string Describe(ErrorOutput error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return error.ErrorName is Compilation or TimedOut or Cancelled or WorkerEnded or Refused
            ? error.Message
            : $"{error.ErrorName}: {error.Message}";
    }
}
