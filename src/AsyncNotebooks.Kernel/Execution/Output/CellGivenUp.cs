using System.Globalization;

namespace AsyncNotebooks.Kernel;

/// <summary>The error of a cell that nobody waits for any longer. .NET cannot stop a thread, so its code may run on in the background.</summary>
internal static class CellGivenUp
{
    public static ErrorOutput ToOutput(Exception reason, TimeSpan timeout)
    {
        var (name, message) = reason is TimeoutException
            ? (KernelErrors.TimedOut, string.Create(CultureInfo.InvariantCulture, $"The cell ran longer than {timeout.TotalSeconds} s and was given up; its code may still be running."))
            : (KernelErrors.Cancelled, "The cell was cancelled; its code may still be running.");
        return new ErrorOutput(name, message, [message], Line: null, Column: null);
    }
}
