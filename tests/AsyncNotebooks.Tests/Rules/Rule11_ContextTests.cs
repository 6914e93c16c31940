using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 11: an <see cref="AsyncLocal{T}"/> belongs to the task; each step runs in the task's own context.</summary>
public class Rule11_ContextTests
{
    private static readonly AsyncLocal<string?> s_value = new();

    [Fact]
    public void AsyncLocal_SetByOneTask_IsNotSeenByAnother() => Assert.Equal(["a: a", "b: b", "a: a", "b: b", "main: main"], InLoop.Log(async log =>
    {
        s_value.Value = "main";
        await Gather(Task("a"), Task("b"));
        log($"main: {s_value.Value}");

        async Coroutine Task(string name)
        {
            s_value.Value = name;
            await Sleep(1);
            log($"{name}: {s_value.Value}");
            await Sleep(1);
            log($"{name}: {s_value.Value}");
        }
    }));

    [Fact]
    public void AsyncLocal_OfTheCreator_IsInheritedAsItWasAtTheCreation() => InLoop.Run(async () =>
    {
        s_value.Value = "before";
        var child = CreateTask(Read());
        s_value.Value = "after";
        Assert.Equal("before", await child);
    });

    [Fact]
    public void AsyncLocal_SetByAnAwaitedCoroutine_StaysSetInTheTask() => InLoop.Run(async () =>
    {
        s_value.Value = "outer";
        await Set();
        Assert.Equal("inner", s_value.Value); // as in Python: an awaited coroutine shares its task's context

        static async Coroutine Set()
        {
            s_value.Value = "inner";
            await Sleep(1);
        }
    });

    [Fact]
    public void AsyncLocal_InACallback_IsThatOfWhoeverAskedForTheCall() => Assert.Equal(["soon asker", "timer asker", "done asker", "threadsafe asker"], InLoop.Log(async log =>
    {
        s_value.Value = "asker";
        var (loop, future) = (GetRunningLoop(), new Future());
        loop.CallSoon(() => log($"soon {s_value.Value}"));
        loop.CallLater(1, () => log($"timer {s_value.Value}"));
        future.AddDoneCallback(_ => log($"done {s_value.Value}"));
        s_value.Value = "later";
        await Sleep(2);
        future.SetResult();
        s_value.Value = "asker";
        loop.CallSoonThreadsafe(() => log($"threadsafe {s_value.Value}"));
        s_value.Value = "later";
        await Sleep(0);
    }));

    [Fact]
    public void AsyncLocal_SetInsideTheLoop_DoesNotLeakToItsCaller()
    {
        s_value.Value = "caller";
        InLoop.Run(async () =>
        {
            Assert.Equal("caller", s_value.Value);
            s_value.Value = "inside";
            await Sleep(1);
        });
        Assert.Equal("caller", s_value.Value);
    }

    [Fact]
    public void AsyncLocal_InToThread_IsThatOfTheTask() => InLoop.Run(async () =>
    {
        s_value.Value = "task";
        Assert.Equal("task", await ToThread(() => s_value.Value));
    });

    private static async Coroutine<string?> Read()
    {
        await Sleep(0);
        return s_value.Value;
    }
}
