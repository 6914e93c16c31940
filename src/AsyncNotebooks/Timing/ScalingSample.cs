namespace AsyncNotebooks;

/// <summary>What work of one size cost.</summary>
/// <param name="Size">How much there was to do.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Bytes">What all threads together allocated on the managed heap meanwhile; the stacks of threads are not in it.</param>
public sealed record ScalingSample(int Size, double Seconds, long Bytes)
{
    internal static ScalingSample Measure(int size, Action<int> work, TimeProvider clock)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var began = clock.GetTimestamp();
        work(size);
        var elapsed = clock.GetElapsedTime(began);
        return new(size, elapsed.TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - allocated);
    }
}
