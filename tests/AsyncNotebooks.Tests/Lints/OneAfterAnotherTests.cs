using static AsyncNotebooks.Asyncio;
using static AsyncNotebooks.Tests.Lints.Linted;

namespace AsyncNotebooks.Tests.Lints;

public class OneAfterAnotherTests
{
    private const string Lint = "one after another";

    [Fact]
    public void Coroutines_WithoutValues_AreFound()
    {
        var finding = Assert.Single(Run(Lint, async () =>
        {
            await Work(2);
            await Work(1);
            await Other(1);
        }));
        Assert.Equal("Task-1 (Main) awaited Work twice and Other one after another.", finding.What);
        Assert.Equal("That took 4 s; together they may take 2 s, as long as the longest.", finding.Cost);
        Assert.Equal(
            "No value went from one to the next. Whether their order matters otherwise, a trace cannot know. If it does not matter, run them together: await Gather(Work(…), Other(…)).",
            finding.Cure);
        Assert.Matches(@"^OneAfterAnotherTests\.cs:1[5-9]$", finding.Place);
    }

    [Fact]
    public void Coroutines_CalledBeforeTheFirstEnded_AreFoundEvenWithValues()
    {
        var finding = Assert.Single(Run(Lint, async () =>
        {
            var (first, second) = (Ask(2), Ask(1));
            await first;
            await second;
        }));
        Assert.StartsWith("All were called before the first had ended", finding.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Sleeps_CalledBeforeTheFirstEnded_AreFound()
    {
        var finding = Assert.Single(Run(Lint, async () =>
        {
            Coroutine[] sleeps = [Sleep(1), Sleep(2)];
            foreach (var sleep in sleeps)
                await sleep;
        }));
        Assert.Equal("That took 3 s; together they may take 2 s, as long as the longest.", finding.Cost);
    }

    [Fact]
    public void Tasks_EachAwaitedBeforeTheNextIsCreated_AreFound() => Assert.Single(Run(Lint, async () =>
    {
        await CreateTask(Work(2));
        await CreateTask(Work(1));
    }));

    [Fact]
    public void Coroutine_ThatGetsWhatTheOneBeforeReturned_IsNotFound() => Assert.Empty(Run(Lint, async () =>
    {
        var first = await Ask(2);
        var second = await Ask(first);
        await Work(second);
    }));

    [Fact]
    public void Task_ThatGetsWhatTheOneBeforeReturned_IsNotFound() => Assert.Empty(Run(Lint, async () =>
    {
        var first = await CreateTask(Ask(2));
        await CreateTask(Ask(first));
    }));

    [Fact]
    public void Tasks_CreatedTogether_AreNotFound() => Assert.Empty(Run(Lint, async () =>
    {
        var (first, second) = (CreateTask(Work(1)), CreateTask(Work(2)));
        await first;
        await second;
    }));

    [Fact]
    public void Coroutines_InAGather_AreNotFound() => Assert.Empty(Run(Lint, async () => await Gather(Work(1), Work(2))));

    [Fact]
    public void Pauses_WrittenAsPauses_AreNotFound() => Assert.Empty(Run(Lint, async () =>
    {
        for (var i = 0; i < 3; i++)
            await Sleep(1);
        await Work(1);
        await Sleep(1);
        await Work(1);
    }));

    [Fact]
    public void Coroutines_ThatTakeALock_AreNotFound() => Assert.Empty(Run(Lint, async () =>
    {
        var mutex = new AsyncLock();
        var holder = CreateTask(Update(mutex));
        await Sleep(0);
        await Update(mutex);
        await Update(mutex);
        await holder;
    }));

    [Fact]
    public void Workers_OfAPool_AreNotFound() => Assert.Empty(Run(Lint, async () => await Gather(Worker(), Worker(), Worker())));

    [Fact]
    public void Coroutines_OfWhichOneTakesAllTheTime_AreNotFound() => Assert.Empty(Run(Lint, async () =>
    {
        await Work(2);
        await Work(0.001);
    }));

    private static async Coroutine Other(double seconds) => await Sleep(seconds);

    private static async Coroutine Update(AsyncLock mutex)
    {
        using (await mutex.Acquire())
            await Sleep(1);
    }

    private static async Coroutine Worker()
    {
        for (var i = 0; i < 3; i++)
            await Work(1);
    }
}
