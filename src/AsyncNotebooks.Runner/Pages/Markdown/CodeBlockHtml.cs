using AsyncNotebooks.Runner.Pages.Code;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AsyncNotebooks.Runner.Pages.Markdown;

/// <summary>Writes the code blocks of prose with the colours of code cells.</summary>
internal sealed class CodeBlockHtml : HtmlObjectRenderer<CodeBlock>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        var language = (obj as FencedCodeBlock)?.Info;
        var code = obj.Lines.ToString().TrimEnd();
        renderer.EnsureLine();
        renderer.Write(Html.Block("code", CodeHighlighter.NameOf(language), code, CodeHighlighter.ToHtml(code, language)));
    }
}
