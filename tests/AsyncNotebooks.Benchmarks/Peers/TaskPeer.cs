using System.Threading.Channels;

namespace AsyncNotebooks.Benchmarks.Peers;

/// <summary>Plain .NET: <c>async Task</c> on the thread pool.</summary>
internal sealed class TaskPeer : InProcessPeer
{
    public override string Name => "plain Task";

    protected override void OneTask(int size) => Switch(size).Wait();

    protected override void ManyTasks(int size) =>
        Task.WhenAll(Enumerable.Range(0, size).Select(_ => Switch(Work.SwitchesPerTask))).Wait();

    protected override void GatherReturns(int size) => Task.WhenAll(Enumerable.Range(0, size).Select(Return)).Wait();

    protected override void Sleepers(int size) => Task.WhenAll(Enumerable.Range(0, size).Select(_ => SleepFor(1))).Wait();

    protected override void PutAndGet(int size) => PutAndGetAll(size).Wait();

    protected override double SleepersMemory(int size)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sleepers = Enumerable.Range(0, size).Select(_ => SleepFor(1000)).ToArray();
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(sleepers);
        return memory;
    }

    private static async Task Switch(int times)
    {
        for (var i = 0; i < times; i++)
            await Task.Yield();
    }

    // The counterpart of a coroutine that returns at once is a hot method that has returned already.
    private static async Task<int> Return(int value) => value;

    private static async Task SleepFor(double seconds) => await Task.Delay(TimeSpan.FromSeconds(seconds));

    private static async Task PutAndGetAll(int size)
    {
        var channel = Channel.CreateUnbounded<int>();
        for (var i = 0; i < size; i++)
        {
            await channel.Writer.WriteAsync(i);
            await channel.Reader.ReadAsync();
        }
    }
}
