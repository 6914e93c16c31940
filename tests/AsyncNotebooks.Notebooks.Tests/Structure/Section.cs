using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>A section of a chapter.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">Everything in it, the heading first.</param>
internal sealed record Section(string Title, IReadOnlyList<Block> Blocks)
{
    // How a section says what it needs besides what all need: a paragraph that begins so, and links to the sections.
    private const string Needs = "Run first:";

    public NotebookCell FirstCell => Blocks[0].Cell;

    public string Anchor => MarkdownBlocks.Anchor(Title);

    public IEnumerable<NotebookCell> CodeCells => Blocks.Where(block => block.Kind is BlockKind.Code).Select(block => block.Cell);

    public IEnumerable<Block> Prose => Blocks.Where(block => block.Kind is BlockKind.Prose);

    /// <summary>Where the section's line "Run first:" leads, without the <c>#</c>.</summary>
    public IEnumerable<string> RunFirst =>
        Prose.Where(block => block.Text.StartsWith(Needs, StringComparison.Ordinal)).SelectMany(block => block.Links).Select(link => link.Target.TrimStart('#'));
}
