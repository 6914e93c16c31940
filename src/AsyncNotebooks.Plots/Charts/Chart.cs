using Plotly.NET;

namespace AsyncNotebooks.Plots;

/// <summary>
/// One kind of picture: it knows its data, draws it, and says it in words. A <see cref="Figure"/> puts what it gives into the forms
/// that notebooks, pages and terminals show.
/// </summary>
/// <param name="title">What the picture shows.</param>
internal abstract class Chart(string title) : IDrawing
{
    /// <summary>Width of every drawing. Small on purpose: on a telephone a unit is half a pixel, and type must stay readable.</summary>
    public const double Width = 560;

    /// <summary>The text with a capital first letter, to begin a sentence.</summary>
    protected static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What the picture shows.</summary>
    public string Title { get; } = title;

    /// <summary>What a sighted reader sees, in one or two sentences; made from the data.</summary>
    public abstract string Words { get; }

    /// <summary>The gist in one line for a terminal.</summary>
    public abstract string Line { get; }

    /// <summary>The numbers behind the picture.</summary>
    public abstract DataTable Table { get; }

    /// <inheritdoc/>
    public abstract double Height { get; }

    /// <inheritdoc/>
    public abstract void Draw(SvgWriter svg);

    /// <summary>The same as a chart of Plotly.NET.</summary>
    public abstract GenericChart ToPlotly();
}
