namespace AsyncNotebooks.Parity.Programs;

internal static class Callbacks
{
    public static async Coroutine RunFirstInFirstOut()
    {
        var loop = GetRunningLoop();
        foreach (var name in "abc")
            loop.CallSoon(() => Say($"{name}"));
        Say("scheduled");
        await Sleep(0);
        Say("resumed");
    }

    public static async Coroutine ScheduledByACallbackWaitForTheNextTurn()
    {
        var loop = GetRunningLoop();
        loop.CallSoon(() =>
        {
            Say("outer");
            loop.CallSoon(() => Say("inner"));
        });
        loop.CallSoon(() => Say("second"));
        await Sleep(0);
        Say("after one turn");
        await Sleep(0);
        Say("after two turns");
    }

    public static async Coroutine CancelledBeforeTheirTurnNeverRun()
    {
        var loop = GetRunningLoop();
        var handle = loop.CallSoon(() => Say("never"));
        loop.CallSoon(() => Say("kept"));
        handle.Cancel();
        handle.Cancel();
        Say($"cancelled {handle.IsCancelled}");
        await Sleep(0);
    }

    public static async Coroutine CancelAnotherOfTheSameTurn()
    {
        var loop = GetRunningLoop();
        Handle second = null!;
        loop.CallSoon(() => second.Cancel());
        second = loop.CallSoon(() => Say("never"));
        await Sleep(0);
        Say("end of turn");
    }

    public static async Coroutine CancelledAfterTheyRanStayRun()
    {
        var handle = GetRunningLoop().CallSoon(() => Say("ran"));
        await Sleep(0);
        handle.Cancel();
        Say($"cancelled {handle.IsCancelled}");
    }

    public static async Coroutine AtEqualTimesRunInOrderOfScheduling()
    {
        var loop = GetRunningLoop();
        foreach (var name in "abcdefg")
            loop.CallAt(1, () => Say($"{name}"));
        await Sleep(2);
    }

    public static async Coroutine AtDifferentTimesRunInOrderOfTime()
    {
        var loop = GetRunningLoop();
        foreach (var delay in (double[])[3, 1, 2, 0.5, 2.5, 1.5])
            loop.CallLater(delay, () => Say($"after {Show(delay)}"));
        await Sleep(4);
    }

    public static async Coroutine WithADelayOfZeroComeAfterCallSoon()
    {
        var loop = GetRunningLoop();
        loop.CallLater(0, () => Say("later 0"));
        loop.CallSoon(() => Say("soon"));
        await Sleep(0);
        Say("one turn");
        await Sleep(0);
    }

    public static async Coroutine InThePastRunInTheNextTurnInOrderOfTime()
    {
        var loop = GetRunningLoop();
        await Sleep(5);
        loop.CallAt(3, () => Say("at 3"));
        loop.CallAt(1, () => Say("at 1"));
        loop.CallLater(-1, () => Say("at 4"));
        await Sleep(0);
        Say("one turn");
        await Sleep(0);
    }

    public static async Coroutine CloserThanTheClockCanTellAreDueTogether()
    {
        var loop = GetRunningLoop();
        loop.CallAt(1 + 0.5e-9, () => Say("a little later"));
        loop.CallAt(1, () =>
        {
            Say("due");
            loop.CallSoon(() => Say("next turn"));
        });
        await Sleep(2);
    }

    public static async Coroutine TimersThatAreCancelledAreSkipped()
    {
        var loop = GetRunningLoop();
        var handles = Enumerable.Range(1, 5).Select(i => loop.CallLater(i, () => Say($"timer {i}"))).ToList();
        handles[1].Cancel();
        loop.CallLater(2.5, handles[3].Cancel);
        await Sleep(6);
        Say($"{handles.Count(handle => handle.IsCancelled)} cancelled");
    }

