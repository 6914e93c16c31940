namespace AsyncNotebooks;

/// <summary>
/// Tells a notebook how to show a type. .NET Interactive finds this attribute by its name and its two properties, not by its
/// assembly; that convention lets a library say how it looks without depending on the notebook.
/// </summary>
/// <param name="formatterSourceType">The type whose <c>CreateTypeFormatters()</c> gives the formatters: <see cref="RepresentedFormatterSource"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The type whose <c>CreateTypeFormatters()</c> gives the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types that one display carries; without any, the notebook's own choice.</summary>
    public string[]? PreferredMimeTypes { get; set; }
}
