using System.Runtime;
using System.Runtime.ExceptionServices;

namespace AsyncNotebooks;

/// <summary>
/// Runs a program on a thread of its own and does not let it hang the notebook: a step that blocks is interrupted, a program that does nothing
/// any more or goes on for too long is stopped, one that wants ever more memory is aborted.
/// </summary>
/// <remarks>
/// A thread that spins is left behind, and the verdict says so. .NET can abort it (<see cref="ControlledExecution"/>), but an abort in the wrong
/// moment, inside the compiler of the runtime for one, ends the whole process, and with it the notebook's variables. Only where the memory runs
/// out, which would end the process for certain, is an abort the smaller risk. Against a stack that overflows there is no guard: .NET ends the process.
/// </remarks>
internal static class Guard
{
    private static readonly TimeSpan s_longestIdle = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    // How long a step that was interrupted may take to come to its end.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs the program to its end, or until the watch has seen enough.</summary>
    public static void Run(StepWatch watch, Action program)
    {
        ExceptionDispatchInfo? failure = null;
        var abort = new CancellationTokenSource();
        var thread = new Thread(() => failure = FailureOf(program, abort.Token)) { IsBackground = true, Name = "exercise" };
        thread.Start();
        while (!thread.Join(s_look))
        {
            if (watch.IsHungry)
            {
                Abort(thread, watch, abort);
                return;
            }

            if (watch.InStepFor > watch.LongestStep || watch.RunsFor > watch.LongestRun + s_grace)
            {
                BreakOff(thread, watch, abort);
                return;
            }

            if (watch.IdleFor > s_longestIdle)
                watch.GiveUp();
            else if (watch.RunsFor > watch.LongestRun)
                watch.Stop();
        }

        failure?.Throw();
    }

    private static void BreakOff(Thread thread, StepWatch watch, CancellationTokenSource abort)
    {
        watch.IsHeld = true;
        var began = TimeProvider.System.GetTimestamp();
        // More than once: it may sleep again after the first.
        do
            thread.Interrupt();
        while (!thread.Join(s_look) && !watch.IsHungry && TimeProvider.System.GetElapsedTime(began) < s_grace);
        watch.IsSpinning = thread.IsAlive;
        if (watch.IsSpinning && watch.IsHoarding)
            Abort(thread, watch, abort);
        else if (watch.IsSpinning)
            Background(() => KeepAnEyeOn(thread, watch, abort));
    }

    // It is left behind, but it must not take the process along.
    private static void KeepAnEyeOn(Thread thread, StepWatch watch, CancellationTokenSource abort)
    {
        while (!thread.Join(s_look))
        {
            if (watch.IsHungry)
            {
                Abort(thread, watch, abort);
                return;
            }
        }
    }

    private static void Abort(Thread thread, StepWatch watch, CancellationTokenSource abort)
    {
        watch.IsAborted = true;
        // On a thread of its own, because it comes back only when the other has ended, and code in a finally block is not aborted.
        Background(abort.Cancel);
        thread.Join(s_grace);
        watch.IsSpinning = thread.IsAlive;
        if (!watch.IsSpinning)
            GC.Collect(); // so that the next cell does not begin with a full house
    }

    private static void Background(Action work) => new Thread(() => work()) { IsBackground = true, Name = "guard" }.Start();

    // On the calling thread it can be thrown again; on this one it would end the process.
    private static ExceptionDispatchInfo? FailureOf(Action program, CancellationToken abort)
    {
        try
        {
#pragma warning disable SYSLIB0046 // For what else it is there, the remarks above say.
            ControlledExecution.Run(program, abort);
#pragma warning restore SYSLIB0046
            return null;
        }
        catch (Exception exception)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }
}
