using System.Globalization;
using System.Runtime;
using System.Runtime.InteropServices;

namespace AsyncNotebooks.Tests;

/// <summary>Tells linear from quadratic without a limit in seconds: two sizes of the same work in the same run.</summary>
internal static class Growth
{
    private const int Factor = 6;

    // The same amount of work as six small parts and as one large one: linear work takes as long, with a logarithm somewhat longer; quadratic
    // work takes six times as long. Both use up as much memory, so what a page costs on this machine is in both.
    private const double MostAllowed = 3.5;

    // The collector goes over what lives, and in the large part more lives at once. None comes in between while this much is left.
    private const long Memory = 200_000_000;

    // CLOCK_THREAD_CPUTIME_ID
    private const int ThreadProcessorTime = 3;

    private const int MostAttempts = 12;

    /// <summary>Fails if six times the size at once costs 3.5 times as much as six times the size. The best run of each counts: noise only ever adds.</summary>
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
