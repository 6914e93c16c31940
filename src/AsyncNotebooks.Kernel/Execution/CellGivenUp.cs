using System.Globalization;

namespace AsyncNotebooks.Kernel;

/// <summary>The errors of a cell that did not come to its end, since its worker did.</summary>
internal static class CellGivenUp
{
    public static ErrorOutput TimedOut(TimeSpan timeout) => Error(
        KernelErrors.TimedOut, string.Create(CultureInfo.InvariantCulture, $"The cell ran longer than {timeout.TotalSeconds} s; its process was ended."));

    public static ErrorOutput NotebookTimedOut(TimeSpan timeout) => Error(
        KernelErrors.TimedOut, string.Create(CultureInfo.InvariantCulture, $"The notebook had run for {timeout.TotalSeconds} s when this cell was running; its process was ended."));

    public static ErrorOutput Cancelled() => Error(KernelErrors.Cancelled, "The cell was cancelled; its process was ended.");

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

    private static ErrorOutput Error(string name, string message) => new(name, message, [message], Line: null, Column: null);
}
