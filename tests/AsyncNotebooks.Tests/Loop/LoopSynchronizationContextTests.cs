using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>Plain <c>async Task</c> methods on the loop.</summary>
[Collection(ConsoleCollection.Name)]
public class LoopSynchronizationContextTests
{
    [Fact]
    public void PlainMethod_AfterItsAwait_GoesOnOnTheLoopsThread() => InLoop.Run(async () =>
    {
        var thread = Environment.CurrentManagedThreadId;
        Assert.Equal(thread, await ThreadAfterAwait().AsFuture());

        static async Task<int> ThreadAfterAwait()
        {
            await Task.Run(() => { });
            Assert.NotNull(EventLoop.RunningOrNull);
            Assert.Null(LoopTask.Current);
            return Environment.CurrentManagedThreadId;
        }
    });

    [Fact]
    public void PlainMethod_ConfigureAwaitFalse_LeavesTheLoopsThread() => InLoop.Run(async () =>
    {
        var refusal = await Leaves(new Future()).AsFuture();
        Assert.StartsWith("This event loop runs on another thread.", refusal, StringComparison.Ordinal);

        static async Task<string> Leaves(Future future)
        {
            var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            ThreadPool.QueueUserWorkItem(_ => gate.SetResult());
            await gate.Task.ConfigureAwait(false);
            Assert.Null(EventLoop.RunningOrNull);
            return Assert.Throws<InvalidOperationException>(future.SetResult).Message;
        }
    });

    [Fact]
    public void PlainMethod_CanAwaitCoroutinesFuturesAndTasks() => Assert.Equal(["1 slept", "1 value 7", "3 task", "3 FormatException"], InLoop.TimedLog(async log =>
    {
        await Plain().AsFuture();

        async Task Plain()
        {
            await Sleep(1);
            log("slept");
            var future = new Future<int>();
            GetRunningLoop().CallSoon(() => future.SetResult(7));
            log($"value {await future}");
            await CreateTask(Sleep(2));
            log("task");
            try
            {
                await Fails();
            }
            catch (FormatException)
            {
                log("FormatException");
            }
        }
    }));

    [Fact]
    public void AsyncVoid_Outstanding_KeepsTheClockFromJumping() => Assert.Equal(["0 went on", "5 slept"], InLoop.TimedLog(async log =>
    {
        FireAndForget();
        await Sleep(5);
        log("slept");

        async void FireAndForget()
        {
            await Task.Run(() => { });
            log("went on");
        }
    }));

    [Fact]
    public void AsyncVoid_EndsOnAnotherThread_LetsTheClockGoOn() => Assert.Equal(["5 slept"], InLoop.TimedLog(async log =>
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        EndsElsewhere();
        GetRunningLoop().CallSoon(gate.SetResult);
        await Sleep(5);
        log("slept");

        async void EndsElsewhere() => await gate.Task.ConfigureAwait(false);
    }));

    [Fact]
    public void AsyncVoid_ThatThrows_IsReported()
    {
        var report = Assert.Single(InLoop.Reports(async () =>
        {
            FireAndForget();
            await Sleep(5);

            static async void FireAndForget()
            {
                await Task.Run(() => { });
                throw new FormatException("lost");
            }
        }));
        Assert.IsType<FormatException>(report.Exception);
    }

    [Fact]
    public void PlainMethod_OutlivesItsLoop_IsReportedAndDoesNotEndTheProcess()
    {
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var wentOn = false;
        using var reported = new ManualResetEventSlim();
        LoopReport? report = null;
        InLoop.Run(async () =>
        {
            GetRunningLoop().ExceptionHandler = late =>
            {
                report = late;
                reported.Set();
            };
            _ = Plain();
            await Sleep(0);
        });

        gate.SetResult();
        reported.Wait();

        Assert.Equal("A plain async method was still waiting when its event loop closed; the rest of it never runs. Await it before Main returns: 'await Method().AsFuture()'.", report!.ToString());
        Assert.False(wentOn);

        async Task Plain()
        {
            await gate.Task;
            wentOn = true;
        }
    }

    [Fact]
    public void Context_OutsideTheRun_IsWhatItWas()
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext? inside = null;
        InLoop.Run(async () =>
        {
            inside = SynchronizationContext.Current;
            await Sleep(0);
        });
        Assert.NotNull(inside);
        Assert.NotSame(before, inside);
        Assert.Same(before, SynchronizationContext.Current);
    }

    [Fact]
    public void Send_FromAnotherThread_RunsOnTheLoopAndWaits() => InLoop.Run(async () =>
    {
        var (context, thread) = (SynchronizationContext.Current!, Environment.CurrentManagedThreadId);
        var seen = await ToThread(() =>
        {
            var ranOn = 0;
            context.Send(_ => ranOn = Environment.CurrentManagedThreadId, null);
            Assert.Throws<FormatException>(() => context.Send(_ => throw new FormatException(), null));
            return ranOn;
        });
        Assert.Equal(thread, seen);
        Assert.Same(context, context.CreateCopy());
    });

    [Fact]
    public void Send_FromTheLoop_RunsAtOnce() => InLoop.Run(async () =>
    {
        var ran = false;
        SynchronizationContext.Current!.Send(_ => ran = true, null);
        Assert.True(ran);
        await Sleep(0);
    });

    private static async Coroutine Fails()
    {
        await Sleep(0);
        throw new FormatException();
    }
}
