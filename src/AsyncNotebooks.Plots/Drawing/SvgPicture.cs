namespace AsyncNotebooks.Plots;

/// <summary>A chart as a file of its own: title, drawing, and a paper of its own, for it cannot know on what it is shown.</summary>
internal static class SvgPicture
{
    private const double Margin = 20;

    /// <summary>The SVG document.</summary>
    public static string Write(Chart chart, string id)
    {
        var svg = new SvgWriter(id);
        var titleLines = TextSize.Wrap(chart.Title, Chart.Width, 24);
        var y = Margin;
        foreach (var line in titleLines)
            svg.Text(Margin, y += 24, line, "an-title");
        y += 16;
        var drawing = new SvgWriter(id);
        chart.Draw(drawing);

        var (width, height) = (Chart.Width + (2 * Margin), y + chart.Height + Margin);
        var size = $"{SvgWriter.Number(width)} {SvgWriter.Number(height)}";
        var paper = $"""<path class="an-paper" d="M0 0H{SvgWriter.Number(width)}V{SvgWriter.Number(height)}H0Z"/>""";
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" class="an" viewBox="0 0 {size}" width="{SvgWriter.Number(width)}" height="{SvgWriter.Number(height)}" style="max-width:100%;height:auto" role="img" aria-labelledby="{id}-title {id}-desc">
            <title id="{id}-title">{SvgWriter.Escape(chart.Title)}</title>
            <desc id="{id}-desc">{SvgWriter.Escape(chart.Words)}</desc>
            <style>
            {Resource.DrawingCss}
            </style>
            {paper}
            {svg}<g transform="translate({SvgWriter.Number(Margin)} {SvgWriter.Number(y)})">
            {drawing}</g>
            </svg>

            """;
    }
}
