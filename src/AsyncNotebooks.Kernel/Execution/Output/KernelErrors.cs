namespace AsyncNotebooks.Kernel;

/// <summary>The names of errors that are the kernel's, not exceptions of the cell. Their messages need no name before them.</summary>
internal static class KernelErrors
{
    public const string Compilation = "CompilationError";
    public const string TimedOut = "CellTimeout";
    public const string Cancelled = "CellCancelled";
    public const string UnknownCommand = "UnknownCommand";
    public const string OtherKernel = "OtherKernel";

    /// <summary>The error as one text.</summary>
    public static string Describe(ErrorOutput error) =>
        error.ErrorName is Compilation or TimedOut or Cancelled or UnknownCommand or OtherKernel
            ? error.Message
            : $"{error.ErrorName}: {error.Message}";
}
