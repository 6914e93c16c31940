namespace AsyncNotebooks;

/// <summary>
/// Writes one form of a value. It has no <c>Type</c> property on purpose: without one the notebook takes the type that carries the
/// attribute.
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
        if (value is null || Forms.Of(value).FirstOrDefault(form => form.MimeType == MimeType).Content is not { } content)
            return false;
        writer.Write(content);
        return true;
    }
}
