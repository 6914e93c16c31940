using AsyncNotebooks.Runner.Pages;

namespace AsyncNotebooks.Runner.Tests.Pages;

public sealed class PageLinksTests : IDisposable
{
    private readonly Sandbox sandbox = new Sandbox().With("course", "notebooks");

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData("02-second.ipynb", "02-second.html")]
    [InlineData("./02-second.ipynb#after", "02-second.html#after")]
    [InlineData("../notebooks/02-second.ipynb", "02-second.html")]
    [InlineData("#here", "#here")]
    [InlineData("", "")]
    [InlineData("https://example.org/02-second.ipynb", "https://example.org/02-second.ipynb")]
    [InlineData("mailto:someone@example.org", "mailto:someone@example.org")]
    [InlineData("solutions/02-second.ipynb", "../../notebooks/solutions/02-second.ipynb")]
    [InlineData("../src/Event%20Loop.cs#L3", "../../src/Event%20Loop.cs#L3")]
    public void Resolve_Address_LeadsToTheSameThing(string address, string expected) => Assert.Equal(expected, Links().Resolve(address));

    [Theory]
    [InlineData("../src/EventLoop.cs#L3", "https://example.org/blob/main/src/EventLoop.cs#L3")]
    [InlineData("02-second.ipynb", "02-second.html")]
    [InlineData("../../outside.txt", "../../../outside.txt")]
    public void Resolve_PublishedPage_LeadsToTheRepository(string address, string expected) =>
        Assert.Equal(expected, Links(new RepositoryAddress(sandbox.Folder, "https://example.org/blob/main/")).Resolve(address));

    [Fact]
    public void Resolve_Picture_BecomesPartOfThePage()
    {
        File.WriteAllBytes(sandbox.PathOf("notebooks/dot.png"), [1, 2, 3]);

        Assert.Equal("data:image/png;base64,AQID", Links().Resolve("dot.png"));
    }

    private PageLinks Links(RepositoryAddress? repository = null) => new(
        sandbox.PathOf(Path.Combine("notebooks", "01-first.ipynb")),
        sandbox.PathOf(Path.Combine("artifacts", "course")),
        new Dictionary<string, string> { [sandbox.PathOf(Path.Combine("notebooks", "02-second.ipynb"))] = "02-second.html" },
        repository);
}
