namespace AsyncNotebooks;

/// <summary>A hint or a solution, as a notebook shows it.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Text">Markdown: paragraphs, <c>code</c>, blocks of code.</param>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed record Note(string Title, string Text) : IRepresented
{
    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() =>
        [(Mime.Html, Panel.Html(Title, "", Panel.Blue, Markdown.ToHtml(Text))), (Mime.PlainText, ToString())];

    /// <summary>What a terminal shows.</summary>
    public override string ToString() => $"{Title}\n{Markdown.ToText(Text)}";
}
