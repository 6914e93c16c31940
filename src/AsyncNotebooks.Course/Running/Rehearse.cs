namespace AsyncNotebooks;

/// <summary>The ways of running the learner's code: always guarded, on a loop under a <see cref="Trace"/>.</summary>
internal static class Rehearse
{
    // Python's own limit. The exceptions on the way back take the longer the deeper it went.
    private const int DeepestNesting = 1000;

    /// <summary>Runs a coroutine on a virtual clock.</summary>
    /// <param name="answer">What to run.</param>
    /// <param name="lookOnFor">How many seconds the loop goes on after it has returned, so that timers left behind show themselves.</param>
    public static Rehearsal<T> OnLoop<T>(Func<Coroutine<T>> answer, double lookOnFor = 0) => OnLoop(answer, new VirtualTime(), lookOnFor);

    /// <inheritdoc cref="OnLoop{T}(Func{Coroutine{T}}, double)"/>
    public static Rehearsal<bool> OnLoop(Func<Coroutine> answer) => OnLoop(async Coroutine<bool> () =>
    {
        await answer();
        return true;
    });

    /// <summary>Runs a coroutine on the system's clock: where threads take part, time cannot be virtual.</summary>
    public static Rehearsal<T> OnRealTime<T>(Func<Coroutine<T>> answer) => OnLoop(answer, TimeProvider.System);

    /// <summary>Runs plain .NET on the loop. What it waits for uses the clock: <c>Task.Delay(…, clock)</c>.</summary>
    public static Rehearsal<T> Hot<T>(Func<VirtualTime, Task<T>> answer)
    {
        var clock = new VirtualTime();
        var run = OnLoop(async Coroutine<T> () => await answer(clock).AsFuture(), clock);
        run.WaitsOutside = false; // that is where plain .NET waits
        return run;
    }

    /// <inheritdoc cref="Hot{T}"/>
    public static Rehearsal<bool> Hot(Func<VirtualTime, Task> answer) => Hot(async clock =>
    {
        await answer(clock);
        return true;
    });

    /// <summary>Runs code that needs no loop.</summary>
    public static Rehearsal<T> Plainly<T>(Func<T> answer) => Plainly(answer, new StepWatch());

    /// <summary>Runs code that draws: the first figure of a process takes seconds, for so much is compiled for it.</summary>
    public static Rehearsal<T> Drawing<T>(Func<T> answer) => Plainly(answer, new StepWatch { LongestStep = TimeSpan.FromSeconds(30) });

    private static Rehearsal<T> Plainly<T>(Func<T> answer, StepWatch watch)
    {
        var run = new Rehearsal<T>();
        Perform(run, watch, () =>
        {
            watch.Begin();
            try
            {
                run.Result = answer();
            }
            catch (Exception exception)
            {
                run.Failure = exception;
            }
        }, "There is a loop in it that never ends, or it waits for something that does not come.");
        return run;
    }

    private static Rehearsal<T> OnLoop<T>(Func<Coroutine<T>> answer, TimeProvider clock, double lookOnFor = 0)
    {
        var run = new Rehearsal<T>();
        var watch = new StepWatch();
        Perform(run, watch, () => run.Trace = Trace.Record(() =>
        {
            try
            {
                Asyncio.Run(lookOnFor > 0 ? Audience(YourAnswer(answer, run, watch), lookOnFor) : YourAnswer(answer, run, watch), clock);
            }
            catch (LoopDeadlockException deadlock)
            {
                run.Deadlock = deadlock;
            }
            catch (InvalidOperationException) when (watch.IsEndless)
            {
                // The loop was stopped under the program's feet.
            }
        }), "So the event loop stood still, and nobody else could run. Await what takes time; do not block for it, and do not spin.");
        run.WaitsOutside = watch.IsIdle && clock is VirtualTime;
        return run;
    }

    private static void Perform<T>(Rehearsal<T> run, StepWatch watch, Action program, string cure)
    {
        var stray = StrayExceptions.During(() => Guard.Run(watch, program));
        if (run.Failure is NotImplementedException or AggregateException { InnerException: NotImplementedException })
            throw new NotAttemptedException();
        if (stray is not null)
            throw new NotYetException("stray-exception", $"On another thread your code threw {stray.GetType().Name}{LearnerCode.At(LearnerCode.LineOf(stray))}, and nobody caught it: {stray.Message} In a program of your own that ends the process.");
        if (watch.IsAborted)
            throw new NotYetException("memory", $"Your code wanted more and more memory and was stopped before the computer had none left. Something in it grows without end: a list, a string, or the number of its coroutines.{StillRunning(watch)}");
        if (watch.IsHeld)
            throw Held(run, watch, cure);
        run.IsEndless = watch.IsEndless;
    }

    private static NotYetException Held<T>(Rehearsal<T> run, StepWatch watch, string cure)
    {
        var at = LearnerCode.At(run.Failure is { } interruption ? LearnerCode.LineOf(interruption) : null);
        return new NotYetException("held", $"Your code held the thread{at} and did not come back. {cure}{StillRunning(watch)}") { IsDoubtful = !watch.IsSpinning };
    }

    private static string StillRunning(StepWatch watch) =>
        watch.IsSpinning ? " It is still running in the background: restart the kernel once you have mended it." : "";

    // Keeps the loop going after the answer has returned.
    private static async Coroutine Audience(Coroutine answer, double lookOnFor)
    {
        Asyncio.CurrentTask.Name = "audience";
        await Asyncio.CreateTask(answer);
        await Asyncio.Sleep(lookOnFor);
    }

    // Its name is what messages call the learner's own part.
    private static async Coroutine YourAnswer<T>(Func<Coroutine<T>> answer, Rehearsal<T> run, StepWatch watch)
    {
        var loop = EventLoop.Running;
        loop.ExceptionHandler = run.Reports.Add;
        loop.NestingLimit = DeepestNesting;
        Asyncio.CurrentTask.Name = "your code";
        var others = Asyncio.AllTasks();
        watch.Begin(loop);
        try
        {
            run.Result = await answer();
        }
        catch (Exception exception)
        {
            run.Failure = exception;
        }

        run.EndedAt = loop.Time;
        run.Left = [.. Asyncio.AllTasks().Except(others).Select(task => new LeftTask(task.Name, task.CoroutineName, task.Cancelling > 0))];
    }
}
