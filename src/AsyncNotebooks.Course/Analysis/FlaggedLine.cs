using System.Globalization;
using System.Text;

namespace AsyncNotebooks;

/// <summary>A line of code and what is found in it.</summary>
internal sealed class FlaggedLine
{
    private readonly string _number;
    private readonly string _code;
    private readonly IGrouping<(int Start, int Length), AnalyzerFinding>[] _pieces;

    private FlaggedLine(int number, string code, IEnumerable<AnalyzerFinding> findings)
    {
        // Without its indentation: the cell above shows how deep it stands.
        _code = code.TrimStart();
        _number = number.ToString(CultureInfo.InvariantCulture);
        var indentation = code.Length - _code.Length;
        _pieces = [.. findings.GroupBy(finding => Piece(finding, indentation)).OrderBy(piece => piece.Key)];
    }

    /// <summary>The lines of a cell in which something was found.</summary>
    public static IEnumerable<FlaggedLine> Of(string code, IEnumerable<AnalyzerFinding> findings)
    {
        var lines = code.Split('\n');
        return findings.GroupBy(finding => finding.Line).Select(line => new FlaggedLine(line.Key, lines[line.Key - 1], line));
    }

    /// <summary>The line, and under it each piece marked with tildes and what the rules say about it.</summary>
    public string ToText()
    {
        var width = _pieces.SelectMany(piece => piece).Max(finding => finding.Rule.Length);
        var marks = _pieces.SelectMany(piece => piece
            .Select(finding => finding.Rule.PadRight(width) + "  " + finding.Message)
            .Prepend(new string(' ', piece.Key.Start) + new string('~', piece.Key.Length)));
        return string.Join('\n', marks.Select(mark => $"{new string(' ', _number.Length)} | {mark}").Prepend($"{_number} | {_code}"));
    }

    /// <summary>The same for a page: a wavy line below each piece, and below the line what the rules say.</summary>
    public string ToHtml() =>
        $"""
        <pre style="margin:.6em 0 .2em;overflow-x:auto" tabindex="0"><code>{_number}  {Underlined()}</code></pre>
        {string.Join('\n', _pieces.Select(PieceHtml))}
        """.ReplaceLineEndings("\n");

    // Of a piece that goes on in the next lines, what stands in this one.
    private (int Start, int Length) Piece(AnalyzerFinding finding, int indentation)
    {
        var start = Math.Max(0, finding.Column - 1 - indentation);
        var end = finding.EndLine == finding.Line ? finding.EndColumn - 1 - indentation : _code.Length;
        return (start, Math.Max(1, end - start));
    }

    // Where there is but one piece, the wavy line says which.
    private string PieceHtml(IGrouping<(int Start, int Length), AnalyzerFinding> piece)
    {
        var rules = string.Join('\n', piece.Select(finding => $"<li>{RuleHtml(finding)} {Markdown.Escape(finding.Message)}</li>"));
        var name = _pieces.Length == 1 ? "" : $"<p style=\"margin:.3em 0 0\"><code>{Markdown.Escape(Cut(piece.Key.Start, piece.Key.Length))}</code></p>\n";
        return $"{name}<ul style=\"margin:.2em 0 .6em\">\n{rules}\n</ul>";
    }

    private static string RuleHtml(AnalyzerFinding finding) => finding.Help.Length == 0
        ? $"<strong>{finding.Rule}</strong>"
        : $"<a href=\"{Markdown.Escape(finding.Help)}\"><strong>{finding.Rule}</strong></a>";

    private string Cut(int start, int length) => _code.Substring(start, Math.Min(length, _code.Length - start));

    // Pieces may overlap; one line below them all says where to look.
    private string Underlined()
    {
        var isMarked = new bool[_code.Length];
        foreach (var piece in _pieces)
            Array.Fill(isMarked, true, piece.Key.Start, Math.Min(piece.Key.Length, _code.Length - piece.Key.Start));
        var html = new StringBuilder();
        for (int from = 0, to; from < _code.Length; from = to)
        {
            for (to = from; to < _code.Length && isMarked[to] == isMarked[from];)
                to++;
            var text = Markdown.Escape(_code[from..to]);
            html.Append(isMarked[from] ? $"<u style=\"text-decoration:underline wavy {Panel.Amber};text-underline-offset:3px\">{text}</u>" : text);
        }

        return html.ToString();
    }
}
