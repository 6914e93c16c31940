using System.CommandLine;
using System.Globalization;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;
using AsyncNotebooks.Runner.Execution;
using AsyncNotebooks.Runner.Reporting;
using Spectre.Console;

namespace AsyncNotebooks.Runner.Commands;

/// <summary><c>list</c>: the chapters, without running anything.</summary>
internal sealed class ListCommand : Command
{
    /// <summary>Makes the command.</summary>
    public ListCommand(RunnerHost host)
        : base("list", "List the notebooks of the course: number, title, minutes, cells.")
    {
        var options = new CommonOptions();
        Arguments.Add(options.Paths);
        SetAction(parsed =>
        {
            var notebooks = new NotebookFiles(host.Directory).Read(parsed.GetValue(options.Paths) ?? []);
            Terminal.Of(host).Write(Table(notebooks));
            return ExitCode.Success;
        });
    }

    private static Table Table(IReadOnlyList<NotebookDocument> notebooks)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumn("No.").AddColumn("Title")
            .AddColumn(new TableColumn("Minutes").RightAligned()).AddColumn(new TableColumn("Cells").RightAligned());
        foreach (var notebook in notebooks)
        {
            var opening = ChapterOpening.Of(notebook);
            table.AddRow(
                opening.Number, Markup.Escape(opening.Title),
                opening.Minutes?.ToString(CultureInfo.InvariantCulture) ?? "", notebook.Cells.Count.ToString(CultureInfo.InvariantCulture));
        }
        return table;
    }
}
