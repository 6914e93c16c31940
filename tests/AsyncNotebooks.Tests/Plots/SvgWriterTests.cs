using System.Xml.Linq;
using AsyncNotebooks.Plots;

namespace AsyncNotebooks.Tests.Plots;

public class SvgWriterTests
{
    [Theory]
    [InlineData("<script>alert('x')</script> & \"more\"")]
    [InlineData("a task 🎉 in Türkçe")]
    public void Text_AnyCharacters_ComeBackFromXml(string text)
    {
        var svg = new SvgWriter("id");
        svg.Text(0, 0, text);
        svg.Hover(text, "rect", ("class", text));
        var xml = XElement.Parse($"<svg>{svg}</svg>");
        Assert.Equal(text, xml.Element("text")!.Value);
        Assert.Equal(text, xml.Element("rect")!.Attribute("class")!.Value);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001bb")]
    public void Text_CharactersForbiddenInXml_AreReplaced(string text) => Assert.Equal("a\uFFFDb", SvgWriter.Escape(text));

    [Fact]
    public void Text_HalfACharacter_IsReplaced() => Assert.Equal("a\uFFFDb", SvgWriter.Escape(string.Concat("a", (char)0xD800, "b")));

    [Theory]
    [InlineData(1.0, "1")]
    [InlineData(-0.001, "0")]
    [InlineData(1234.567, "1234.57")]
    public void Number_Coordinate_IsShortAndInvariant(double value, string text) =>
        Assert.Equal(text, InCulture.Get("fr-FR", () => SvgWriter.Number(value)));
}
