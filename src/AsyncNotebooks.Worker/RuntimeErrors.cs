using System.Diagnostics;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Worker;

/// <summary>
/// An exception as a cell's output: the text of <see cref="Exception.ToString"/> without the frames of the kernel, and with the
/// compiler's names for cells and asynchronous methods read back into those the learner wrote.
/// </summary>
internal static partial class RuntimeErrors
{
    public static ErrorOutput ToOutput(Exception exception, string cellName)
    {
        var frame = Chain(exception).SelectMany(e => new StackTrace(e, fNeedFileInfo: true).GetFrames())
            .FirstOrDefault(frame => Path.GetFileName(frame.GetFileName()) == cellName);
        var traceback = exception.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r'))
            .Where(line => !IsNoise(line))
            .Select(Readable)
            .ToList();
        return new ErrorOutput(
            Readable(exception.GetType().FullName!), exception.Message, traceback, Known(frame?.GetFileLineNumber()), Known(frame?.GetFileColumnNumber()));
    }

    // Outermost first: a frame of the cell in the exception itself says more than one in its cause.
    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            yield return exception;
    }

    private static int? Known(int? position) => position is > 0 ? position : null;

    // The machinery between two frames of a cell is another one in every version of .NET.
    private static bool IsNoise(string line) =>
        line.StartsWith("   at AsyncNotebooks.Worker.", StringComparison.Ordinal)
        || line.StartsWith("   at Microsoft.CodeAnalysis.Scripting.", StringComparison.Ordinal)
        || line.StartsWith("   at Microsoft.DotNet.Interactive.", StringComparison.Ordinal)
        || line.StartsWith("   at System.Threading.", StringComparison.Ordinal)
        || line.Contains("System.Threading.Tasks.Sources.", StringComparison.Ordinal)
        || line.StartsWith("--- End of stack trace from previous location", StringComparison.Ordinal);

    private static string Readable(string line)
    {
        if (line.StartsWith("   at ", StringComparison.Ordinal))
        {
            line = TopLevel().Replace(line, "the cell");
            line = Lambda().Replace(line, "a lambda");
            line = LocalFunction().Replace(line, "$1(");
            line = StateMachine().Replace(line, "$1()");
            line = CellPlace().Replace(line, " in $1");
        }

        return Submission().Replace(line, "");
    }

    [GeneratedRegex(@"Submission#\d+\.<<Initialize>>d__\d+\.MoveNext\(\)")]
    private static partial Regex TopLevel();

    [GeneratedRegex(@"(?:<>c(?:__DisplayClass\w+)?\.)?<+[\w>]+?b__\w+(?:>d\.MoveNext)?\([^)]*\)")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"(?:<>c(?:__DisplayClass\w+)?\.)?<+[\w>]+?g__(\w+)\|\w+(?:>d\.MoveNext)?\(")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"<(\w+)>d__\d+(?:`\d+)?\.MoveNext\(\)")]
    private static partial Regex StateMachine();

    // The compiler takes a cell's name for a file in the current folder.
    [GeneratedRegex(@" in (?:.*[/\\])?(cell \d+:line \d+)$")]
    private static partial Regex CellPlace();

    // The class that Roslyn makes of a cell; the learner's types are nested in it.
    [GeneratedRegex(@"Submission#\d+[.+]")]
    private static partial Regex Submission();
}
