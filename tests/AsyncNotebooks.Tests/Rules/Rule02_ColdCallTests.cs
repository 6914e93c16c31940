using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 2: nothing of a coroutine runs at the call, and a task's first step goes through the ready queue.</summary>
public class Rule02_ColdCallTests
{
    [Fact]
    public void Call_CoroutineMethod_RunsNothingOfItsBody()
    {
        var ran = false;
        var coroutine = Body();
        Assert.False(ran);
        Run(coroutine);
        Assert.True(ran);

        async Coroutine Body()
        {
            ran = true;
            await Sleep(0);
        }
    }

    [Fact]
    public void Call_MethodThatWouldThrow_ThrowsOnlyWhenAwaited() => InLoop.Run(async () =>
    {
        var coroutine = Fails();
        await InLoop.Caught<FormatException>(async () => await coroutine);

        static async Coroutine Fails()
        {
            await Sleep(0);
            throw new FormatException();
        }
    });

    [Fact]
    public void CreateTask_InsideAStep_StartsInTheNextTurn() => Assert.Equal(["caller goes on", "soon", "child"], InLoop.Log(async log =>
    {
        GetRunningLoop().CallSoon(() => log("soon"));
        var child = CreateTask(Child(log));
        log("caller goes on");
        await child;
    }));

    [Fact]
    public void CreateTask_Several_StartInOrderOfCreation() => Assert.Equal(["0", "1", "2"], InLoop.Log(async log =>
    {
        var tasks = Enumerable.Range(0, 3).Select(number => CreateTask(Say(log, $"{number}"))).ToList();
        foreach (var task in tasks)
            await task;
    }));

    [Fact]
    public void Sleep_Called_DoesNotBeginToSleepBeforeItIsAwaited() => Assert.Equal(["3"], InLoop.TimedLog(async log =>
    {
        var sleep = Sleep(1);
        await Sleep(2);
        await sleep;
        log("");
    }).Select(line => line.Trim()));

    private static async Coroutine Child(Action<string> log)
    {
        log("child");
        await Sleep(0);
    }

    private static async Coroutine Say(Action<string> log, string what)
    {
        log(what);
        await Sleep(0);
    }
}
