namespace AsyncNotebooks.Plots;

/// <summary>Grid lines and their numbers: thin, behind everything, and no more of them than help.</summary>
internal static class AxisPainter
{
    /// <summary>Height of the numbers below a chart, without the name of the axis.</summary>
    public const double NumbersHeight = 22;

    private const double LineHeight = 21;

    /// <summary>The height of a horizontal axis with its numbers and its name.</summary>
    public static double Height(string name) => NumbersHeight + 6 + (LineHeight * TextSize.Wrap(name, Chart.Width).Count);

    /// <summary>Vertical grid lines from <paramref name="top"/> to <paramref name="bottom"/>, numbers and name below.</summary>
    public static void Horizontal(SvgWriter svg, IScale scale, Func<double, string> write, string name, double top, double bottom)
    {
        var lastRight = double.NegativeInfinity;
        foreach (var tick in scale.Ticks)
        {
            var x = scale[tick];
            svg.Line(tick == 0 ? "an-axis" : "an-grid", x, top, x, bottom);
            var text = write(tick);
            var half = TextSize.Width(text) / 2;
            var (anchor, left) = x < half ? ("start", x) : x > Chart.Width - half ? ("end", x - (2 * half)) : ("middle", x - half);
            if (left < lastRight + 6)
                continue;
            svg.Text(x, bottom + 19, text, "an-small an-soft", anchor);
            lastRight = left + (2 * half);
        }

        var y = bottom + NumbersHeight;
        foreach (var line in TextSize.Wrap(name, Chart.Width))
            svg.Text(0, y += LineHeight, line, "an-small an-soft");
    }

    /// <summary>The room that the numbers of a vertical axis take on the left.</summary>
    public static double Gutter(IScale scale, Func<double, string> write) =>
        scale.Ticks.Select(tick => TextSize.Width(write(tick))).DefaultIfEmpty(0).Max() + 8;

    /// <summary>Horizontal grid lines from <paramref name="left"/> to the right edge, numbers on the left, the name above the topmost.</summary>
    public static void Vertical(SvgWriter svg, IScale scale, Func<double, string> write, string name, double left, double top)
    {
        svg.Text(0, top - 36, name, "an-small an-soft");
        foreach (var tick in scale.Ticks)
        {
            var y = scale[tick];
            svg.Line(tick == 0 ? "an-axis" : "an-grid", left, y, Chart.Width, y);
            svg.Text(left - 8, y + 5, write(tick), "an-small an-soft", "end");
        }
    }
}
