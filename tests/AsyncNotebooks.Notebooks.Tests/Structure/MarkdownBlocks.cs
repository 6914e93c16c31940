using System.Text;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Markdig.Extensions.Tables;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>Reads Markdown into blocks.</summary>
internal static partial class MarkdownBlocks
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <summary>The blocks of a Markdown cell, in order.</summary>
    public static IEnumerable<Block> Of(NotebookCell cell) =>
        Markdown.Parse(cell.Source, s_pipeline).Descendants<LeafBlock>().Select(block => Read(cell, block)).OfType<Block>();

    /// <summary>The anchor that GitHub gives a heading.</summary>
    public static string Anchor(string heading) => NoAnchor().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    private static Block? Read(NotebookCell cell, LeafBlock block) => block switch
    {
        HeadingBlock heading => new(cell, BlockKind.Heading, Words(heading.Inline!), heading.Level),
        CodeBlock code => new(cell, BlockKind.Shown, code.Lines.ToString()),
        HtmlBlock html => new(cell, BlockKind.Prose, Tag().Replace(HtmlCode().Replace(html.Lines.ToString(), $"{Block.Gap}"), " ")),
        { Inline: { } inline } => new(cell, BlockKind.Prose, Prose(inline), 0, block.Parent is ListItemBlock, [.. Links(inline)]),
        _ => null,
    };

    // What a reader sees of it, code and links included.
    private static string Words(ContainerInline inline) => string.Concat(inline.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));

    private static string Prose(ContainerInline inline)
    {
        var text = new StringBuilder();
        foreach (var part in inline)
        {
            _ = part switch
            {
                LinkInline => text.Append(Block.LinkGap),
                ContainerInline container => text.Append(Prose(container)),
                LiteralInline literal => text.Append(literal.Content.ToString()),
                CodeInline => text.Append(Block.Gap),
                LineBreakInline => text.Append(' '),
                HtmlEntityInline entity => text.Append(entity.Transcoded.ToString()),
                _ => text,
            };
        }

        return text.ToString();
    }

    private static IEnumerable<Link> Links(ContainerInline inline) =>
        inline.Descendants<LinkInline>().Select(link => new Link(Words(link), link.Url ?? "", link.IsImage));

    [GeneratedRegex(@"[^\p{L}\p{N}\-_ ]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex("<code>.*?</code>", RegexOptions.Singleline)]
    private static partial Regex HtmlCode();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
