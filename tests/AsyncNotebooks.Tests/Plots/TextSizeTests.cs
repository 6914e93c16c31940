using AsyncNotebooks.Plots;

namespace AsyncNotebooks.Tests.Plots;

public class TextSizeTests
{
    [Fact]
    public void Shorten_LongText_FitsAndShowsThatItWasCut()
    {
        var text = TextSize.Shorten(new string('n', 100), 200);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
        Assert.True(TextSize.Width(text) <= 200);
    }

    [Fact]
    public void Shorten_TextThatFits_IsLeftAlone() => Assert.Equal("abc", TextSize.Shorten("abc", 200));

    [Fact]
    public void Wrap_Text_KeepsAllWordsInLinesThatFit()
    {
        var lines = TextSize.Wrap("a claim about many things that goes on for longer than one line", 200);
        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.True(TextSize.Width(line) <= 200));
        Assert.Equal("a claim about many things that goes on for longer than one line", string.Join(' ', lines));
    }
}
