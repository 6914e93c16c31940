using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>A word of the course and how it looks in a sentence.</summary>
/// <param name="Name">The heading in the glossary.</param>
/// <param name="Text">What the glossary says of it.</param>
internal sealed record GlossaryTerm(string Name, string Text)
{
    // Most words look the same everywhere, but for their endings. These are also everyday words: here are the forms that mean the loop's.
    private static readonly Dictionary<string, string> s_forms = new(StringComparer.Ordinal)
    {
        ["cold and hot"] = "cold|hot",
        ["concurrency"] = "(?<!structured )concurrency",
        ["event"] = "events?(?! (loop|handler))",
        ["handle"] = "(a|the|its|this|that|whose) handles?",
        ["queue"] = "(?<!ready )queues?",
        ["step"] = "(a|each|every|one|its|his|her|their) steps?(?! (of|along|in|later|further|back))|task's steps?",
        ["turn"] = "(?<!take )(a|the|this|that|each|every|same|next) turns?|loop's turns?|turns? of the loop",
        ["race"] = "(a|the|this) races?",
        ["analyzer"] = "analyzers?",
        ["task"] = "tasks?(?! group)",
        ["lock"] = "locks?(?= )|locks?$|locks?(?=[.,:;)])",
    };

    /// <summary>The heading's anchor.</summary>
    public string Anchor => MarkdownBlocks.Anchor(Name);

    /// <summary>Finds the word, or a link to its entry, in text whose links to the glossary look like <see cref="Mark"/>.</summary>
    public Regex Use { get; } = new($@"(?<link>⟦{MarkdownBlocks.Anchor(Name)}⟧)|(?<![\w-])({s_forms.GetValueOrDefault(Name, $"{Regex.Escape(Name)}(s|es)?")})(?![\w-])", RegexOptions.IgnoreCase);

    /// <summary>What stands for a link to an entry.</summary>
    public static string Mark(string anchor) => $"⟦{anchor}⟧";
}

/// <summary>The words of the course.</summary>
internal static class Glossary
{
    private const string File = "glossary.md";

    /// <summary>The entries, in their order.</summary>
    public static IReadOnlyList<GlossaryTerm> Terms { get; } = [.. Read()];

    /// <summary>The anchor that a link leads to in the glossary; null if it leads elsewhere.</summary>
    public static string? AnchorOf(Link link) => link.Target.StartsWith(File + "#", StringComparison.Ordinal) ? link.Target[(File.Length + 1)..] : null;

    private static IEnumerable<GlossaryTerm> Read()
    {
        var blocks = MarkdownBlocks.Of(new NotebookCell("glossary", CellKind.Markdown, System.IO.File.ReadAllText(Path.Combine(Repository.NotebookFolder, File)))).ToList();
        foreach (var (place, heading) in blocks.Index().Where(block => block.Item.Level == 2))
            yield return new(heading.Text, string.Join(' ', blocks.Skip(place + 1).TakeWhile(block => block.Level == 0).Select(block => block.Text)));
    }
}
