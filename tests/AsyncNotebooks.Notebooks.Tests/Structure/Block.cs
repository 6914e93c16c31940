using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>What a piece of a notebook is.</summary>
internal enum BlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph, a list's item, a table's cell.</summary>
    Prose,

    /// <summary>Code shown in Markdown; nobody runs it.</summary>
    Shown,

    /// <summary>A code cell.</summary>
    Code,
}

/// <summary>A piece of a notebook, as its reader meets it.</summary>
/// <param name="Cell">The cell that it stands in.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words. In prose, what is not plain words is taken out: code is <see cref="Gap"/>, and so is the text of a link.</param>
/// <param name="Level">Of a heading: 1 to 6; otherwise 0.</param>
/// <param name="IsItem">Whether it is an item of a list.</param>
/// <param name="Links">Its links, in the order of the gaps that stand for them.</param>
internal sealed record Block(NotebookCell Cell, BlockKind Kind, string Text, int Level = 0, bool IsItem = false, IReadOnlyList<Link>? Links = null)
{
    /// <summary>Stands for a piece of code within prose.</summary>
    public const char Gap = '\uFFFC';

    /// <summary>Stands for a link within prose.</summary>
    public const char LinkGap = '\uFFFD';

    public IReadOnlyList<Link> Links { get; } = Links ?? [];
}

/// <summary>A link or a picture in Markdown.</summary>
/// <param name="Text">What the reader sees; of a picture the text for those who do not see it.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="IsPicture">Whether it shows what it leads to.</param>
internal sealed record Link(string Text, string Target, bool IsPicture);
