using System.Globalization;

namespace AsyncNotebooks.Kernel;

/// <summary>The errors of a cell that did not come to its end, since its worker did.</summary>
internal static class CellGivenUp
{
    /// <param name="timeout">How long it may take.</param>
    /// <param name="waits">The tasks of its loops, a line each.</param>
    public static ErrorOutput TimedOut(TimeSpan timeout, IEnumerable<string> waits) => Error(
        KernelErrors.TimedOut, string.Create(CultureInfo.InvariantCulture, $"The cell ran longer than {timeout.TotalSeconds} s; its process was ended."), waits);

    /// <summary>The error of a cell that was cancelled since the notebook may take no longer.</summary>
    public static ErrorOutput NotebookTimedOut(TimeSpan timeout, ErrorOutput? cancelled) => Error(
        KernelErrors.TimedOut,
        string.Create(CultureInfo.InvariantCulture, $"The notebook had run for {timeout.TotalSeconds} s when this cell was running; its process was ended."),
        cancelled?.Traceback.Skip(1) ?? []);

    /// <inheritdoc cref="TimedOut"/>
    public static ErrorOutput Cancelled(IEnumerable<string> waits) => Error(KernelErrors.Cancelled, "The cell was cancelled; its process was ended.", waits);

    public static ErrorOutput WorkerEnded(string epitaph) => Error(
        KernelErrors.WorkerEnded, $"The notebook's process ended while this cell ran ({epitaph}).");

    /// <summary>An error for want of memory, with how much there was; any other output as it is.</summary>
    public static CellOutput WithLimit(CellOutput output, long? memoryLimit)
    {
        if (memoryLimit is not { } bytes || output is not ErrorOutput { ErrorName: "System.OutOfMemoryException" } error)
            return output;
        var message = string.Create(CultureInfo.InvariantCulture, $"{error.Message} The notebook's process may use {bytes / 1_000_000} MB; --memory sets how many.");
        return error with { Message = message, Traceback = [message, .. error.Traceback.Skip(1)] };
    }

    private static ErrorOutput Error(string name, string message, IEnumerable<string>? waits = null)
    {
        string[] lines = [message, .. waits ?? []];
        return new(name, string.Join("\n  ", lines), lines, Line: null, Column: null);
    }
}
