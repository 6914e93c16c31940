using AsyncNotebooks.Tests.Plots;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Views;

public class CallGraphTests
{
    [Fact]
    public void CallGraph_WithoutATime_TakesTheLongestChain()
    {
        var graph = Traces.Recorded(async () =>
        {
            await Sleep(1);
            var last = CreateTask(Traces.Wait(1), "last");
            var middle = CreateTask(Await(last), "middle");
            await middle;
            await CreateTask(Traces.Wait(1));
        }).CallGraph();
        Assert.Equal(["Task-1", "middle", "last"], graph.Chain);
        Assert.Equal(1, graph.Time);
        Assert.False(graph.IsDeadlock);
        Assert.EndsWith("3 tasks are alive. The longest chain: Task-1 waits for middle waits for last.", graph.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, "sleep 2 s")]
    [InlineData(2, "sleep 1 s")] // what happened at that time has happened
    [InlineData(2.9, "sleep 1 s")]
    public void CallGraph_AtATime_ShowsThatTime(double at, string wait)
    {
        var graph = Traces.Recorded(async () =>
        {
            await Sleep(2);
            await Sleep(1);
        }).CallGraph(at);
        Assert.Equal(at, graph.Time);
        Assert.EndsWith($"        └── {wait}", graph.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void CallGraph_AfterTheEnd_IsEmpty() =>
        Assert.EndsWith("no task is alive.", Traces.OneByOne().CallGraph(99).Description, StringComparison.Ordinal);

    [Fact]
    public void ToString_NestedCoroutines_StandBelowEachOtherWithTheirLines()
    {
        var lines = Traces.Recorded(async () => await Outer()).CallGraph().ToString().Split('\n');
        Assert.Equal("└── (T) Task-1", lines[1]);
        Assert.Matches(@"^    └── lambda  CallGraphTests\.cs:\d+$", lines[2]);
        Assert.Matches(@"^        └── Outer  CallGraphTests\.cs:\d+$", lines[3]);
        Assert.Matches(@"^            └── Wait  Traces\.cs:\d+$", lines[4]);
        Assert.Equal("                └── sleep 3 s", lines[5]);
    }

    [Fact]
    public void ToString_VeryDeepCoroutines_AreShortened()
    {
        var text = Traces.Recorded(async () => await Descend(500)).CallGraph().ToString();
        Assert.Contains("… 491 more coroutines", text, StringComparison.Ordinal);
        Assert.Equal(12, text.Split('\n').Count(line => line.Contains("CallGraphTests.cs", StringComparison.Ordinal) || line.Contains("Traces.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void ToString_VeryManyTasks_AreCounted() =>
        Assert.Contains("… and 151 more tasks", Traces.Many(250).CallGraph().ToString(), StringComparison.Ordinal);

    [Fact]
    public void CallGraph_LongLineOfTasks_IsFollowedToItsEnd()
    {
        var graph = Traces.Recorded(async () =>
        {
            var task = CreateTask(Traces.Wait(1));
            for (var i = 0; i < 5000; i++)
                task = CreateTask(Await(task));
            await task;
        }).CallGraph();
        Assert.Equal(5002, graph.Chain.Count);
        Assert.EndsWith("The longest chain of waits has 5,002 tasks, from Task-1 to Task-2.", graph.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void IsDeadlock_TasksThatAwaitEachOther_IsTrueAndTheCircleIsMarked()
    {
        var graph = Stuck(async () =>
        {
            LoopTask second = null!;
            var first = CreateTask(AwaitLater(() => second), "first");
            second = CreateTask(Await(first), "second");
            await first;
        }).CallGraph();
        Assert.True(graph.IsDeadlock);
        Assert.Equal(["first", "second"], graph.Chain.Order());
        Assert.Contains("↺ (T) first  again: they wait in a circle, a deadlock", graph.ToString(), StringComparison.Ordinal);
        Assert.Contains("class t2,t3 circle", graph.ToMermaid(), StringComparison.Ordinal);
    }

    [Fact]
    public void IsDeadlock_TaskThatTakesALockTwice_WaitsForItself()
    {
        var graph = Stuck(async () =>
        {
            var mutex = new AsyncLock();
            await mutex.Acquire();
            await mutex.Acquire();
        }).CallGraph();
        Assert.Equal(["Task-1"], graph.Chain);
        Assert.Contains("Task-1 waits for Task-1: a circle", graph.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void IsDeadlock_FutureThatNobodyCompletes_IsNoCircle() =>
        Assert.False(Stuck(async () => await new Future()).CallGraph().IsDeadlock);

    [Fact]
    public void ToMermaid_NamesFromOutside_CannotBreakTheChart()
    {
        var mermaid = Traces.Recorded(async () => await CreateTask(Traces.Wait(1), "a \"b\" <c> #d")).CallGraph().ToMermaid();
        Assert.Contains("""t2["a #34;b#34; #60;c#62; #35;d<br/>Wait, sleep 1 s"]""", mermaid, StringComparison.Ordinal);
    }

    private static Trace Stuck(Func<Coroutine> main) => Trace.Record(() => Assert.Throws<LoopDeadlockException>(() => Run(main(), new VirtualTime())));

    private static async Coroutine Await(LoopTask task) => await task;

    private static async Coroutine AwaitLater(Func<LoopTask> task)
    {
        await Sleep(0);
        await task();
    }

    private static async Coroutine Outer() => await Traces.Wait(3);

    private static async Coroutine Descend(int levels)
    {
        if (levels == 0)
            await Traces.Wait(1);
        else
            await Descend(levels - 1);
    }
}
