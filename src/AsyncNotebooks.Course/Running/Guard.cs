using System.Runtime.ExceptionServices;

namespace AsyncNotebooks.Course;

/// <summary>
/// Runs a program on a thread of its own and does not let it hang the notebook: a step that blocks is interrupted, a program that does nothing
/// any more is stopped.
/// </summary>
/// <remarks>
/// A thread that spins cannot be stopped. .NET can abort one (<see cref="System.Runtime.ControlledExecution"/>), but an abort in the wrong
/// moment ends the whole process, and with it the notebook's variables. So it is left behind, and the verdict says so.
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
        var thread = new Thread(() => failure = FailureOf(program)) { IsBackground = true, Name = "exercise" };
        thread.Start();
        while (!thread.Join(s_look))
        {
            if (watch.InStepFor > watch.LongestStep)
            {
                BreakOff(thread, watch);
                return;
            }

            if (watch.IdleFor > s_longestIdle)
                watch.GiveUp();
        }

        failure?.Throw();
    }

    private static void BreakOff(Thread thread, StepWatch watch)
    {
        watch.IsHeld = true;
        var began = TimeProvider.System.GetTimestamp();
        // More than once: it may sleep again after the first.
        do
            thread.Interrupt();
        while (!thread.Join(s_look) && TimeProvider.System.GetElapsedTime(began) < s_grace);
        watch.IsSpinning = thread.IsAlive;
    }

    // On the calling thread it can be thrown again; on this one it would end the process.
    private static ExceptionDispatchInfo? FailureOf(Action program)
    {
        try
        {
            program();
            return null;
        }
        catch (Exception exception)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }
}
