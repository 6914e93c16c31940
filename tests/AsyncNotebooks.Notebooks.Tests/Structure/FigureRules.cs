using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static partial class FigureRules
{
    /// <summary>A concept is a section that teaches; each shows at least one picture of a real run.</summary>
    public static IEnumerable<Problem> OnePerSection(Chapter chapter)
    {
        foreach (var section in chapter.Lessons)
        {
            var (drawn, excused) = (section.CodeCells.Any(cell => Figures(cell).Any()), Measure.NeedsNoPlot(chapter.Number, section.Title));
            if (!drawn && !excused)
                yield return new(section.FirstCell.Id, $"The section '{section.Title}' shows no figure. Draw one from a run, or say in {nameof(Measure)} why it needs none.");
            if (drawn && excused)
                yield return new(section.FirstCell.Id, $"The section '{section.Title}' has a figure now; take it off the list in {nameof(Measure)}.");
        }
    }

    /// <summary>What a figure shows is said in words, and the words are checked.</summary>
    public static IEnumerable<Problem> Checked(Chapter chapter) =>
        from cell in chapter.CodeCells
        where Figures(cell).Any() && !cell.Source.Contains("Check.", StringComparison.Ordinal)
        select new Problem(cell.Id, "The cell draws a figure and checks nothing. Say what the figure shows, with Check.That or Check.Equal.");

    /// <summary>A figure can be read without seeing it: title, description, and its numbers in a table.</summary>
    public static IEnumerable<Problem> Readable(Chapter chapter)
    {
        foreach (var cell in chapter.CodeCells)
        {
            foreach (var (svg, html) in Figures(cell))
            {
                if (!Title().IsMatch(svg) || !Description().IsMatch(svg))
                    yield return new(cell.Id, "The figure has no title or no description for those who cannot see it.");
                if (!Table().IsMatch(html))
                    yield return new(cell.Id, "The figure has no table with its numbers.");
            }

            if (cell.Outputs.Any(output => NamelessPicture().IsMatch(TextOf(output!, "text/html"))))
                yield return new(cell.Id, "The output holds a picture without alternative text.");
        }
    }

    /// <summary>So can a picture in Markdown.</summary>
    public static IEnumerable<Problem> Pictures(Chapter chapter) =>
        from block in chapter.Blocks
        from link in block.Links
        where link.IsPicture && link.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 3
        select new Problem(block.Cell.Id, $"Say in words what the picture {link.Target} shows: ![…](…).");

    private static IEnumerable<(string Svg, string Html)> Figures(NotebookCell cell) =>
        from output in cell.Outputs
        let html = TextOf(output, "text/html")
        let svg = TextOf(output, "image/svg+xml") is { Length: > 0 } picture ? picture : Svg().Match(html).Value
        where svg != ""
        select (svg, html);

    private static string TextOf(JsonNode output, string mimeType) => output["data"]?[mimeType] switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(line => (string?)line)),
        var text => (string?)text ?? "",
    };

    [GeneratedRegex("<svg.*</svg>", RegexOptions.Singleline)]
    private static partial Regex Svg();

    [GeneratedRegex(@"<title[^>]*>\s*\S[^<]+</title>")]
    private static partial Regex Title();

    [GeneratedRegex(@"<desc[^>]*>\s*\S[^<]+</desc>")]
    private static partial Regex Description();

    [GeneratedRegex("<table.*<th.*<td", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("""<img (?![^>]*\balt="[^"]+")""")]
    private static partial Regex NamelessPicture();
}
