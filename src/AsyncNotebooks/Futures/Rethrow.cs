using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace AsyncNotebooks;

/// <summary>Throws an exception once more where somebody awaits what failed, with the stack trace it came with.</summary>
/// <remarks>
/// Each await that an exception passes adds its lines to the trace, and to throw it again copies the trace. Through ten thousand awaits that
/// would be fifty million lines copied. So the trace keeps the place of the failure and the awaits next to it, and the far end of a very long
/// way is left out.
/// </remarks>
internal static class Rethrow
{
    // How many awaits in a row leave their mark.
    private const int MarksKept = 32;

    [ThreadStatic]
    private static ExceptionDispatchInfo? t_last;

    [ThreadStatic]
    private static int t_marks;

    [DoesNotReturn]
    public static void Throw(Exception exception)
    {
        if (t_last?.SourceException != exception)
            (t_last, t_marks) = (ExceptionDispatchInfo.Capture(exception), 0);
        else if (t_marks++ < MarksKept)
            t_last = ExceptionDispatchInfo.Capture(exception);
        t_last.Throw();
    }

    /// <summary>Lets go of the last exception, for the garbage collector.</summary>
    public static void Forget() => t_last = null;
}
