namespace AsyncNotebooks.Tests.Notes;

public sealed class MarkdownTests
{
    private const string Text = "Write `a < b`:\n\n```csharp\nif (a < b)\n    **go**;\n```\n\nThat is **all**.";

    [Fact]
    public void ToHtml_BlockOfCode_KeepsItAsItIs()
    {
        var html = Markdown.ToHtml(Text);

        Assert.Contains("<code>if (a &lt; b)\n    **go**;</code>", html, StringComparison.Ordinal);
        Assert.Contains("<strong>all</strong>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToText_BlockOfCode_IsIndented() =>
        Assert.Equal("Write a < b:\n\n    if (a < b)\n        **go**;\n\nThat is all.", Markdown.ToText(Text));
}
