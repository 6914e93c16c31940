namespace AsyncNotebooks;

/// <summary>What a check says of an answer.</summary>
/// <param name="ExerciseId">The exercise.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">How it came out.</param>
/// <param name="Reason">The mistake in two or three words, for tests: <c>one-after-another</c>. Empty unless the kind is <see cref="VerdictKind.NotYet"/>.</param>
/// <param name="Message">Why, in a sentence or two; never the solution.</param>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed record Verdict(string ExerciseId, string Title, VerdictKind Kind, string Reason, string Message) : IRepresented
{
    /// <summary>What the answer did, drawn from its run; null where there is nothing to see.</summary>
    public Figure? Timeline { get; init; }

    /// <summary>What there is to say of the progress file; null if it was written as usual.</summary>
    public string? Remark { get; init; }

    private (string Symbol, string Words, string Colour) Look => Kind switch
    {
        VerdictKind.NotAttempted => ("○", "Not attempted", Panel.Blue),
        VerdictKind.NotYet => ("✗", "Not yet", Panel.Amber),
        _ => ("✓", "Correct", Panel.Green),
    };

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() => [(Mime.Html, ToHtml()), (Mime.PlainText, ToString())];

    /// <summary>What a terminal shows.</summary>
    public override string ToString()
    {
        var text = $"{Look.Symbol} {Look.Words} · {Title}\n{Markdown.ToText(Message)}";
        return text + (Timeline is null ? "" : $"\n\n{Timeline}") + (Remark is null ? "" : $"\n\n({Remark})");
    }

    private string ToHtml() => Panel.Html(
        $"{Look.Symbol} {Look.Words}",
        Title,
        Look.Colour,
        Markdown.ToHtml(Message) + (Remark is null ? "" : $"<p><small>{Markdown.Escape(Remark)}</small></p>"))
        + Timeline?.ToHtml();
}
