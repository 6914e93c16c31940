using System.Security.Cryptography;
using System.Text;
using AsyncNotebooks.Plots;
using Plotly.NET;

namespace AsyncNotebooks;

/// <summary>
/// A picture of measurements or of a run. It is a chart of Plotly.NET (<see cref="Chart"/>), and it also draws itself, so that it
/// shows where no script runs: in GitHub's preview, on paper, in a terminal. Every form carries the same data and the same words.
/// </summary>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.Svg, Mime.PlainText])]
public sealed partial class Figure : IRepresented
{
    private readonly Plots.Chart _chart;

    private Figure(Plots.Chart chart)
    {
        PlotlyCopies.ThrowIfSeveral();
        _chart = chart;
        Json = PlotlyJson.Write(chart.ToPlotly());
        Data = chart.Table.Thinned();
        var content = SHA256.HashData(Encoding.UTF8.GetBytes(Json + Description));
        Id = "an" + Convert.ToHexStringLower(content.AsSpan(0, 5));
    }

    /// <summary>What the picture shows.</summary>
    public string Title => _chart.Title;

    /// <summary>What a sighted reader sees, in one or two sentences; made from the data.</summary>
    public string Description => _chart.Words;

    /// <summary>The numbers behind the picture; where there are very many, an even choice of them.</summary>
    public DataTable Data { get; }

    /// <summary>Starts every id inside the figure. It follows from the content, so that the same run gives the same file.</summary>
    public string Id { get; }

    /// <summary>
    /// The figure as a chart of Plotly.NET, to restyle it or to combine it with others: a cell that ends in the changed chart shows it.
    /// A new one at every call.
    /// </summary>
    public GenericChart Chart => _chart.ToPlotly();

    /// <summary>The chart as plotly.js takes it: <c>data</c>, <c>layout</c> and <c>config</c>.</summary>
    internal string Json { get; }

    /// <summary>A piece of a page: the drawing, its words, its data, and a script that makes it interactive where that is possible.</summary>
    public string ToHtml() => ToHtml(showTable: false);

    /// <summary>A picture that stands alone, with its title, light or dark as its reader's system is.</summary>
    public string ToSvg() => SvgPicture.Write(_chart, Id);

    /// <summary>The gist in one line: "sequential 602 ms, concurrent 101 ms, 6.0× faster".</summary>
    public override string ToString() => _chart.Line;

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() =>
        [(Mime.Html, ToHtml()), (Mime.Svg, ToSvg()), (Mime.PlainText, ToString())];

    internal string ToHtml(bool showTable) => HtmlPicture.Write(_chart, Data, Json, Id, showTable);
}
