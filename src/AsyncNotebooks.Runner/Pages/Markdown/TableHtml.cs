using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace AsyncNotebooks.Runner.Pages.Markdown;

/// <summary>Puts a table into a box that scrolls, so that a wide one does not widen the page.</summary>
internal sealed class TableHtml : HtmlTableRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">");
        base.Write(renderer, table);
        renderer.Write("</div>");
    }
}
