using System.Runtime.ExceptionServices;

namespace AsyncNotebooks;

/// <summary>
/// What a learner's code throws on a thread of its own, or out of an <c>async void</c> method, and nobody catches. .NET would end the process,
/// and with it the notebook's variables; during a rehearsal, and for a little while after it, the exception is kept for the verdict instead.
/// </summary>
internal static class StrayExceptions
{
    // A thread may come to its end after the answer.
    private static readonly TimeSpan s_after = TimeSpan.FromSeconds(5);

    private static readonly Lazy<bool> s_isSet = new(Set);
    private static readonly Lock s_lock = new();
    private static int s_rehearsals;
    private static long s_lastEnd;
    private static Exception? s_first;

    /// <summary>Runs something.</summary>
    /// <returns>The first exception that strayed meanwhile; null if none did.</returns>
    public static Exception? During(Action rehearsal)
    {
        _ = s_isSet.Value;
        lock (s_lock)
        {
            if (s_rehearsals++ == 0)
                s_first = null;
        }

        try
        {
            rehearsal();
        }
        finally
        {
            lock (s_lock)
            {
                s_rehearsals--;
                s_lastEnd = TimeProvider.System.GetTimestamp();
            }
        }

        return s_first;
    }

    private static bool Set()
    {
        try
        {
            ExceptionHandling.SetUnhandledExceptionHandler(Keep);
            return true;
        }
        catch (InvalidOperationException)
        {
            // The notebook has a handler of its own, and there is one for a process.
            return false;
        }
    }

    private static bool Keep(Exception exception)
    {
        lock (s_lock)
        {
            if (s_rehearsals == 0 && TimeProvider.System.GetElapsedTime(s_lastEnd) > s_after)
                return false;
            s_first ??= exception;
            return true;
        }
    }
}
