using System.Collections;

namespace AsyncNotebooks.Kernel.Tests.Samples;

/// <summary>A type that knows its forms without knowing the formatter: the formatter finds the attribute by its name.</summary>
[TypeFormatterSource(typeof(SampleFigureFormatters), PreferredMimeTypes = ["text/html", "text/plain", "application/vnd.plotly.v1+json"])]
public sealed class SampleFigure;

[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[]? PreferredMimeTypes { get; set; }
}

public sealed class SampleFigureFormatters
{
    private readonly string _html = "<svg id=\"plot\"></svg>";

    public IEnumerable CreateTypeFormatters()
    {
        yield return new SampleFigureFormatter("text/html", _html);
        yield return new SampleFigureFormatter("text/plain", "a figure");
        yield return new SampleFigureFormatter("application/vnd.plotly.v1+json", """{"data":[],"layout":{}}""");
    }
}

public sealed class SampleFigureFormatter(string mimeType, string text)
{
    public string MimeType => mimeType;

    public bool Format(object instance, TextWriter writer)
    {
        writer.Write(text);
        return true;
    }
}
