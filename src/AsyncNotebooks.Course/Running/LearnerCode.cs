using System.Diagnostics;
using System.Globalization;

namespace AsyncNotebooks;

/// <summary>Finds the learner's own code in what went wrong.</summary>
internal static class LearnerCode
{
    /// <summary>The line of the learner's cell that an exception came from; null where that is not known.</summary>
    public static int? LineOf(Exception exception) => new StackTrace(exception, fNeedFileInfo: true).GetFrames()
        .FirstOrDefault(frame => frame.GetFileLineNumber() > 0 && !IsOurs(frame))?.GetFileLineNumber();

    /// <summary>" in line 3", or nothing.</summary>
    public static string At(int? line) => line is { } number ? string.Create(CultureInfo.InvariantCulture, $" in line {number}") : "";

    private static bool IsOurs(StackFrame frame) =>
        frame.GetMethod()?.DeclaringType?.Assembly is { } assembly && (assembly == typeof(LearnerCode).Assembly || assembly == typeof(EventLoop).Assembly);
}
