using Plotly.NET;

namespace AsyncNotebooks.Plots;

/// <summary>A lane for each task, children below their parents; several runs one above the other on one time axis.</summary>
internal sealed class TimelineChart : Chart
{
    private const double KeyRow = 26;
    private const double PanelGap = 14;
    private const double NoteHeight = 26;

    private static readonly (Paint State, string Words)[] Keys =
    [
        (Paint.Running, "runs"),
        (Paint.Waiting, "waits"),
        (Paint.Ready, "ready, not yet its turn"),
        (Paint.Holding, "holds the loop"),
    ];

    private readonly IReadOnlyList<TracePanel> _panels;
    private readonly IReadOnlyList<(Paint State, string Words, double X, double Y)> _keys;
    private readonly LinearScale _scale;

    /// <summary>A timeline of these runs.</summary>
    public TimelineChart(string title, IReadOnlyList<TracePanel> panels)
        : base(title)
    {
        _panels = panels.Count > 0 ? panels : throw new ArgumentException("A timeline needs at least one (name, trace).", nameof(panels));
        _scale = new LinearScale(0, panels.Max(panel => panel.Length), 2, Width - 10);
        _keys = [.. PlaceKeys()];
    }

    public override string Words => TimelineWords.Describe(_panels);

    public override string Line => TimelineWords.Line(_panels);

    public override DataTable Table => TimelineWords.Table(_panels);

    public override double Height => PanelsTop + _panels.Sum(PanelHeight) + (PanelGap * (_panels.Count - 1)) + AxisPainter.Height(AxisName);

    private Axis Time => Axis.Seconds(_panels.All(panel => panel.IsVirtual) ? "virtual time" : "time");

    private double Longest => _panels.Max(panel => panel.Length);

    private string AxisName => Time.Label(Longest);

    private double PanelsTop => _keys[^1].Y + KeyRow;

    public override void Draw(SvgWriter svg)
    {
        foreach (var (state, words, x, y) in _keys)
        {
            svg.Bar(state, x, y + 3, 16, 16, words);
            svg.Text(x + 22, y + 16, words, "an-small an-soft");
        }

        var bottom = Height - AxisPainter.Height(AxisName);
        AxisPainter.Horizontal(svg, _scale, value => Time.Tick(value, Longest), AxisName, PanelsTop, bottom);
        foreach (var (panel, top) in Placed(PanelsTop))
            DrawPanel(svg, panel, top);
    }

    public override GenericChart ToPlotly() =>
        new TimelinePlotly(new(Longest), Time.Size(Longest), Longest).Draw(Title, AxisName, Placed(0), [.. _keys.Select(key => (key.State, key.Words))]);

    // Every panel with the place where it begins.
    private IEnumerable<(TracePanel Panel, double Top)> Placed(double top)
    {
        foreach (var panel in _panels)
        {
            yield return (panel, top);
            top += PanelHeight(panel) + PanelGap;
        }
    }

    private static double PanelHeight(TracePanel panel) =>
        panel.LanesTop + (LanePainter.Height * panel.Drawn.Count()) + (panel.Hidden > 0 ? NoteHeight : 0);

    private void DrawPanel(SvgWriter svg, TracePanel panel, double top)
    {
        if (panel.Name.Length > 0)
        {
            svg.Line("an-axis", 0, top, Width, top);
            var name = TextSize.Shorten(panel.Name, Width - TextSize.Width(panel.LengthText, TextSize.Ordinary) - 30, TextSize.Ordinary);
            svg.Text(0, top + 24, "start", (name, "an-head an-halo"), ($"\u2002{panel.LengthText}", "an-halo"));
        }

        var painter = new LanePainter(svg, _scale, new LaneWords(Longest));
        var y = top + panel.LanesTop;
        foreach (var lane in panel.Drawn)
        {
            painter.Draw(lane, y);
            y += LanePainter.Height;
        }

        if (panel.Hidden > 0)
            svg.Text(0, y + 20, panel.Note, "an-small an-soft an-halo");
    }

    // Only what occurs is explained, in as many rows as it takes.
    private IEnumerable<(Paint, string, double, double)> PlaceKeys()
    {
        var used = _panels.SelectMany(panel => panel.Drawn).SelectMany(lane => lane.Spans).Select(span => span.State).ToHashSet();
        var (x, y) = (0.0, 0.0);
        foreach (var (state, words) in Keys.Where(key => used.Contains(key.State) || key.State == Paint.Running))
        {
            var width = 22 + TextSize.Width(words) + 20;
            if (x > 0 && x + width > Width)
                (x, y) = (0, y + KeyRow);
            yield return (state, words, x, y);
            x += width;
        }
    }
}
