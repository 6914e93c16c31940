using System.Text.RegularExpressions;
using AsyncNotebooks.Runner.Pages.Safety;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AsyncNotebooks.Runner.Pages.Markdown;

/// <summary>
/// Turns the Markdown of one page into HTML, GitHub-flavoured: tables, task lists, alerts, raw HTML such as details. It
/// collects the headings as it goes, so a page makes one renderer and gives it the cells in order.
/// </summary>
/// <param name="link">What a link or image address of the notebook becomes on the page.</param>
internal sealed partial class MarkdownRenderer(Func<string, string> link)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseTaskLists().UseAutoLinks().UseFootnotes().UseAlertBlocks().UseEmphasisExtras()
        .Build();

    private readonly HeadingIds ids = new();
    private readonly List<Heading> headings = [];

    /// <summary>The headings written so far.</summary>
    public IReadOnlyList<Heading> Headings => headings;

    /// <summary>The HTML of the next piece of the page.</summary>
    public string ToHtml(string markdown)
    {
        var document = Markdig.Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            Name(heading);
        return AddressAttribute().Replace(ForeignHtml.Tame(Write(document)), match => match.Groups[1].Value + Html.Escape(AddressOf(match.Groups[2].Value)));
    }

    /// <summary>The text of a piece of Markdown without its markup.</summary>
    public static string PlainText(ContainerInline? inlines) =>
        inlines is null ? "" : string.Concat(inlines.Descendants().OfType<Inline>().Select(TextOf));

    /// <summary>The syntax tree of Markdown as this class reads it.</summary>
    public static MarkdownDocument Parse(string markdown) => Markdig.Markdown.Parse(markdown, Pipeline);

    private void Name(HeadingBlock block)
    {
        var text = PlainText(block.Inline);
        var heading = new Heading(block.Level, ids.Next(text), text);
        block.GetAttributes().Id = heading.Id;
        headings.Add(heading);
    }

    private static string Write(MarkdownDocument document)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new CodeBlockHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new TableHtml());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskListHtml());
        renderer.Render(document);
        return text.ToString();
    }

    private static string TextOf(Inline inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };

    private string AddressOf(string attribute) => link(ForeignHtml.TameAddress(System.Net.WebUtility.HtmlDecode(attribute)));

    // Raw HTML has addresses, too. Text cannot be taken for one: its quotes are escaped.
    [GeneratedRegex("""(<(?:a|img|source)\b[^<>]*?\s(?:href|src)=")([^"]*)(?=")""")]
    private static partial Regex AddressAttribute();
}
