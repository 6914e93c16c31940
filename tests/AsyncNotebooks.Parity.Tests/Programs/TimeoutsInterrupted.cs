namespace AsyncNotebooks.Parity.Programs;

internal static class TimeoutsInterrupted
{
    public static async Coroutine BodyThatFailsInTime() => await Tell("body", Timeout(2, async _ =>
    {
        await Sleep(1);
        throw new Oops("body");
    }));

    public static async Coroutine BodyThatFailsWhenInterrupted()
    {
        await Tell("body", Timeout(1, async _ =>
        {
            try
            {
                await Sleep(9);
            }
            catch (OperationCanceledException)
            {
                throw new Oops("instead");
            }
        }));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine BodyThatSwallowsTheInterruption()
    {
        async Coroutine Body()
        {
            TimeoutScope seen = null!;
            await Timeout(1, async scope =>
            {
                seen = scope;
                try
                {
                    await Sleep(9);
                }
                catch (OperationCanceledException)
                {
                    Say("swallowed");
                }

                await Sleep(1);
            });
            Say($"expired {seen.IsExpired}");
        }

        await Tell("body", Body());
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine BodyThatTakesItsTimeToEnd() => await Tell("body", Timeout(1, async _ =>
    {
        try
        {
            await Sleep(9);
        }
        finally
        {
            await Sleep(2);
            Say("cleaned up");
        }
    }));

    public static async Coroutine CancelledFromOutsideIsNoTimeout()
    {
        var task = CreateTask(Timeout(5, async _ => await Sleep(9)));
        await Sleep(1);
        task.Cancel();
        await Tell("task", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine CancelledFromOutsideInTheTurnOfTheDeadline()
    {
        foreach (var delay in (int[])[1, 2])
        {
            var task = CreateTask(Timeout(1, async _ => await Sleep(9)));
            if (delay == 1)
                await Sleep(0);
            GetRunningLoop().CallAt(delay, () => task.Cancel());
            await Tell("task", task);
            Say($"requests {task.Cancelling}");
        }
    }

    public static async Coroutine CancelledFromOutsideWhileExpiring()
    {
        var task = CreateTask(Timeout(1, async _ =>
        {
            try
            {
                await Sleep(9);
            }
            finally
            {
                await Sleep(2);
            }
        }));
        await Sleep(2);
        task.Cancel();
        await Tell("task", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine NestedInnerExpires()
    {
        async Coroutine Body()
        {
            TimeoutScope seen = null!;
            await Timeout(3, async outer =>
            {
                seen = outer;
                try
                {
                    await Timeout(1, async _ => await Sleep(9));
                }
                catch (TimeoutException)
                {
                    Say("inner");
                }

                await Sleep(1);
            });
            Say($"outer expired {seen.IsExpired}");
        }

        await Tell("body", Body());
    }

    public static async Coroutine NestedOuterExpires() => await Tell("body", Timeout(1, async _ =>
    {
        TimeoutScope seen = null!;
        try
        {
            await Timeout(3, async inner =>
            {
                seen = inner;
                await Sleep(9);
            });
        }
        finally
        {
            Say($"inner expired {seen.IsExpired}");
        }
    }));

    public static async Coroutine NestedBothExpireAtOneTime()
    {
        await Tell("body", Timeout(1, async outer =>
        {
            TimeoutScope seen = null!;
            try
            {
                await Timeout(1, async inner =>
                {
                    seen = inner;
                    await Sleep(9);
                });
            }
            finally
            {
                Say($"inner expired {seen.IsExpired}, outer expired {outer.IsExpired}");
            }
        }));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine NestedOuterExpiresWhileTheInnerOneEnds()
    {
        await Tell("body", Timeout(2, async _ =>
        {
            try
            {
                await Timeout(1, async _ =>
                {
                    try
                    {
                        await Sleep(9);
                    }
                    finally
                    {
                        await Sleep(5);
                    }
                });
            }
            catch (TimeoutException)
            {
                Say("inner timed out");
                throw;
            }
        }));
        Say($"requests {CurrentTask.Cancelling}");
    }
}
