namespace AsyncNotebooks.Exercises;

/// <summary>The one door for another thread.</summary>
internal sealed class FromAThread() : MethodCheck<Func<Action<Action<double>>, Coroutine<double>>>("03-from-a-thread", "Measure")
{
    // The sensor waits for a sign of life from the loop. A loop that is held gives none, and then the guard steps in long before this.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    protected override string Judge(Func<Action<Action<double>>, Coroutine<double>> method)
    {
        var (loop, main) = ((EventLoop)null!, (LoopTask)null!);
        Exception? refused = null;
        var run = Rehearse.OnRealTime(() =>
        {
            (loop, main) = (EventLoop.Running, Asyncio.CurrentTask);
            return method(StartSensor);
        });
        run.Expect(refused is not InvalidOperationException, "wrong-thread", $"The sensor called you back on its own thread, and there it came to this: {refused?.Message}");
        run.ExpectReturn();
        run.Expect(run.Result == 21.5, "wrong-value", $"The sensor measured 21.5; you returned {Diary.Show(run.Result)}.");
        run.ExpectWoken("You slept, and looked whether the value was there. The other thread can tell the loop, at the very moment.");
        run.ExpectSound();
        return "The value came from another thread, and entered the loop by its one door. Your coroutine was woken by the loop, like everybody else.";

        // Any thread may start it: an answer may have moved that away with ToThread.
        void StartSensor(Action<double> deliver)
        {
            new Thread(() =>
            {
                using var heartbeat = new ManualResetEventSlim();
                loop.CallSoonThreadsafe(heartbeat.Set);
                heartbeat.Wait(s_patience);
                try
                {
                    deliver(21.5);
                }
                catch (Exception failure)
                {
                    // Nobody on this thread could catch it. The measurement is over.
                    refused = failure;
                    loop.CallSoonThreadsafe(() => main.Cancel());
                }
            })
            {
                IsBackground = true,
                Name = "sensor",
            }.Start();
        }
    }
}
