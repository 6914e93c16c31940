namespace AsyncNotebooks.Benchmarks.Peers;

/// <summary>A peer that runs in this process, and how its work is measured.</summary>
internal abstract class InProcessPeer : IPeer
{
    public abstract string Name { get; }

    public double[] Measure(Work work, int size, int runs)
    {
        WarmUp(work, size);
        return [.. Enumerable.Range(0, runs).Select(_ => MeasureOnce(work, size))];
    }

    protected abstract void OneTask(int size);

    protected abstract void ManyTasks(int size);

    protected abstract void GatherReturns(int size);

    protected abstract void Sleepers(int size);

    protected abstract void PutAndGet(int size);

    /// <summary>Bytes that so many sleeping tasks hold.</summary>
    protected abstract double SleepersMemory(int size);

    // .NET compiles a method again for speed once it has run for a while, on a thread of its own. What runs before that is not what a
    // program runs that has been up for a second, so several runs and pauses come first.
    private void WarmUp(Work work, int size)
    {
        for (var run = 0; run < 4; run++)
        {
            MeasureOnce(work, Math.Min(size, work.Headline));
            Task.Delay(150).Wait();
        }
    }

    private double MeasureOnce(Work work, int size)
    {
        // Each starts with a clean heap: one's garbage is not the next one's bill.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return work.Id switch
        {
            "one-task" => Nanoseconds(() => OneTask(size)),
            "many-tasks" => Nanoseconds(() => ManyTasks(size)),
            "gather" => Nanoseconds(() => GatherReturns(size)),
            "sleepers" => Math.Max(0, Nanoseconds(() => Sleepers(size)) - 1e9),
            "queue" => Nanoseconds(() => PutAndGet(size)),
            "memory" => SleepersMemory(size),
            _ => throw new ArgumentException($"No such work: {work.Id}", nameof(work)),
        };
    }

    private static double Nanoseconds(Action action)
    {
        var start = TimeProvider.System.GetTimestamp();
        action();
        return TimeProvider.System.GetElapsedTime(start).TotalNanoseconds;
    }
}
