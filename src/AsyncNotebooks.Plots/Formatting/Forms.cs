using AsyncNotebooks.Plots;
using AsyncNotebooks.Views;
using Plotly.NET;

namespace AsyncNotebooks;

/// <summary>How values show themselves, each in every form that it has, the richest first.</summary>
internal static class Forms
{
    /// <summary>The forms of a value, one for each MIME type; of one that is not known here, what <see cref="object.ToString"/> gives.</summary>
    public static IEnumerable<(string MimeType, string Content)> Of(object value) => value switch
    {
        IRepresented represented => represented.Represent(),
        Trace { Tasks.Count: > 0 } trace => Figure.Timeline(trace).Represent(),
        Trace { Events.Count: > 0 } trace => trace.Turns().Represent(),
        Trace => [(Mime.Html, "<p>An empty trace</p>"), (Mime.PlainText, "an empty trace")],
        LintReport report => [(Mime.Html, LintPage.Write(report)), (Mime.PlainText, report.ToString())],
        TimingComparison comparison => Of(comparison),
        GenericChart chart => Figure.Of(chart).Represent(),
        _ => [(Mime.Html, $"<code>{SvgWriter.Escape(value.ToString() ?? "")}</code>"), (Mime.PlainText, value.ToString() ?? "")],
    };

    // Somebody measured: the numbers are what they wanted, so the table is open.
    private static IEnumerable<(string, string)> Of(TimingComparison comparison)
    {
        var figure = comparison.ToFigure();
        return [(Mime.Html, figure.ToHtml(showTable: true)), (Mime.Svg, figure.ToSvg()), (Mime.PlainText, $"{figure}\n\n{figure.Data}")];
    }
}
