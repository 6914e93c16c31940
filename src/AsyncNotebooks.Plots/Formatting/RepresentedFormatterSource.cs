using System.Diagnostics.CodeAnalysis;

namespace AsyncNotebooks;

/// <summary>Makes the formatters of the library's types; created and called by the notebook, by name.</summary>
public sealed class RepresentedFormatterSource
{
    /// <summary>One formatter for each MIME type of <see cref="Mime"/>.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The notebook calls it on an instance.")]
    public IEnumerable<RepresentedFormatter> CreateTypeFormatters() =>
        new[] { Mime.Html, Mime.Svg, Mime.PlainText }.Select(mimeType => new RepresentedFormatter(mimeType));
}
