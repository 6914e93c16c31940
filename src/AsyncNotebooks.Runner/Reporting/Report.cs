using System.Globalization;
using AsyncNotebooks.Kernel;
using Spectre.Console;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>What a command says at its end: a table of the notebooks, then each failure with its place.</summary>
/// <param name="host">Where to write.</param>
internal sealed class Report(RunnerHost host)
{
    private readonly IAnsiConsole console = Terminal.Of(host);

    /// <summary>Shows runs while they go on, as the place they are shown at allows.</summary>
    public IRunDisplay Display => host.IsTerminal ? new BarDisplay(console) : new PlainDisplay(host.Output);

    /// <summary>Writes the table and the failures.</summary>
    /// <returns>The exit code that says the same.</returns>
    public int Write(IReadOnlyList<ResultRow> rows)
    {
        host.Output.WriteLine();
        console.Write(Table(rows));
        foreach (var failure in rows.Select(row => row.Executed.Run.Failure).OfType<NotebookFailure>())
            Write(failure);
        return rows.All(row => row.IsGood) ? ExitCode.Success : ExitCode.Failed;
    }

    /// <summary>Writes a line below the table.</summary>
    public void Line(string text) => host.Output.WriteLine(text);

    /// <summary>Writes a cell whose outputs are stale, with what changed.</summary>
    public void Write(OutputDifference difference)
    {
        host.Output.WriteLine();
        host.Output.WriteLine($"{Place(difference.Path, difference.CellNumber, difference.CellId, null)}: output differs from line {difference.Line} on (- committed, + now)");
        foreach (var line in OutputDiff.Lines(difference.Expected, difference.Actual))
            host.Output.WriteLine("  " + line);
    }

    /// <summary>Names a place in a notebook as every message does: file, cell by position and id, line.</summary>
    public string Place(string path, int cell, string id, int? line) =>
        string.Create(CultureInfo.InvariantCulture, $"{host.Show(path)}: cell {cell} (id {id}){(line is null ? "" : $", line {line}")}");

    private void Write(NotebookFailure failure)
    {
        host.Output.WriteLine();
        host.Output.WriteLine($"{Place(failure.Path, failure.CellNumber, failure.CellId, failure.Line)}: {failure.Message.TrimEnd()}");
    }

    private static Table Table(IReadOnlyList<ResultRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("Notebook").AddColumn(new TableColumn("Cells").RightAligned())
            .AddColumn(new TableColumn("Time").RightAligned()).AddColumn("Result");
        foreach (var (executed, result, isGood) in rows)
            table.AddRow(
                Markup.Escape(executed.Original.Name),
                executed.Run.Cells.Count.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{executed.Run.Elapsed.TotalSeconds:0.0} s"),
                $"[{(isGood ? "green" : "red")}]{Markup.Escape(result)}[/]");
        return table;
    }
}
