using System.Globalization;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Reporting.Files;
using Spectre.Console;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>What a command says at its end: a table of the notebooks, then each failure and each stale cell with its place; the same in files.</summary>
/// <param name="host">Where to write.</param>
/// <param name="files">The full paths of reports to write.</param>
internal sealed class Report(RunnerHost host, IReadOnlyList<string> files)
{
    private readonly IAnsiConsole console = Terminal.Of(host);

    /// <summary>Shows runs while they go on, as the place they are shown at allows.</summary>
    public IRunDisplay Display => host.IsTerminal ? new BarDisplay(console) : new PlainDisplay(host.Output);

    /// <summary>Writes the table, the failures and the stale cells, and the files.</summary>
    /// <returns>The exit code that says the same.</returns>
    public int Write(IReadOnlyList<ResultRow> rows)
    {
        host.Output.WriteLine();
        console.Write(Table(rows));
        foreach (var failure in rows.Select(row => row.Executed.Run.Failure).OfType<NotebookFailure>())
            Write(failure);
        foreach (var difference in rows.SelectMany(row => row.Stale))
            Write(difference);
        WriteFiles(rows.Select(ResultOf).ToList());
        return rows.All(row => row.IsGood) ? ExitCode.Success : ExitCode.Failed;
    }

    /// <summary>Writes a line below the table.</summary>
    public void Line(string text) => host.Output.WriteLine(text);

    private void Write(OutputDifference difference)
    {
        host.Output.WriteLine();
        host.Output.WriteLine($"{Place(difference.Path, difference.CellNumber, difference.CellId, null)}: {Words(difference)}");
    }

    private static string Words(OutputDifference difference) => string.Join('\n', (IEnumerable<string>)[
        $"{difference.Words} (- committed, + now)",
        .. OutputDiff.Lines(difference.Expected, difference.Actual).Select(line => "  " + line)]);

    private void WriteFiles(IReadOnlyList<NotebookResult> results)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            AtomicFile.WriteAllText(file, ReportFile.Write(file, results));
        }

        // GitHub names the file that a step's summary goes into, and reads its annotations from the log.
        if (host.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
            File.AppendAllText(summary, ReportFile.Markdown(results));
        if (host.Variable("GITHUB_ACTIONS") == "true")
            Annotations.Of(results).ToList().ForEach(Line);
    }

    private NotebookResult ResultOf(ResultRow row)
    {
        var (original, run) = row.Executed;
        var findings = new List<Finding>();
        if (run.Failure is { } failure)
            findings.Add(FindingAt(failure.Path, failure.CellNumber, failure.CellId, failure.Line, failure.Message));
        findings.AddRange(row.Stale.Select(stale => FindingAt(stale.Path, stale.CellNumber, stale.CellId, null, Words(stale))));
        var seconds = run.Cells.ToDictionary(cell => cell.Cell.Id, cell => Math.Round(cell.Elapsed.TotalSeconds, 3));
        return new NotebookResult(
            original.Name, host.Show(original.Path ?? original.Name), row.IsGood, row.Result, run.Cells.Count, Math.Round(run.Elapsed.TotalSeconds, 3), seconds, findings)
        {
            Skipped = run.Skipped.ToDictionary(skipped => skipped.Cell.Id, skipped => skipped.Language),
        };
    }

    private Finding FindingAt(string path, int cell, string id, int? line, string message) =>
        new(Place(path, cell, id, line), host.Show(path), CellLine.InFile(path, id, line), message);

    // As every message names a place in a notebook: file, cell by position and id, line.
    private string Place(string path, int cell, string id, int? line) =>
        id.Length == 0 ? host.Show(path) : string.Create(CultureInfo.InvariantCulture, $"{host.Show(path)}: cell {cell} (id {id}){(line is null ? "" : $", line {line}")}");

    /// <summary>Writes where and why a notebook stopped.</summary>
    public void Write(NotebookFailure failure)
    {
        host.Output.WriteLine();
        host.Output.WriteLine($"{Place(failure.Path, failure.CellNumber, failure.CellId, failure.Line)}: {failure.Message.TrimEnd()}");
    }

    private static Table Table(IReadOnlyList<ResultRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("Notebook").AddColumn(new TableColumn("Cells").RightAligned())
            .AddColumn(new TableColumn("Time").RightAligned()).AddColumn("Result");
        foreach (var row in rows)
            table.AddRow(
                Markup.Escape(row.Executed.Original.Name),
                row.Executed.Run.Cells.Count.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{row.Executed.Run.Elapsed.TotalSeconds:0.0} s"),
                $"[{(row.IsGood ? "green" : "red")}]{Markup.Escape(row.Result)}[/]");
        return table;
    }
}
