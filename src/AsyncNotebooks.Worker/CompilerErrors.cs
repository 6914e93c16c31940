using System.Globalization;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Worker;

/// <summary>The kernel's report on a cell that does not compile, <c>(line,col): error CSxxxx: message</c> on a line each, with the cure where we know it.</summary>
internal static partial class CompilerErrors
{
    public static ErrorOutput ToOutput(string report)
    {
        // The tool does not name the cell, and neither need we: the error stands below it.
        report = CellName().Replace(report, "");
        var lines = report.ReplaceLineEndings("\n").TrimEnd().Split('\n').Where(line => line.Length > 0).SelectMany(WithCure).ToList();
        var first = ErrorLine().Match(report);
        return new ErrorOutput(KernelErrors.Compilation, string.Join('\n', lines), lines, Number(first.Groups["line"]), Number(first.Groups["column"]));
    }

    private static IEnumerable<string> WithCure(string line)
    {
        yield return line;
        if (ErrorLine().Match(line) is { Success: true } error && Cure(error.Groups["id"].Value, line) is { } cure)
            yield return cure;
    }

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static string? Cure(string id, string message) => id switch
    {
        // The builder of a coroutine constrains its awaiters; the compiler can only say so in terms of the builder.
        "CS0311" or "CS0314" or "CS0315" when message.Contains("OnCompleted<", StringComparison.Ordinal) =>
            $"A coroutine awaits only what its loop can wake: {Instead(message)}.",
        "CS0006" => "Paths of #r are relative to the notebook's folder. Build the project that makes the file, or correct the path.",
        // Loaded in two cells, the same assembly is two to the compiler, and its types differ in nothing but that.
        "CS0029" or "CS1503" or "CS1929" when message.Contains("GenericChart", StringComparison.Ordinal) =>
            "Load Plotly.NET.dll in the first cell, below AsyncNotebooks.Plots.dll, and restart. To restyle a chart, Plotly.NET.CSharp.dll is enough, wherever you load it.",
        _ => null,
    };

    // The message names the type of the awaiter.
    private static string Instead(string message) => true switch
    {
        _ when message.Contains(".YieldAwaiter'", StringComparison.Ordinal) => "write 'await Sleep(0)' instead of 'await Task.Yield()'",
        _ when message.Contains(".Configured", StringComparison.Ordinal) => "write 'await x.AsFuture()' instead of 'await x.ConfigureAwait(…)'",
        _ when message.Contains(".TaskAwaiter", StringComparison.Ordinal) => "write 'await x.AsFuture()' instead of 'await x'",
        _ when message.Contains(".ValueTaskAwaiter", StringComparison.Ordinal) =>
            "write 'await x.AsFuture()' instead of 'await x'. Put an 'await foreach' or 'await using' of plain .NET into an 'async Task' method, and await that with '.AsFuture()'",
        _ => "await it in an 'async Task' method, and await that with '.AsFuture()'",
    };

    [GeneratedRegex(@"^\((?<line>\d+),(?<column>\d+)\): error (?<id>CS\d+): ", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex(@"^.*?cell \d+(?=\(\d+,\d+\): )", RegexOptions.Multiline)]
    private static partial Regex CellName();
}
