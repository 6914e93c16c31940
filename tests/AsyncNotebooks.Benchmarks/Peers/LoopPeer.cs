using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Benchmarks.Peers;

/// <summary>The loop of this project.</summary>
internal sealed class LoopPeer : InProcessPeer
{
    public override string Name => "AsyncNotebooks";

    protected override void OneTask(int size) => Asyncio.Run(Switch(size));

    protected override void ManyTasks(int size) =>
        Asyncio.Run(GatherAll(Enumerable.Range(0, size).Select(_ => Switch(Work.SwitchesPerTask))));

    protected override void GatherReturns(int size) => Asyncio.Run(GatherAll(Enumerable.Range(0, size).Select(Return)));

    protected override void Sleepers(int size) => Asyncio.Run(GatherAll(Enumerable.Range(0, size).Select(_ => SleepFor(1))));

    protected override void PutAndGet(int size) => Asyncio.Run(PutAndGetAll(size));

    protected override double SleepersMemory(int size) => Asyncio.Run(MemoryOfSleepers(size));

    private static async Coroutine Switch(int times)
    {
        for (var i = 0; i < times; i++)
            await Sleep(0);
    }

    private static async Coroutine<int> Return(int value) => value;

    private static async Coroutine SleepFor(double seconds) => await Sleep(seconds);

    private static async Coroutine GatherAll(IEnumerable<Coroutine> coroutines) => await Gather(coroutines);

    private static async Coroutine PutAndGetAll(int size)
    {
        var queue = new AsyncQueue<int>();
        for (var i = 0; i < size; i++)
        {
            await queue.Put(i);
            await queue.Get();
        }
    }

    private static async Coroutine<double> MemoryOfSleepers(int size)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sleepers = Gather(Enumerable.Range(0, size).Select(_ => SleepFor(1000)));
        await Sleep(0); // they start in the next turn,
        await Sleep(0); // and in this one all are asleep
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        sleepers.Cancel();
        await Wait([sleepers]);
        _ = sleepers.Exception; // the cancellation, seen
        return memory;
    }
}
