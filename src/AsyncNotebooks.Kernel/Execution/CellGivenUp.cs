using System.Globalization;

namespace AsyncNotebooks.Kernel;

/// <summary>The errors of a cell that did not come to its end, since its worker did.</summary>
internal static class CellGivenUp
{
    public static ErrorOutput TimedOut(TimeSpan timeout) => Error(
        KernelErrors.TimedOut, string.Create(CultureInfo.InvariantCulture, $"The cell ran longer than {timeout.TotalSeconds} s; its process was ended."));

    public static ErrorOutput Cancelled() => Error(KernelErrors.Cancelled, "The cell was cancelled; its process was ended.");

    public static ErrorOutput WorkerEnded(string epitaph) => Error(
        KernelErrors.WorkerEnded, $"The notebook's process ended while this cell ran ({epitaph}).");

    private static ErrorOutput Error(string name, string message) => new(name, message, [message], Line: null, Column: null);
}
