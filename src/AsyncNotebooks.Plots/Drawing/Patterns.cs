namespace AsyncNotebooks.Plots;

/// <summary>The looks of <see cref="Paint"/>: CSS classes, SVG patterns, and the same in Plotly's words.</summary>
internal static class Patterns
{
    /// <summary>The colour of what is to be read, on light paper; see <see cref="Colour"/>.</summary>
    public const string Ink = "#1c2430";

    /// <summary>The colour of what is read second.</summary>
    public const string Soft = "#566173";

    /// <summary>The colour of what things stand on.</summary>
    public const string Paper = "#ffffff";

    /// <summary>The colour of lines that divide.</summary>
    public const string Axis = "#9aa5b4";

    private const string Rising = "M-1 9L9-1M-1 1L1-1M7 9L9 7";
    private const string Falling = "M-1-1L9 9M7-1L9 1M-1 7L1 9";
    private const string Crossed = "M0 0H8M0 0V8";
    private const string Dotted = "M2 2h.01M6 6h.01";

    /// <summary>The paint of the series with that index; after the fourth they begin again.</summary>
    public static Paint Series(int index) => Paint.First + (index % 4);

    /// <summary>The paint of a contender: the first is what the others are compared with.</summary>
    public static Paint Contender(int index) => index == 0 ? Paint.Base : Series(index - 1);

    /// <summary>The class that gives the colour.</summary>
    public static string CssClass(this Paint paint) => $"an-{paint.ToString().ToLowerInvariant()}";

    /// <summary>Whether there is more to it than a plain colour.</summary>
    public static bool IsPatterned(this Paint paint) => Stroke(paint).Length > 0;

    /// <summary>The id of a pattern within a figure.</summary>
    public static string Id(string figure, Paint paint) => $"{figure}-{paint.ToString().ToLowerInvariant()}";

    /// <summary>The definitions of patterns, or nothing where there are none.</summary>
    public static string Define(string figure, IReadOnlyCollection<Paint> paints) =>
        paints.Count == 0 ? "" : $"<defs>{string.Concat(paints.Select(paint => Define(Id(figure, paint), paint)))}</defs>\n";

    /// <summary>The colour on light paper, as figure.css has it; the script of a page puts the page's own in its place.</summary>
    public static string Colour(this Paint paint) => paint switch
    {
        Paint.Base => "#76839a",
        Paint.First or Paint.Running => "#1f6fb5",
        Paint.Second => "#c25e12",
        Paint.Third => "#16805f",
        Paint.Fourth => "#8250b8",
        Paint.Holding => "#c62f2f",
        Paint.Waiting => "#dbe6f1",
        Paint.Ready => "#eef3f8",
        _ => throw new ArgumentOutOfRangeException(nameof(paint), paint, null),
    };

    /// <summary>The colour of the pattern.</summary>
    public static string Hatch(this Paint paint) => paint is Paint.Waiting or Paint.Ready ? "#7f9cba" : Paper;

    /// <summary>The pattern in Plotly's words.</summary>
    public static string Shape(this Paint paint) => Stroke(paint) switch
    {
        Rising => "/",
        Falling => "\\",
        Crossed => "+",
        Dotted => ".",
        _ => "",
    };

    private static string Define(string id, Paint paint) =>
        $"""<pattern id="{id}" width="8" height="8" patternUnits="userSpaceOnUse"><path class="{paint.CssClass()}" fill="currentColor" d="M0 0H8V8H0Z"/><path class="an-hatch {paint.CssClass()}-hatch" d="{Stroke(paint)}"/></pattern>""";

    private static string Stroke(Paint paint) => paint switch
    {
        Paint.Base or Paint.Waiting => Rising,
        Paint.Second => Falling,
        Paint.Third or Paint.Ready => Dotted,
        Paint.Fourth or Paint.Holding => Crossed,
        _ => "",
    };
}
