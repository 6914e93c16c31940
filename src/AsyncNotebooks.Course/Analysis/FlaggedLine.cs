using System.Globalization;

namespace AsyncNotebooks.Course;

/// <summary>A line of code and what is found in it.</summary>
/// <param name="number">Its number in the cell, from 1.</param>
/// <param name="code">The line.</param>
/// <param name="findings">The findings that begin in it, in order.</param>
internal sealed class FlaggedLine(int number, string code, IReadOnlyList<AnalyzerFinding> findings)
{
    /// <summary>The lines of a cell in which something was found.</summary>
    public static IEnumerable<FlaggedLine> Of(string code, IEnumerable<AnalyzerFinding> findings)
    {
        var lines = code.Split('\n');
        return findings.GroupBy(finding => finding.Line).Select(line => new FlaggedLine(line.Key, lines[line.Key - 1], [.. line]));
    }

    /// <summary>The line, and under it each piece marked with tildes and its rules.</summary>
    public string ToText()
    {
        var label = number.ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', label.Length);
        var width = findings.Max(finding => finding.Rule.Length);
        var marks = findings.GroupBy(Piece).SelectMany(piece => piece
            .Select(finding => finding.Rule.PadRight(width) + "  " + finding.Message)
            .Prepend(new string(' ', piece.Key.Start) + new string('~', piece.Key.Length)));
        return string.Join('\n', marks.Select(mark => $"{margin} | {mark}").Prepend($"{label} | {code}"));
    }

    /// <summary>The same for a page: a wavy line below each piece, and a list of what the rules say.</summary>
    public string ToHtml()
    {
        var said = findings.Select(finding => $"<li>{Rule(finding)} <code>{Markdown.Escape(PieceText(finding))}</code><br>{Markdown.Escape(finding.Message)}</li>");
        return $"""
            <pre style="margin:.6em 0 .2em;overflow-x:auto" tabindex="0"><code>{number}  {Underlined()}</code></pre>
            <ul style="margin:.2em 0 .6em">
            {string.Join('\n', said)}
            </ul>
            """.ReplaceLineEndings("\n");
    }

    private static string Rule(AnalyzerFinding finding) => finding.Help.Length == 0
        ? $"<strong>{finding.Rule}</strong>"
        : $"<a href=\"{Markdown.Escape(finding.Help)}\"><strong>{finding.Rule}</strong></a>";

    // Of a piece that goes on in the next lines, what stands in this one.
    private (int Start, int Length) Piece(AnalyzerFinding finding)
    {
        var end = finding.EndLine == finding.Line ? finding.EndColumn - 1 : code.Length;
        return (finding.Column - 1, Math.Max(1, end - finding.Column + 1));
    }

    private string PieceText(AnalyzerFinding finding)
    {
        var (start, length) = Piece(finding);
        return code.Substring(start, Math.Min(length, code.Length - start));
    }

    // Pieces overlap; one line below them all says where to look.
    private string Underlined()
    {
        var isMarked = new bool[code.Length];
        foreach (var (start, length) in findings.Select(Piece))
            Array.Fill(isMarked, true, start, Math.Min(length, code.Length - start));
        var html = new System.Text.StringBuilder();
        for (int from = 0, to; from < code.Length; from = to)
        {
            for (to = from; to < code.Length && isMarked[to] == isMarked[from];)
                to++;
            var piece = Markdown.Escape(code[from..to]);
            html.Append(isMarked[from] ? $"<u style=\"text-decoration:underline wavy {Panel.Amber};text-underline-offset:3px\">{piece}</u>" : piece);
        }

        return html.ToString();
    }
}
