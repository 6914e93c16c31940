using System.Globalization;
using System.Xml.Linq;

namespace AsyncNotebooks.Tests.Plots;

/// <summary>Reads back what a figure drew.</summary>
internal static class Drawn
{
    /// <summary>The bars of one paint that tell something: where they are, and what hovers over them.</summary>
    public static IReadOnlyList<(double X, double Width, double Top, double Height, string Words)> Bars(Figure figure, string paint) =>
    [
        .. from bar in XDocument.Parse(figure.ToSvg()).Descendants()
           where bar.Name.LocalName == "rect" && bar.Attribute("class")?.Value == $"an-{paint}"
           select (Of(bar, "x"), Of(bar, "width"), Of(bar, "y"), Of(bar, "height"), bar.Value),
    ];

    /// <summary>All texts, each line as it reads.</summary>
    public static IReadOnlyList<string> Texts(Figure figure) =>
        [.. XDocument.Parse(figure.ToSvg()).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value)];

    private static double Of(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
