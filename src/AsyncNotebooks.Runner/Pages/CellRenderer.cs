using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Pages.Code;
using AsyncNotebooks.Runner.Pages.Markdown;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>Writes one cell after another. The number beside a code cell is the one that messages call it by.</summary>
/// <param name="prose">Writes the Markdown cells.</param>
internal sealed class CellRenderer(MarkdownRenderer prose)
{
    /// <summary>The HTML of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="index">Its position in the notebook, from 1.</param>
    public string ToHtml(NotebookCell cell, int index) => cell.Kind switch
    {
        CellKind.Markdown => $"<section class=\"prose\">\n{prose.ToHtml(cell.Source)}</section>\n",
        CellKind.Code => Code(cell, index),
        _ => "",
    };

    private static string Code(NotebookCell cell, int index)
    {
        var outputs = new OutputRenderer(index, cell.Tags.Contains("raises-exception")).ToHtml(cell.Outputs);
        return $"""
            <div class="cell" id="cell-{index}">
            <a class="number" href="#cell-{index}" aria-label="Cell {index}">{index}</a>
            {Html.Block("code", $"C# code of cell {index}", cell.Source, CSharpHighlighter.ToHtml(cell.Source))}{Outputs(cell, outputs)}</div>

            """;
    }

    private static string Outputs(NotebookCell cell, string outputs) => outputs.Length == 0
        ? ""
        : $"<div class=\"outputs\">\n{outputs}{(cell.Tags.Contains("measured") ? Measured : "")}</div>\n";

    private const string Measured = "<p class=\"measured\">Measured in real time: your numbers will differ.</p>\n";
}
