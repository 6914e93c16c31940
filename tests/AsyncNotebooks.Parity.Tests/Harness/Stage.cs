namespace AsyncNotebooks.Parity;

/// <summary>What the programs stand on, in the words of <c>Python/stage.py</c>.</summary>
internal static class Stage
{
    // Every program runs on a thread of its own, and its loop with it.
    [ThreadStatic]
    private static Recording? t_recording;

    /// <summary>Adds a line to the trace, with the time on the loop's clock.</summary>
    public static void Say(string text) => t_recording!.Say(text);

    /// <summary>The same for a thread that the program started.</summary>
    public static Action<string> Speaker() => t_recording!.Say;

    /// <inheritdoc cref="Words.Show"/>
    public static string Show(object? value) => Words.Show(value);

    /// <inheritdoc cref="Words.Kind"/>
    public static string Kind(Exception? exception) => Words.Kind(exception);

    /// <summary>Awaits, and says how that ended; nothing passes through, not even a cancellation.</summary>
    public static Coroutine Tell(string label, Coroutine awaitable) => Tell(label, async () =>
    {
        await awaitable;
        return null;
    });

    /// <inheritdoc cref="Tell(string, Coroutine)"/>
    public static Coroutine Tell(string label, Future awaitable) => Tell(label, async () =>
    {
        await awaitable;
        return null;
    });

    /// <inheritdoc cref="Tell(string, Coroutine)"/>
    public static Coroutine Tell<T>(string label, Coroutine<T> awaitable) => Tell(label, async () => await awaitable);

    /// <inheritdoc cref="Tell(string, Coroutine)"/>
    public static Coroutine Tell<T>(string label, Future<T> awaitable) => Tell(label, async () => await awaitable);

    /// <inheritdoc cref="Tell(string, Coroutine)"/>
    public static Coroutine Tell<T>(string label, LoopTask<T> awaitable) => Tell(label, async () => await awaitable);

    /// <inheritdoc cref="Tell(string, Coroutine)"/>
    public static Coroutine Tell<T>(string label, IAwaitable<T> awaitable) => Tell(label, async () => await awaitable);

    /// <summary>Calls, and says what came back.</summary>
    public static void Attempt(string label, Func<object?> action)
    {
        try
        {
            Say($"{label}: {Show(action())}");
        }
        catch (Exception exception)
        {
            Say($"{label}: {Kind(exception)}");
        }
    }

    /// <inheritdoc cref="Attempt(string, Func{object})"/>
    public static void Attempt(string label, Action action) => Attempt(label, () =>
    {
        action();
        return null;
    });

    /// <summary>A loop on virtual time whose reports go into the trace.</summary>
    public static EventLoop NewLoop()
    {
        var recording = t_recording!;
        var loop = new EventLoop(new VirtualTime()) { ExceptionHandler = recording.Report };
        recording.Loop = loop;
        return loop;
    }

    /// <summary><see cref="Asyncio.Run(Coroutine, TimeProvider, bool)"/> on virtual time.</summary>
    public static void RunVirtually(Coroutine main) => Run(Listen(main), new VirtualTime());

    /// <inheritdoc cref="RunVirtually(Coroutine)"/>
    public static T RunVirtually<T>(Coroutine<T> main) => Run(Listen(main), new VirtualTime());

    /// <summary>Runs a program and gives what it said.</summary>
    public static Recording Record(Action program)
    {
        var recording = t_recording = new Recording();
        try
        {
            program();
            Say("end");
        }
        catch (Exception exception)
        {
            Say($"end: {Kind(exception)}");
        }
        finally
        {
            t_recording = null;
        }

        return recording;
    }

    /// <summary>Runs something as a task, cancels it while it waits, and says what became of it.</summary>
    public static async Coroutine CancelledAt(string label, Coroutine awaiting)
    {
        var task = CreateTask(awaiting, label);
        await Sleep(0.5);
        Say($"cancel {task.Cancel()}");
        await Tell(label, task);
        Say($"cancelled {task.IsCancelled}, requests {task.Cancelling}");
    }

    private static async Coroutine Tell(string label, Func<Coroutine<object?>> awaiting)
    {
        try
        {
            Say($"{label}: {Show(await awaiting())}");
        }
        catch (Exception exception)
        {
            Say($"{label}: {Kind(exception)}");
        }
    }

    // The loop is made inside Run. Awaiting inline costs no turn, so the trace does not notice.
    private static async Coroutine Listen(Coroutine main)
    {
        Attend(EventLoop.Running);
        await main;
    }

    private static async Coroutine<T> Listen<T>(Coroutine<T> main)
    {
        Attend(EventLoop.Running);
        return await main;
    }

    private static void Attend(EventLoop loop)
    {
        t_recording!.Loop = loop;
        loop.ExceptionHandler = t_recording.Report;
    }
}
