namespace AsyncNotebooks.Exercises;

/// <summary>Code that blocks and cannot be changed belongs on another thread.</summary>
internal sealed class NeverBlock() : MethodCheck<Func<Func<string, int>, string, Coroutine<int>>>("07-never-block", "CountWords")
{
    // The old code takes as long as the loop needs to show that it is alive. A loop that is held does not, and then the guard steps in.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    protected override string Judge(Func<Func<string, int>, string, Coroutine<int>> method)
    {
        EventLoop? loop = null;
        var (calls, onTheLoop) = (0, false);
        var run = Rehearse.OnRealTime(async Coroutine<int> () =>
        {
            loop = EventLoop.Running;
            return await method(SlowCount, "the quick brown fox");
        });
        run.Expect(!onTheLoop, "on-the-loop", "The slow method ran on the loop's own thread. `async` in front of your method changes nothing about that: until `slowCount` comes back, nobody else runs.");
        run.ExpectSound();
        run.Expect(calls == 1, "not-called", calls == 0 ? "You never called `slowCount`." : $"You called `slowCount` {calls} times; it is slow enough once.");
        run.Expect(run.Result == 4, "wrong-result", $"There are 4 words; you returned {run.Result}.");
        run.ExpectWoken("You slept, and looked whether the slow method was done. An `await` on it wakes you at the very moment.");
        return "The slow method had a thread to itself, and the loop went on meanwhile. What blocks and cannot be changed is moved away; what can be awaited needs no thread at all.";

        int SlowCount(string text)
        {
            calls++;
            onTheLoop = EventLoop.RunningOrNull is not null;
            if (!onTheLoop)
            {
                using var heartbeat = new ManualResetEventSlim();
                loop!.CallSoonThreadsafe(heartbeat.Set);
                heartbeat.Wait(s_patience);
            }

            return text.Split(' ').Length;
        }
    }
}
