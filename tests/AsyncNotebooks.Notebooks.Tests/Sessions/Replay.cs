using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Sessions;

/// <summary>Runs cells of a notebook in one session of their own, in any order and number, and compares what they put out.</summary>
internal static partial class Replay
{
    /// <summary>Runs the cells, one after another.</summary>
    /// <param name="notebook">Where they come from; it is not changed.</param>
    /// <param name="cells">The cells to run. One that stands here twice is run twice.</param>
    /// <param name="judged">From which of them on the outputs count; those before only prepare.</param>
    /// <returns>What is wrong, each with file, cell and line; empty when each cell put out what is committed.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(NotebookDocument notebook, IReadOnlyList<NotebookCell> cells, int judged = 0)
    {
        var session = notebook.Clone();
        session.Cells.Clear();
        foreach (var (place, cell) in cells.Index())
            session.Cells.Add(Copy(cell, $"{cell.Id}_{place}"));

        var folder = Path.GetDirectoryName(notebook.Path) ?? Repository.NotebookFolder;
        var run = await new NotebookRunner(new SessionOptions { CellTimeout = TimeSpan.FromMinutes(2), WorkingDirectory = folder }, open: Workers.Open).RunAsync(session);

        return run.Failure is { } failure
            ? [Describe(notebook, failure, cells[failure.CellNumber - 1])]
            : [.. cells.Index().Skip(judged).SelectMany(cell => Differences(notebook, cell.Item, run.Document.Cells[cell.Index]))];
    }

    private static string Describe(NotebookDocument notebook, NotebookFailure failure, NotebookCell cell) =>
        NotebookCheck.Describe(failure with { CellId = cell.Id, CellNumber = NumberOf(notebook, cell) });

    private static IEnumerable<string> Differences(NotebookDocument notebook, NotebookCell committed, NotebookCell executed)
    {
        var (before, after) = (notebook.Clone(), notebook.Clone());
        before.Cells.Clear();
        after.Cells.Clear();
        before.Cells.Add(WithoutCellNumbers(committed, committed.Id));
        after.Cells.Add(WithoutCellNumbers(executed, committed.Id));
        return OutputComparison.Compare(before, after).Select(difference => NotebookCheck.Describe(difference with { CellNumber = NumberOf(notebook, committed) }));
    }

    private static int NumberOf(NotebookDocument notebook, NotebookCell cell) => notebook.Cells.Where(other => other.Kind is CellKind.Code).ToList().IndexOf(cell) + 1;

    private static NotebookCell Copy(NotebookCell cell, string id)
    {
        var copy = new NotebookCell(id, cell.Kind, cell.Source);
        foreach (var (key, value) in cell.Metadata)
            copy.Metadata[key] = value?.DeepClone();
        foreach (var output in cell.Outputs)
            copy.Outputs.Add(output?.DeepClone());
        return copy;
    }

    // A stack frame and a timeline say which cell of the session they are from, and here others ran before. A figure's ids come of its content,
    // and a table is as wide as its longest place.
    private static NotebookCell WithoutCellNumbers(NotebookCell cell, string id)
    {
        var copy = Copy(cell, id);
        OutputJson.Replace(copy.Outputs, Spaces().Replace(FigureId().Replace(CellNumber().Replace(OutputJson.ToText(copy.Outputs), "cell 0"), "figure"), " "));
        return copy;
    }

    [GeneratedRegex("cell [0-9]+")]
    private static partial Regex CellNumber();

    // Not at the beginning of a line: the comparison knows the frames of a stack trace by theirs.
    [GeneratedRegex("""(?<!["\s]|\\n) {2,}""")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\ban[0-9a-f]{10}\b")]
    private static partial Regex FigureId();
}
