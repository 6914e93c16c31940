using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 3: awaiting a coroutine runs it inline; awaiting a pending future or task parks the awaiting task.</summary>
public class Rule03_InlineAwaitTests
{
    [Fact]
    public void Await_Coroutine_MakesNoTripThroughTheLoop() => Assert.Equal(["before", "inner", "after", "soon"], InLoop.Log(async log =>
    {
        GetRunningLoop().CallSoon(() => log("soon"));
        log("before");
        await Inner();
        log("after");
        await Sleep(0);

        async Coroutine Inner()
        {
            log("inner");
            await Nothing();
        }
    }));

    [Fact]
    public void Await_Coroutine_RunsInTheSameTask() => InLoop.Run(async () =>
    {
        var outer = CurrentTask;
        Assert.Same(outer, await TaskOfInner());

        static async Coroutine<LoopTask> TaskOfInner()
        {
            await Nothing();
            return CurrentTask;
        }
    });

    [Fact]
    public void Await_PendingTask_LetsOthersRun() => Assert.Equal(["before", "soon", "inner", "after"], InLoop.Log(async log =>
    {
        GetRunningLoop().CallSoon(() => log("soon"));
        log("before");
        await CreateTask(Inner());
        log("after");

        async Coroutine Inner()
        {
            log("inner");
            await Nothing();
        }
    }));

    [Fact]
    public void Await_DoneFuture_DoesNotStop() => Assert.Equal(["value 5", "soon"], InLoop.Log(async log =>
    {
        var future = new Future<int>();
        future.SetResult(5);
        GetRunningLoop().CallSoon(() => log("soon"));
        log($"value {await future}");
        await Sleep(0);
    }));

    [Fact]
    public void Await_SameCoroutineTwice_SaysHowToAwaitTwice()
    {
        var failure = InLoop.Throws<InvalidOperationException>(async () =>
        {
            var coroutine = Nothing();
            await coroutine;
            await coroutine;
        });
        Assert.Equal(
            "This coroutine was awaited before, and a coroutine runs once. Call Nothing(…) again for a fresh one, or make it a task with CreateTask to await it several times.",
            failure.Message);
    }

    private static async Coroutine Nothing()
    {
        var done = new Future();
        done.SetResult();
        await done;
    }
}
