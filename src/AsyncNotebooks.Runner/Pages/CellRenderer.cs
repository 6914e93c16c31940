using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Pages.Code;
using AsyncNotebooks.Runner.Pages.Markdown;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>Writes one cell after another. The number beside a code cell is that of <c>In [n]</c>: messages, tables and figures call it by that, too.</summary>
/// <param name="prose">Writes the Markdown cells.</param>
internal sealed class CellRenderer(MarkdownRenderer prose)
{
    private int _codeCells;

    /// <summary>The HTML of the next cell.</summary>
    public string ToHtml(NotebookCell cell) => cell.Kind switch
    {
        CellKind.Markdown => $"<section class=\"prose\">\n{prose.ToHtml(cell.Source)}</section>\n",
        CellKind.Code => Code(cell, ++_codeCells),
        _ => "",
    };

    private static string Code(NotebookCell cell, int number)
    {
        var outputs = new OutputRenderer(number, cell.Tags.Contains("raises-exception")).ToHtml(cell.Outputs);
        return $"""
            <div class="cell" id="cell-{number}">
            <a class="number" href="#cell-{number}">In [{number}]</a>
            {Html.Block("code", $"C# code of cell {number}", cell.Source, CSharpHighlighter.ToHtml(cell.Source), lines: true)}{Outputs(cell, outputs)}</div>

            """;
    }

    private static string Outputs(NotebookCell cell, string outputs) => outputs.Length == 0
        ? ""
        : $"<div class=\"outputs\">\n{outputs}{(cell.Tags.Contains("measured") ? Measured : "")}</div>\n";

    private const string Measured = "<p class=\"measured\">Measured in real time: your numbers will differ.</p>\n";
}
