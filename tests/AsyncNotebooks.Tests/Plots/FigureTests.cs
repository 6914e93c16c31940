using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AsyncNotebooks.Plots;
using Plotly.NET;
using Plotly.NET.CSharp;

namespace AsyncNotebooks.Tests.Plots;

/// <summary>What every figure must be, whatever it shows.</summary>
public class FigureTests
{
    public static TheoryData<string> Kinds => Samples.Kinds;

    public static TheoryData<string> KindsOfOurs => [.. Samples.Makers.Keys.Where(kind => kind != "chart")];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToSvg_AnyKind_IsXmlWithTitleAndDescription(string kind)
    {
        var figure = Samples.Makers[kind]();
        var svg = XDocument.Parse(figure.ToSvg()).Root!;
        XNamespace ns = "http://www.w3.org/2000/svg";
        Assert.Equal(figure.Title, svg.Element(ns + "title")!.Value);
        Assert.Equal(figure.Description, svg.Element(ns + "desc")!.Value);
        Assert.Equal("img", svg.Attribute("role")!.Value);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToSvg_AnyKind_StaysOnItsPaper(string kind)
    {
        var svg = XDocument.Parse(Samples.Makers[kind]().ToSvg()).Root!;
        var size = svg.Attribute("viewBox")!.Value.Split(' ').Select(Parse).ToArray();
        foreach (var rectangle in svg.Descendants().Where(element => element.Name.LocalName == "rect"))
        {
            double Of(string name) => Parse(rectangle.Attribute(name)!.Value);
            Assert.InRange(Of("x"), 0, size[2]);
            Assert.InRange(Of("x") + Of("width"), 0, size[2]);
            Assert.InRange(Of("y") + Of("height"), 0, size[3]);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToSvg_AnyKind_UsesOnlyPatternsThatItDefines(string kind)
    {
        var svg = Samples.Makers[kind]().ToSvg();
        var ids = Regex.Matches(svg, " id=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        foreach (Match use in Regex.Matches(svg, @"url\(#([^)]+)\)"))
            Assert.Contains(use.Groups[1].Value, ids);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ToHtml_AnyKind_HasPictureWordsTableAndNoAddressItLoadsByItself(string kind)
    {
        var figure = Samples.Makers[kind]();
        var html = figure.ToHtml();
        Assert.Contains($"<strong>{AsyncNotebooks.Plots.SvgWriter.Escape(figure.Title)}</strong>", html, StringComparison.Ordinal);
        Assert.True(html.IndexOf("<svg", StringComparison.Ordinal) < html.IndexOf("<script", StringComparison.Ordinal));
        Assert.Contains("<table>", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(src|href)\s*=\s*""|@import|url\((?!#)", html);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Represent_OtherCultures_IsTheSame(string kind)
    {
        var expected = InCulture.Get("", () => Samples.Makers[kind]().Represent().ToArray());
        foreach (var culture in (string[])["fr-FR", "tr-TR"])
            Assert.Equal(expected, InCulture.Get(culture, () => Samples.Makers[kind]().Represent().ToArray()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Chart_AnyKind_IsAChartOfPlotlyNetWithTracesLayoutAndConfig(string kind)
    {
        var figure = Samples.Makers[kind]();
        Assert.Equal(["data", "layout", "config"], figure.PlotlyJson().Select(part => part.Key));
        Assert.NotEmpty(GenericChart.getTraces(figure.Chart));
    }

    [Theory]
    [MemberData(nameof(KindsOfOurs))]
    public void Chart_AnyKindOfOurs_SaysAllThatTheDrawingSays(string kind)
    {
        var figure = Samples.Makers[kind]();
        var told = Unmarked(figure.Json);
        var numbersAlongAxes = new Regex(@"^[\d.,\s]*$");
        foreach (var text in Drawn.Texts(figure).Skip(1).Where(text => !numbersAlongAxes.IsMatch(text)))
            Assert.Contains(Unmarked(text.Replace("…", "", StringComparison.Ordinal)), told, StringComparison.Ordinal);
    }

    [Fact]
    public void Chart_RestyledByPlotlyNet_KeepsTheRest()
    {
        var chart = Samples.Scaling().Chart.WithXAxisStyle<double, double, string>(TitleText: "how many").WithTraceInfo(Name: "renamed");
        var json = Figure.Of(chart).PlotlyJson();
        Assert.Equal("how many", (string?)json["layout"]!["xaxis"]!["title"]!["text"]);
        Assert.Equal("log", (string?)json["layout"]!["xaxis"]!["type"]);
        Assert.Equal("renamed", (string?)json["data"]![0]!["name"]);
    }

    [Fact]
    public void Chart_Colours_AreThoseOfTheDrawingOnLightPaper()
    {
        var css = AsyncNotebooks.Plots.Resource.DrawingCss;
        foreach (var paint in Enum.GetValues<AsyncNotebooks.Plots.Paint>())
            Assert.Contains(paint.Colour(), css, StringComparison.Ordinal);
        foreach (var colour in (string[])[AsyncNotebooks.Plots.Patterns.Ink, AsyncNotebooks.Plots.Patterns.Soft, AsyncNotebooks.Plots.Patterns.Axis])
            Assert.Contains(colour, css, StringComparison.Ordinal);
    }

    [Fact]
    public void Id_DifferentFigures_Differ()
    {
        var ids = Samples.Makers.Values.Select(make => make().Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Data_VeryManyPoints_IsThinnedAndSaysSo()
    {
        var figure = Figure.Lines("Many", Axis.Count("x"), Axis.Count("y"), ("line", [.. Enumerable.Range(0, 5000).Select(i => ((double)i, (double)i))]));
        Assert.Equal(200, figure.Data.Rows.Count);
        Assert.Equal("4,999", figure.Data.Rows[^1][1]);
        Assert.Equal("200 of 5,000 rows, evenly chosen.", figure.Data.Note);
    }

    [Fact]
    public void Constructors_NothingToShow_SayWhatToGive()
    {
        Assert.Throws<ArgumentException>(() => Figure.Comparison("none"));
        Assert.Throws<ArgumentException>(() => Figure.Comparison("none", ("a", [])));
        Assert.Throws<ArgumentException>(() => Figure.Lines("none", Axis.Count("x"), Axis.Count("y")));
        Assert.Throws<ArgumentException>(() => Figure.Histogram("none", Axis.Count("x"), ("a", [])));
        Assert.Throws<ArgumentException>(() => Figure.Timelines("none"));
        Assert.Throws<ArgumentException>(() => Figure.Timeline(Trace.Record(() => { })));
    }

    // What is left of a text without spaces and without Plotly's markup.
    private static string Unmarked(string text) =>
        Regex.Replace(Regex.Unescape(text.Replace(@"\u003c", "<", StringComparison.Ordinal)), @"</?(b|br|span)\b[^>]*>|&[lg]t;|[<>\s\u2002\\]", "");

    private static double Parse(string number) => double.Parse(number, CultureInfo.InvariantCulture);
}
