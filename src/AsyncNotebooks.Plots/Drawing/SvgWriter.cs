using System.Globalization;
using System.Text;

namespace AsyncNotebooks.Plots;

/// <summary>
/// Writes SVG, one element a line. Everything that comes from outside passes through <see cref="Escape"/> here, and every number
/// is written the invariant way, so the charts need to think of neither.
/// </summary>
/// <param name="id">Starts the ids of the patterns; unlike in any other figure of a page.</param>
internal sealed class SvgWriter(string id)
{
    private readonly StringBuilder _text = new();
    private readonly SortedSet<Paint> _patterns = [];

    /// <summary>What was drawn so far, with the definitions of the patterns that it uses.</summary>
    public override string ToString() => Patterns.Define(id, _patterns) + _text;

    /// <summary>An element without content.</summary>
    public void Element(string name, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Start(name, attributes).Append("/>\n");

    /// <summary>An element around a tooltip: people with a mouse read the words that others find in the table.</summary>
    public void Hover(string words, string name, params ReadOnlySpan<(string Name, object Value)> attributes) =>
        Start(name, attributes).Append("><title>").Append(Escape(words)).Append("</title></").Append(name).Append(">\n");

    /// <summary>A rectangle painted with <paramref name="paint"/>, with a tooltip.</summary>
    public void Bar(Paint paint, double x, double y, double width, double height, string words) =>
        Hover(words, "rect", ("class", paint.CssClass()), ("fill", Fill(paint)), ("x", x), ("y", y), ("width", width), ("height", height), ("rx", 1.5));

    /// <summary>A straight line.</summary>
    public void Line(string css, double x1, double y1, double x2, double y2) =>
        Element("line", ("class", css), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    /// <summary>A line of text; <paramref name="anchor"/> is start, middle or end.</summary>
    public void Text(double x, double y, string text, string css = "", string anchor = "start") => Text(x, y, anchor, (text, css));

    /// <summary>A line of text in several styles, each part following the one before.</summary>
    public void Text(double x, double y, string anchor, params ReadOnlySpan<(string Text, string Css)> parts)
    {
        Start("text", ("x", x), ("y", y), ("text-anchor", anchor)).Append('>');
        foreach (var (text, css) in parts)
            Start("tspan", ("class", css)).Append('>').Append(Escape(text)).Append("</tspan>");
        _text.Append("</text>\n");
    }

    /// <summary>Text in which nothing can be taken for markup, and no character is one that XML forbids.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                < ' ' and not ('\t' or '\n') or 0xFFFE or 0xFFFF => escaped.Append('\uFFFD'),
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A coordinate: two decimals are finer than any screen.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);

    private string Fill(Paint paint)
    {
        if (!paint.IsPatterned())
            return "currentColor";
        _patterns.Add(paint);
        return $"url(#{Patterns.Id(id, paint)})";
    }

    private StringBuilder Start(string name, params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        _text.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            var written = value is double or int ? Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)) : Escape((string)value);
            if (written.Length > 0)
                _text.Append(' ').Append(attribute).Append("=\"").Append(written).Append('"');
        }

        return _text;
    }
}