    public static async Coroutine TimerCancelledWhenDueByOneOfTheSameTurn()
    {
        var loop = GetRunningLoop();
        Handle second = null!;
        loop.CallAt(1, () => second.Cancel());
        second = loop.CallAt(1, () => Say("never"));
        await Sleep(2);
        Say("passed");
    }

    public static async Coroutine ManyCancelledTimersAreSweptWithoutATrace()
    {
        var loop = GetRunningLoop();
        var handles = Enumerable.Range(0, 300).Select(i => loop.CallLater(1 + (i / 64.0), () => Say($"timer {i}"))).ToList();
        for (var i = 0; i < handles.Count; i++)
        {
            if (i % 50 != 0)
                handles[i].Cancel();
        }

        await Sleep(8);
    }

    public static async Coroutine TimerKnowsWhenItIsDue()
    {
        var loop = GetRunningLoop();
        await Sleep(1);
        Say($"due {Show(loop.CallLater(0.5, () => Say("x")).When)}");
        Say($"due {Show(loop.CallAt(7, () => Say("y")).When)}");
        await Sleep(1);
    }

    public static async Coroutine ThatFailAreReportedAndStopNobody()
    {
        var loop = GetRunningLoop();
        loop.CallSoon(() => Say("before"));
        loop.CallSoon(() => throw new Oops("bad"));
        loop.CallSoon(() => Say("after"));
        await Sleep(0);
        Say("the loop goes on");
    }

    public static async Coroutine ExceptionHandlerGetsWhatNoOneCanCatch()
    {
        var loop = GetRunningLoop();
        loop.ExceptionHandler = report => Say($"handler got {Kind(report.Exception)}");
        loop.CallSoon(() => throw new Oops("one"));
        loop.CallLater(1, () => throw new Oops("two"));
        await Sleep(2);
    }

    public static async Coroutine ExceptionHandlerThatFailsStopsNobody()
    {
        var loop = GetRunningLoop();
        loop.ExceptionHandler = _ => throw new Oops("again");
        loop.CallSoon(() => throw new Oops("again"));
        loop.CallSoon(() => Say("next"));
        await Sleep(0);
        Say("still here");
    }

    public static async Coroutine ThreadsafeFromInsideStayInLine()
    {
        var loop = GetRunningLoop();
        loop.CallSoon(() => Say("a"));
        loop.CallSoonThreadsafe(() => Say("b"));
        loop.CallSoon(() => Say("c"));
        await Sleep(0);
    }

    public static void QueuedBeforeTheLoopRunsComeFirst()
    {
        using var loop = NewLoop();
        loop.CallSoon(() => Say("queued"));
        loop.CallSoon(loop.Stop);
        loop.CallSoon(() => Say("same turn as stop"));
        loop.RunForever();
        Say("stopped");
    }

    public static void StopLetsTheTurnFinishAndLeavesTheNextOneQueued()
    {
        using var loop = NewLoop();
        loop.CallSoon(() =>
        {
            Say("first");
            loop.Stop();
            loop.CallSoon(() => Say("next turn"));
        });
        loop.CallSoon(() => Say("second"));
        loop.RunForever();
        Say("between");
        loop.CallSoon(loop.Stop);
        loop.RunForever();
    }

    public static void StopBeforeRunForeverRunsOneTurn()
    {
        using var loop = NewLoop();
        loop.Stop();
        loop.CallSoon(() => Say("one turn"));
        loop.CallLater(1, () => Say("never"));
        loop.RunForever();
    }

    public static void ClosedLoopRefuses()
    {
        var loop = NewLoop();
        loop.Dispose();
        loop.Dispose();
        Say($"closed {loop.IsClosed}");
        Attempt("call_soon", () => loop.CallSoon(() => Say("x")));
        Attempt("call_later", () => loop.CallLater(1, () => Say("x")));
        Attempt("threadsafe", () => loop.CallSoonThreadsafe(() => Say("x")));
        Attempt("run_forever", loop.RunForever);
    }
}
