namespace AsyncNotebooks;

/// <summary>
/// A value that shows itself in several forms at once, so that every reader finds one that suits: a page, a picture, a line of text.
/// A notebook learns of it by one more line, <see cref="TypeFormatterSourceAttribute"/> on the type:
/// <code>
/// [TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
/// public sealed class Table : IRepresented { … }
/// </code>
/// </summary>
public interface IRepresented
{
    /// <summary>The forms of this value, one for each MIME type, the richest first.</summary>
    IEnumerable<(string MimeType, string Content)> Represent();
}
