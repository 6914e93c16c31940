using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>The glossary itself.</summary>
public sealed partial class GlossaryTests
{
    [Fact]
    public void Terms_Order_IsTheAlphabet()
    {
        var names = Glossary.Terms.Select(term => term.Name).ToList();

        Assert.Equal(names.Order(StringComparer.OrdinalIgnoreCase), names);
    }

    [Fact]
    public void Terms_Text_IsTwoToFourSentences() => Assert.All(Glossary.Terms, term =>
        Assert.True(Sentence().Count(term.Text) is >= 2 and <= 5, $"{term.Name} has {Sentence().Count(term.Text)} sentences."));

    [Fact]
    public void Terms_Each_IsUsedInAChapter()
    {
        var linked = Repository.Notebooks()
            .SelectMany(file => new Chapter(NotebookDocument.Load(file)).Blocks.SelectMany(block => block.Links).Select(Glossary.AnchorOf))
            .ToHashSet();

        Assert.All(Glossary.Terms, term => Assert.True(linked.Contains(term.Anchor), $"No chapter links to glossary.md#{term.Anchor}."));
    }

    [GeneratedRegex(@"[.?!](?=\s|$)")]
    private static partial Regex Sentence();
}
