using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Lints;

public class DeadlockTests
{
    private const string Lint = "deadlock";

    [Fact]
    public void Locks_TakenInOppositeOrder_AreFound()
    {
        var finding = Assert.Single(Linted.Of(Lint, Stuck(async () =>
        {
            var (one, other) = (new AsyncLock(), new AsyncLock());
            await Gather(TakeBoth(one, other), TakeBoth(other, one));
        })));
        Assert.Equal("Task-3 (TakeBoth) waits for Task-2 (TakeBoth), which waits for Task-3: a circle.", finding.What);
        Assert.Equal(1, finding.Time);
        Assert.StartsWith("DeadlockTests.cs:", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Locks_TakenInTheSameOrder_AreNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var (one, other) = (new AsyncLock(), new AsyncLock());
        await Gather(TakeBoth(one, other), TakeBoth(one, other));
    }));

    [Fact]
    public void Tasks_ThatAwaitOneAnother_AreFoundEachCircleOnce()
    {
        var findings = Linted.Of(Lint, Stuck(async () => await Gather(Pair(1), Pair(2))));
        Assert.Equal(2, findings.Count);
        Assert.All(findings, finding => Assert.Matches(@"^(Task-\d) \(Await\) waits for Task-\d \(AwaitResult\), which waits for \1: a circle\.$", finding.What));
    }

    [Fact]
    public void Task_ThatWaitsForTheFirstOfSeveral_IsNotStuck() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var partner = new Future<LoopTask>();
        var either = CreateTask(WaitForFirst(partner, CreateTask(Sleep(1))));
        partner.SetResult(CreateTask(Await(either)));
        await either;
    }));

    [Fact]
    public void Future_ThatNobodyCompletes_IsNotFound() => Assert.Empty(Linted.Of(Lint, Stuck(async () => await new Future())));

    private static async Coroutine Pair(double start)
    {
        await Sleep(start);
        var partner = new Future<LoopTask>();
        var one = CreateTask(AwaitResult(partner));
        partner.SetResult(CreateTask(Await(one)));
        await one;
    }

    private static async Coroutine Await(LoopTask task) => await task;

    private static async Coroutine AwaitResult(Future<LoopTask> partner) => await Await(await partner);

    private static async Coroutine WaitForFirst(Future<LoopTask> partner, LoopTask other) =>
        await Wait([await partner, other], until: WaitUntil.FirstCompleted);

    private static Trace Stuck(Func<Coroutine> main) => Trace.Record(() => Assert.Throws<LoopDeadlockException>(() => Run(main(), new VirtualTime())));

    private static async Coroutine TakeBoth(AsyncLock one, AsyncLock other)
    {
        using (await one.Acquire())
        {
            await Sleep(1);
            using (await other.Acquire())
                await Sleep(1);
        }
    }
}
