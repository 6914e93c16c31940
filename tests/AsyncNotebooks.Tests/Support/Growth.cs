using System.Globalization;
using System.Runtime.InteropServices;

namespace AsyncNotebooks.Tests;

/// <summary>Tells linear from quadratic without a limit in seconds: two sizes of the same work in the same run.</summary>
internal static class Growth
{
    private const int Factor = 6;

    // Linear work gives 6, with a logarithm somewhat more; quadratic gives 36. A busy machine adds noise, most to the large size: it needs memory
    // that others have pushed out of the caches.
    private const double MostAllowed = 24;

    // CLOCK_THREAD_CPUTIME_ID
    private const int ThreadProcessorTime = 3;

    private const int MostAttempts = 12;

    /// <summary>Fails if six times the size costs 24 times as much. The best run of each size counts: noise only ever adds.</summary>
    public static void IsNotQuadratic(int size, Action<int> work)
    {
        work(size); // warm-up
        var (small, large) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var attempt = 0; attempt < MostAttempts && !(large < MostAllowed * small); attempt++)
        {
            // The small size twice: one that was disturbed would let quadratic work pass.
            small = Math.Min(small, Math.Min(Seconds(work, size), Seconds(work, size)));
            large = Math.Min(large, Seconds(work, Factor * size));
        }

        Assert.True(large < MostAllowed * small, string.Create(CultureInfo.InvariantCulture, $"{Factor} times the size cost {large / small:0.0} times as much."));
    }

    private static double Seconds(Action<int> work, int size)
    {
        GC.Collect();
        var before = SecondsOfThisThread();
        work(size);
        return SecondsOfThisThread() - before;
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
