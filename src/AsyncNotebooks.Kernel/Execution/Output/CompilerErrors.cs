using System.Globalization;
using Microsoft.CodeAnalysis;

namespace AsyncNotebooks.Kernel;

/// <summary>Compiler errors as a cell's output: <c>(line,col): error CSxxxx: message</c>, a line each, with the cure where we know it.</summary>
internal static class CompilerErrors
{
    public static ErrorOutput ToOutput(IReadOnlyList<Diagnostic> errors)
    {
        var lines = errors.SelectMany(Lines).ToList();
        var first = errors[0].Location.GetLineSpan().StartLinePosition;
        return new ErrorOutput(KernelErrors.Compilation, string.Join('\n', lines), lines, first.Line + 1, first.Character + 1);
    }

    private static IEnumerable<string> Lines(Diagnostic error)
    {
        var start = error.Location.GetLineSpan().StartLinePosition;
        var message = error.GetMessage(CultureInfo.InvariantCulture);
        yield return string.Create(CultureInfo.InvariantCulture, $"({start.Line + 1},{start.Character + 1}): error {error.Id}: {message}");
        if (Cure(error.Id, message) is { } cure)
            yield return cure;
    }

    private static string? Cure(string id, string message) => id switch
    {
        // The builder of a coroutine constrains its awaiters; the compiler can only say so in terms of the builder.
        "CS0311" or "CS0314" or "CS0315" when message.Contains("OnCompleted<", StringComparison.Ordinal) =>
            "A coroutine awaits only what its loop can wake: write 'await x.AsFuture()' instead of 'await x'.",
        "CS0006" => "Paths of #r are relative to the notebook's folder. Build the project that makes the file, or correct the path.",
        _ => null,
    };
}
