namespace AsyncNotebooks;

/// <summary>
/// Writes one form of a value: the one that an <see cref="IRepresented"/> gives, or else its <see cref="object.ToString"/>. It has no
/// <c>Type</c> property on purpose: without one the notebook takes the type that carries the attribute.
/// </summary>
/// <param name="mimeType">The form that it writes.</param>
public sealed class RepresentedFormatter(string mimeType)
{
    /// <summary>The form that this formatter writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes <paramref name="value"/>; <see langword="false"/> when the value has no form of this MIME type.</summary>
    public bool Format(object value, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Form(value) is not { } content)
            return false;
        writer.Write(content);
        return true;
    }

    private string? Form(object? value) => (value, MimeType) switch
    {
        (IRepresented represented, _) => represented.Represent().FirstOrDefault(form => form.MimeType == MimeType).Content,
        (not null, Mime.PlainText) => value.ToString(),
        (not null, Mime.Html) => $"<code>{Plots.SvgWriter.Escape(value.ToString() ?? "")}</code>",
        _ => null,
    };
}
