using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace AsyncNotebooks.Tests;

/// <summary>Tells linear from quadratic without a limit in seconds: two sizes of the same work in the same run.</summary>
internal static class Growth
{
    private const int Factor = 16;

    // The same amount of work in sixteen parts and at once. Quadratic work takes sixteen times as long at once. Linear work takes as long, or
    // longer where the parts fit into the processor's caches and the whole does not: six times the size once took four times as long.
    private const double MostAllowed = 8;

    // The collector goes over what lives, and in the large part more lives at once. None comes in between while this much is left.
    private const long Memory = 200_000_000;

    // CLOCK_THREAD_CPUTIME_ID
    private const int ThreadProcessorTime = 3;

    private const int MostAttempts = 12;

    /// <summary>Fails if sixteen times the size at once costs eight times as much as sixteen times the size. The best run of each counts: noise only ever adds.</summary>
    public static void IsNotQuadratic(int size, Action<int> work)
    {
        work(size); // warm-up
        var (parts, whole) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var attempt = 0; attempt < MostAttempts && !(whole < MostAllowed * parts); attempt++)
        {
            // The parts twice: where they were disturbed, quadratic work would pass.
            parts = Math.Min(parts, Math.Min(Seconds(work, size, Factor), Seconds(work, size, Factor)));
            whole = Math.Min(whole, Seconds(work, Factor * size, 1));
        }

        Assert.True(whole < MostAllowed * parts, string.Create(CultureInfo.InvariantCulture, $"{Factor} times the size at once cost {whole / parts:0.0} times as much as in {Factor} parts."));
    }

    private static double Seconds(Action<int> work, int size, int times)
    {
        GC.TryStartNoGCRegion(Memory);
        try
        {
            var before = SecondsOfThisThread();
            for (var time = 0; time < times; time++)
                work(size);
            return SecondsOfThisThread() - before;
        }
        finally
        {
            // Work that wanted more memory has ended the region itself.
            if (GCSettings.LatencyMode is GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }
    }

    // Not the clock on the wall where that can be helped: on a busy machine a small run fits between two others, and a large one never does.
    private static double SecondsOfThisThread()
    {
        if (!OperatingSystem.IsLinux())
            return TimeProvider.System.GetTimestamp() / (double)TimeProvider.System.TimestampFrequency;
        _ = ReadClock(ThreadProcessorTime, out var time);
        return time.Seconds + (time.Nanoseconds / 1e9);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadClock(int clock, out Timespec time);

    private readonly record struct Timespec(nint Seconds, nint Nanoseconds);
}
