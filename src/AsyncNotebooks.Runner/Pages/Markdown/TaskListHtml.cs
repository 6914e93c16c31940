using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace AsyncNotebooks.Runner.Pages.Markdown;

/// <summary>Writes the box of a task list with a name, which a screen reader needs.</summary>
internal sealed class TaskListHtml : HtmlObjectRenderer<TaskList>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, TaskList obj) => renderer.Write(obj.Checked
        ? "<input type=\"checkbox\" disabled checked aria-label=\"done\">"
        : "<input type=\"checkbox\" disabled aria-label=\"to do\">");
}
