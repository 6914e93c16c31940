using System.Runtime;
using System.Runtime.ExceptionServices;

namespace AsyncNotebooks.Course;

/// <summary>
/// Runs a program on a thread of its own and does not let it hang the notebook: a step that blocks is broken off, a program that does nothing
/// any more is stopped.
/// </summary>
internal static class Guard
{
    // Nothing in an exercise computes for long, and its waiting is virtual.
    private static readonly TimeSpan s_longestStep = TimeSpan.FromSeconds(0.6);
    private static readonly TimeSpan s_longestIdle = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(50);

    // How long a step that was interrupted may take to end by itself before it is aborted.
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1.5);

    /// <summary>Runs the program to its end, or until the watch has seen enough.</summary>
    public static void Run(StepWatch watch, Action program)
    {
        using var abort = new CancellationTokenSource();
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => failure = Abortable(program, watch, abort.Token)) { IsBackground = true, Name = "exercise" };
        thread.Start();
        while (!thread.Join(s_look))
        {
            if (watch.InStepFor > s_longestStep)
                BreakOff(thread, watch, abort);
            else if (watch.IdleFor > s_longestIdle)
                watch.GiveUp();
            if (watch.IsHeld)
                return;
        }

        failure?.Throw();
    }

    // A thread that waits can be woken by an interrupt. One that spins can only be aborted.
    private static void BreakOff(Thread thread, StepWatch watch, CancellationTokenSource abort)
    {
        watch.IsHeld = true;
        thread.Interrupt();
        if (thread.Join(s_grace))
            return;
        watch.IsAborted = true;
        abort.CancelAsync();
        thread.Join(s_grace);
    }

#pragma warning disable SYSLIB0046 // Aborting may leave things half done. Here the choice is between that and a core that spins until the notebook is closed.
    private static ExceptionDispatchInfo? Abortable(Action program, StepWatch watch, CancellationToken abort)
    {
        try
        {
            ControlledExecution.Run(() => Watched(program, watch), abort);
            return null;
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception exception)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }
#pragma warning restore SYSLIB0046

    private static void Watched(Action program, StepWatch watch)
    {
        try
        {
            program();
        }
        catch (ThreadAbortException abortion)
        {
            watch.Line ??= LearnerCode.LineOf(abortion);
            throw;
        }
    }
}
