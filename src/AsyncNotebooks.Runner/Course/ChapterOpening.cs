using System.Globalization;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Pages.Markdown;
using Markdig.Syntax;

namespace AsyncNotebooks.Runner.Course;

/// <summary>What a chapter says of itself before its first section: read from its prose, so that it is written once.</summary>
/// <param name="Number">The digits its file name begins with; empty when there are none.</param>
/// <param name="Title">The text of the first-level heading, without that number.</param>
/// <param name="Question">The first sentence that ends in a question mark; null when there is none.</param>
/// <param name="Minutes">The time it says it takes; null when it does not say.</param>
internal sealed partial record ChapterOpening(string Number, string Title, string? Question, int? Minutes)
{
    /// <summary>Reads the prose before the first second-level heading.</summary>
    public static ChapterOpening Of(NotebookDocument notebook)
    {
        var paragraphs = Paragraphs(notebook).ToList();
        return new ChapterOpening(
            LeadingNumber().Match(notebook.Name).Value,
            NumberInTitle().Replace(notebook.Title, ""),
            paragraphs.Select(QuestionIn).FirstOrDefault(question => question is not null),
            paragraphs.Select(MinutesIn).FirstOrDefault(minutes => minutes is not null));
    }

    private static IEnumerable<string> Paragraphs(NotebookDocument notebook) =>
        notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => MarkdownRenderer.Parse(cell.Source).Descendants<LeafBlock>())
            .TakeWhile(block => block is not HeadingBlock { Level: > 1 })
            .OfType<ParagraphBlock>()
            .Select(paragraph => MarkdownRenderer.PlainText(paragraph.Inline));

    private static string? QuestionIn(string paragraph) =>
        QuestionAsked().Match(paragraph) is { Success: true } match ? match.Groups[1].Value : null;

    private static int? MinutesIn(string paragraph) =>
        MinutesStated().Match(paragraph) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(@"^\d+")]
    private static partial Regex LeadingNumber();

    [GeneratedRegex(@"^(?:Chapter\s+)?\d+\s*[.:·–—-]\s*", RegexOptions.IgnoreCase)]
    private static partial Regex NumberInTitle();

    // "The question: …" and the like in front of it is a label, not the question.
    [GeneratedRegex(@"(?:^|[.!?:]\s+)((?:(?![.!?:]\s).)+?\?)(?=\s|$)")]
    private static partial Regex QuestionAsked();

    [GeneratedRegex(@"\b(\d{1,3})\s*(?:min\b|minutes?\b)", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesStated();
}
