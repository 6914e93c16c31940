namespace AsyncNotebooks.Plots;

/// <summary>A chart as a piece of a page. The drawing comes first and needs nothing; the script only adds to it.</summary>
internal static class HtmlPicture
{
    /// <summary>The figure element; its numbers are folded unless <paramref name="showTable"/>.</summary>
    public static string Write(Chart chart, DataTable data, string json, string id, bool showTable)
    {
        var drawing = new SvgWriter(id);
        chart.Draw(drawing);
        var title = SvgWriter.Escape(chart.Title);
        var words = SvgWriter.Escape(chart.Words);
        return $"""
            <figure class="an" data-an="{id}">
            <style>
            {Resource.DrawingCss}
            {Resource.PageCss}
            </style>
            <figcaption><strong>{title}</strong><span>{words}</span></figcaption>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SvgWriter.Number(Chart.Width)} {SvgWriter.Number(chart.Height)}" width="100%" role="img" aria-label="{title}. {words}">
            {drawing}</svg>
            <div class="an-live" hidden></div>
            <details{(showTable ? " open" : "")}><summary>The numbers</summary><div class="an-table" role="region" aria-label="The numbers of: {title}" tabindex="0">
            {data.ToHtml()}
            </div></details>
            <script type="application/json">{json}</script>
            <script>
            {Resource.Upgrade}('{id}')
            </script>
            </figure>

            """;
    }
}
