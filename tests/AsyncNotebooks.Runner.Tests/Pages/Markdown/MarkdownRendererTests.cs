using AsyncNotebooks.Runner.Pages.Markdown;

namespace AsyncNotebooks.Runner.Tests.Pages.Markdown;

public sealed class MarkdownRendererTests
{
    private readonly MarkdownRenderer renderer = new(address => $"[{address}]");

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "<td>1</td>")]
    [InlineData("- [x] read", "<input type=\"checkbox\" disabled checked aria-label=\"done\">")]
    [InlineData("- [ ] solve", "<input type=\"checkbox\" disabled aria-label=\"to do\">")]
    [InlineData("~~gone~~", "<del>gone</del>")]
    [InlineData("> [!NOTE]\n> mind this", "markdown-alert-note")]
    [InlineData("<details><summary>Ask</summary>\n\n*answer*\n\n</details>", "<details><summary>Ask</summary>\n<p><em>answer</em></p>\n</details>")]
    [InlineData("```csharp\nvar x = 1;\n```", "<span class=\"k\">var</span>")]
    [InlineData("```python\nawait f()\n```", "<span class=\"k\">await</span>")]
    [InlineData("```text\na < b\n```", "a &lt; b")]
    public void ToHtml_GitHubFlavour_IsKept(string markdown, string expected) =>
        Assert.Contains(expected, renderer.ToHtml(markdown), StringComparison.Ordinal);

    [Theory]
    [InlineData("[a](b.ipynb#c)", "href=\"[b.ipynb#c]\"")]
    [InlineData("![a](b.png)", "src=\"[b.png]\"")]
    [InlineData("<a class=\"x\" href=\"b.ipynb\">a</a>", "href=\"[b.ipynb]\"")]
    [InlineData("[a](b?c=1&d=2)", "href=\"[b?c=1&amp;d=2]\"")]
    public void ToHtml_Address_IsAskedFor(string markdown, string expected) =>
        Assert.Contains(expected, renderer.ToHtml(markdown), StringComparison.Ordinal);

    [Fact]
    public void ToHtml_AddressInCode_StaysText() =>
        Assert.DoesNotContain("[b]", renderer.ToHtml("`<a href=\"b\">` and\n\n```html\n<a href=\"b\">\n```"), StringComparison.Ordinal);

    [Fact]
    public void Headings_SameTextTwice_GetDifferentIds()
    {
        renderer.ToHtml("# One\n\n## What `await` did, *again*");
        var html = renderer.ToHtml("## What await did, again");

        Assert.Equal(
            [new Heading(1, "one", "One"), new Heading(2, "what-await-did-again", "What await did, again"), new Heading(2, "what-await-did-again-1", "What await did, again")],
            renderer.Headings);
        Assert.Contains("id=\"what-await-did-again-1\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_WideTable_ScrollsInItsOwnBox() =>
        Assert.StartsWith("<div class=\"table\" tabindex=\"0\"", renderer.ToHtml("| a |\n|---|\n| 1 |").TrimStart(), StringComparison.Ordinal);
}
