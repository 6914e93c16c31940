using System.Globalization;
using System.Text;

namespace AsyncNotebooks;

/// <summary>How far a learner is: a bar for the course, a row for each chapter, and what comes next.</summary>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed class ProgressReport : IRepresented
{
    private const int BarLength = 20;

    private readonly IReadOnlyDictionary<string, ExerciseProgress> _entries;
    private readonly string? _remark;

    internal ProgressReport(IReadOnlyList<Exercise> exercises, IReadOnlyDictionary<string, ExerciseProgress> entries, string? remark)
    {
        (_entries, _remark) = (entries, remark);
        Total = exercises.Count;
        Solved = exercises.Count(IsSolved);
        Next = exercises.FirstOrDefault(exercise => !IsSolved(exercise));
        Rows =
        [
            .. Chapters.All
                .Select(chapter => (chapter, Exercises: exercises.Where(exercise => exercise.Chapter == chapter.Number).ToList()))
                .Where(row => row.Exercises.Count > 0)
                .Select(row => ($"{row.chapter.Number} · {row.chapter.Title}", row.Exercises.Count(IsSolved), row.Exercises.Count)),
        ];
    }

    /// <summary>How many exercises there are.</summary>
    public int Total { get; }

    /// <summary>How many of them are solved.</summary>
    public int Solved { get; }

    /// <summary>The first that is not; null at the end of the course.</summary>
    public Exercise? Next { get; }

    private IReadOnlyList<(string Chapter, int Solved, int Total)> Rows { get; }

    private string Headline => $"{Solved} of {Total} exercises solved, {Percent(Solved, Total)} %";

    private string NextLine => Next is null
        ? "All done."
        : _entries.GetValueOrDefault(Next.Id) is { Attempts: > 0 and var tried } ? $"Next: {Next} (tried {tried} times)" : $"Next: {Next}";

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() => [(Mime.Html, ToHtml()), (Mime.PlainText, ToString())];

    /// <summary>What a terminal shows.</summary>
    public override string ToString()
    {
        var width = Rows.Max(row => row.Chapter.Length);
        var text = new StringBuilder($"{Headline}\n[{Bar(Solved, Total, BarLength)}]\n\n");
        foreach (var (chapter, solved, total) in Rows)
            text.Append(CultureInfo.InvariantCulture, $"{chapter.PadRight(width)}  {Bar(solved, total, total)}  {solved} of {total}\n");
        text.Append('\n').Append(NextLine);
        return text.Append(_remark is null ? "" : $"\n({_remark})").ToString();
    }

    private string ToHtml()
    {
        var rows = Rows.Select(row => $"<tr><th scope=\"row\" style=\"text-align:left\">{Markdown.Escape(row.Chapter)}</th>"
            + $"<td>{HtmlBar(row.Chapter, row.Solved, row.Total)}</td><td>{row.Solved} of {row.Total}</td><td>{Percent(row.Solved, row.Total)} %</td></tr>");
        return $"""
            <div style="max-width:40em">
            <p><strong>{Headline}</strong></p>
            {HtmlBar("the course", Solved, Total)}
            <table><thead><tr><th scope="col" style="text-align:left">Chapter</th><th scope="col">Progress</th><th scope="col">Solved</th><th scope="col">Percent</th></tr></thead><tbody>
            {string.Join('\n', rows)}
            </tbody></table>
            <p>{Markdown.Escape(NextLine)}</p>
            {(_remark is null ? "" : $"<p><small>{Markdown.Escape(_remark)}</small></p>")}
            </div>
            """.ReplaceLineEndings("\n");
    }

    private static string HtmlBar(string of, int solved, int total) =>
        $"<progress style=\"width:100%\" value=\"{solved}\" max=\"{total}\" aria-label=\"{Markdown.Escape(of)}: {solved} of {total}\">{solved} of {total}</progress>";

    private static string Bar(int solved, int total, int length)
    {
        var full = length * solved / total;
        return new string('█', full) + new string('░', length - full);
    }

    private static int Percent(int solved, int total) => 100 * solved / total;

    private bool IsSolved(Exercise exercise) => _entries.GetValueOrDefault(exercise.Id)?.Solved is not null;
}
