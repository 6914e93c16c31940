using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Awaits and tasks nested far deeper than a thread's stack: the depth lies on the heap.</summary>
public class DepthTests
{
    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void NestedAwaits_ThatReturn_GiveTheValueBack(int depth) =>
        Assert.Equal(depth, InLoop.Run(() => Nested(depth, fails: false)));

    [Theory]
    [InlineData(10_000)]
    [InlineData(100_000)]
    public void NestedAwaits_InnermostThrows_TheExceptionComesOutOnTop(int depth)
    {
        var failure = Assert.Throws<FormatException>(() => InLoop.Run(() => Nested(depth, fails: true)));
        Assert.Contains(nameof(Nested), failure.StackTrace!, StringComparison.Ordinal);
        Assert.InRange(failure.StackTrace!.Length, 1, 100_000); // the trace did not grow with the depth
    }

    [Fact]
    public void NestedAwaits_WithinTheLimit_GiveTheValueBack() => Assert.Equal(997, InLoop.Run(async () =>
    {
        EventLoop.Running.NestingLimit = 1000;
        return await Nested(997, fails: false); // beside them stand this one and Sleep
    }));

    [Fact]
    public void NestedAwaits_WithoutEnd_ThrowAtTheLimit() => InLoop.Run(async () =>
    {
        EventLoop.Running.NestingLimit = 1000;

        var failure = await InLoop.Caught<InsufficientExecutionStackException>(async () => await Nested(int.MaxValue, fails: false));

        Assert.StartsWith("Coroutine 'Nested' is nested 1001 deep", failure.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void NestedAwaits_InnermostCancelled_TheCancellationComesOutOnTop() => InLoop.Run(async () =>
    {
        var task = CreateTask(Nested(100_000, fails: false));
        await Sleep(0);
        task.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await task);
    });

    [Fact]
    public void ChainOfTasks_InnermostFails_TheExceptionComesOutOnTop() => InLoop.Run(async () =>
    {
        var last = Chain(20_000, Fails());
        await InLoop.Caught<FormatException>(async () => await last);
    });

    [Fact]
    public void ChainOfTasks_OutermostCancelled_AllAreCancelled() => InLoop.Run(async () =>
    {
        var last = Chain(100_000, Sleep(10));
        await Sleep(1);
        last.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await last);
        Assert.Equal([CurrentTask], AllTasks());
    });

    [Fact]
    public void RecursionThroughGather_Cancelled_EndsAll() => InLoop.Run(async () =>
    {
        var task = CreateTask(Down(1_000));
        await Sleep(1);
        task.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await task);
        Assert.Equal([CurrentTask], AllTasks());

        static async Coroutine Down(int levels)
        {
            if (levels == 0)
                await Sleep(10);
            else
                await Gather(Down(levels - 1));
        }
    });

    [Fact]
    public void SequentialAwaits_OfReadyCoroutines_DoNotDeepenTheStack() => Assert.Equal(1_000_000, InLoop.Run(async () =>
    {
        var sum = 0;
        for (var i = 0; i < 1_000_000; i++)
            sum += await One();
        return sum;

        static async Coroutine<int> One()
        {
            await Done();
            return 1;
        }

        static async Coroutine Done()
        {
            var future = new Future();
            future.SetResult();
            await future;
        }
    }));

    [Fact]
    public void SequentialAwaits_OfYields_GiveAMillionTurns() => InLoop.Run(async () =>
    {
        for (var i = 0; i < 1_000_000; i++)
            await Sleep(0);
        Assert.Equal(0, GetRunningLoop().Time);
    });

    private static async Coroutine<int> Nested(int depth, bool fails)
    {
        if (depth > 0)
            return 1 + await Nested(depth - 1, fails);
        await Sleep(1);
        return fails ? throw new FormatException() : 0;
    }

    private static LoopTask Chain(int length, Coroutine innermost)
    {
        var last = CreateTask(innermost);
        for (var i = 0; i < length; i++)
            last = CreateTask(Await(last));
        return last;

        static async Coroutine Await(LoopTask task) => await task;
    }

    private static async Coroutine Fails()
    {
        await Sleep(1);
        throw new FormatException();
    }
}
