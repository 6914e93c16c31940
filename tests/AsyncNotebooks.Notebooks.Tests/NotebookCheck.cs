using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>What a notebook must do: run from top to bottom and put out what it was committed with.</summary>
internal static partial class NotebookCheck
{
    private static readonly SessionOptions Limits = new() { CellTimeout = TimeSpan.FromMinutes(2) };

    /// <summary>Executes a notebook without a front end.</summary>
    /// <param name="path">The notebook's file; it is not changed.</param>
    /// <param name="open">Opens the session that runs its cells; null for a worker.</param>
    /// <param name="ignoreFrames">Whether frames of stack traces are left out of the comparison: the tool puts out all of them, a worker those of cells.</param>
    /// <returns>What is wrong, each with file, cell and line; empty when all is well.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(
        string path, Func<SessionOptions, ICellSession>? open = null, bool ignoreFrames = false)
    {
        var committed = NotebookDocument.Load(path);
        var run = await new NotebookRunner(Limits, open: open ?? Workers.Open).RunAsync(committed);
        return run.Failure is { } failure
            ? [Describe(failure)]
            : [.. Differences(committed, run.Document, ignoreFrames).Select(Describe)];
    }

    /// <summary>The cells that put out something else than is committed.</summary>
    public static IEnumerable<OutputDifference> Differences(NotebookDocument committed, NotebookDocument executed, bool ignoreFrames) =>
        OutputComparison.Compare(committed, executed)
            .Where(difference => !ignoreFrames || WithoutFrames(difference.Expected) != WithoutFrames(difference.Actual));

    /// <summary>An output without the frames of stack traces.</summary>
    internal static string WithoutFrames(string output) => Frame().Replace(output, "");

    [GeneratedRegex(@"^(?:   at |--- End of stack trace).*\n", RegexOptions.Multiline)]
    private static partial Regex Frame();

    /// <summary>A failure with its place.</summary>
    public static string Describe(NotebookFailure failure) =>
        $"{Place(failure.Path, failure.CellNumber, failure.CellId)}{(failure.Line is { } line ? $", line {line}" : "")}: {failure.Message}";

    /// <summary>A difference with its place and an excerpt of both sides.</summary>
    public static string Describe(OutputDifference difference) => $"""
        {Place(difference.Path, difference.CellNumber, difference.CellId)}: the output differs from line {difference.Line} on.
        committed:
        {Excerpt(difference.Expected, difference.Line)}
        now:
        {Excerpt(difference.Actual, difference.Line)}
        If the new output is right: dotnet run --project src/AsyncNotebooks.Runner -- refresh
        """;

    // A figure is hundreds of lines; what matters is where the two part.
    private static string Excerpt(string output, int line) => string.Join('\n', output.Split('\n')
        .Skip(Math.Max(0, line - 2)).Take(4)
        .Select(text => text.Length <= 200 ? text : text[..200] + " …"));

    private static string Place(string path, int cell, string id) =>
        $"{Path.GetRelativePath(Repository.Root, path)}: cell {cell} (id {id})";
}
