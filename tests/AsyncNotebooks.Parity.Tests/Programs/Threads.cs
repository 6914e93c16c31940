namespace AsyncNotebooks.Parity.Programs;

internal static class Threads
{
    public static async Coroutine ResultOfAThreadArrivesOnTheLoop()
    {
        var loopThread = Environment.CurrentManagedThreadId;
        var value = await ToThread(() => 6 * 7);
        Say($"{value}, on the loop's thread {Environment.CurrentManagedThreadId == loopThread}");
    }

    public static async Coroutine ThreadIsAnotherOne()
    {
        var loopThread = Environment.CurrentManagedThreadId;
        Say($"same {await ToThread(() => Environment.CurrentManagedThreadId) == loopThread}");
    }

    public static async Coroutine FailureOfAThreadArrivesToo() =>
        await Tell("thread", ToThread(() => throw new Oops("thread")));

    public static async Coroutine CoroutineForAThreadBeginsWhenAwaited()
    {
        var speak = Speaker();
        var coroutine = ToThread(() => speak("in the thread"));
        Say("not yet");
        await coroutine;
        Say("back");
    }

    public static async Coroutine ThreadSeesTheContextOfItsCaller()
    {
        var color = new AsyncLocal<string> { Value = "red" };
        Say($"thread saw {await ToThread(() => color.Value)}");
    }

    public static async Coroutine CoroutineSubmittedFromAThread()
    {
        var loop = GetRunningLoop();
        async Coroutine<int> Add(int a, int b)
        {
            await Sleep(0);
            return a + b;
        }

        Say($"got {await ToThread(() => RunThreadsafe(Add(1, 2), loop).GetAwaiter().GetResult())}");
    }

    public static async Coroutine FailureOfACoroutineSubmittedFromAThread()
    {
        var loop = GetRunningLoop();
        async Coroutine Fail() => throw new Oops("coroutine");

        string Work()
        {
            try
            {
                RunThreadsafe(Fail(), loop).GetAwaiter().GetResult();
                return "nothing";
            }
            catch (Oops failure)
            {
                return Kind(failure);
            }
        }

        Say($"got {await ToThread(Work)}");
    }

    public static async Coroutine CallbackFromAThreadWakesTheLoop()
    {
        var loop = GetRunningLoop();
        var future = new Future<string>();
        var thread = new Thread(() => loop.CallSoonThreadsafe(() => future.SetResult("woken")));
        var waiting = CreateTask(ToThread(() =>
        {
            thread.Start();
            thread.Join();
        }));
        Say(await future);
        await waiting;
    }

    public static async Coroutine TwoThreadsSideBySide()
    {
        using var barrier = new Barrier(2);
        string Meet(string name)
        {
            barrier.SignalAndWait(TimeSpan.FromSeconds(10));
            return name;
        }

        Say(string.Join(" and ", await Gather(ToThread(() => Meet("a")), ToThread(() => Meet("b")))));
    }

    public static async Coroutine ThreadIsWaitedForAtTheEnd()
    {
        var speak = Speaker();
        var gate = new ManualResetEventSlim();
        var work = CreateTask(ToThread(() =>
        {
            gate.Wait();
            speak("the thread ends");
        }));
        await Sleep(0);
        work.Cancel();
        await Tell("work", work);
        GetRunningLoop().CallSoon(gate.Set);
        Say("main ends");
    }

    public static async Coroutine ThreadMayAskTheLoopAfterMain()
    {
        var loop = GetRunningLoop();
        var speak = Speaker();
        var gate = new ManualResetEventSlim();
        async Coroutine<int> Answer() => 42;

        var work = CreateTask(ToThread(() =>
        {
            gate.Wait();
            speak($"got {RunThreadsafe(Answer(), loop).GetAwaiter().GetResult()}");
        }));
        await Sleep(0);
        work.Cancel();
        await Tell("work", work);
        GetRunningLoop().CallSoon(() => loop.CallSoon(gate.Set));
        Say("main ends");
    }
}
