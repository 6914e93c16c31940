using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Course;
using AsyncNotebooks.Runner.Pages;

namespace AsyncNotebooks.Runner.Tests.Pages;

public sealed class CourseSiteTests : IDisposable
{
    private static readonly string[] AllPages = ["index.html", "01-first.html", "02-second.html", "glossary.html"];

    private readonly Sandbox sandbox = new Sandbox().With("course", "notebooks");

    public CourseSiteTests() => WriteSite();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public void Write_EveryPage_HasWhatAReaderWithoutAMouseNeeds() => Assert.All(AllPages, name =>
    {
        var page = Page(name);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual("", page.Title);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#content"));
        Assert.Equal("#content", page.Body!.FirstElementChild!.GetAttribute("href"));
        Assert.Equal("width=device-width, initial-scale=1", page.QuerySelector("meta[name=viewport]")!.GetAttribute("content"));
    });

    [Fact]
    public void Write_EveryPage_AsksTheNetworkForNothing() => Assert.All(AllPages, name =>
    {
        var page = Page(name);
        Assert.Equal("plotly.min.js", page.DocumentElement.GetAttribute("data-plotly"));
        var addresses = page.QuerySelectorAll("link[href], script[src], img[src], iframe[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);
        Assert.All(addresses, address => Assert.True(address == "course.css" || address.StartsWith("data:", StringComparison.Ordinal), address));
        Assert.DoesNotContain("http", File.ReadAllText(sandbox.PathOf("site/course.css")), StringComparison.Ordinal);
    });

    [Fact]
    public void Write_EveryPage_HasOnlyLinksThatLeadSomewhere() => Assert.All(AllPages, name =>
    {
        foreach (var address in Page(name).QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
        {
            var parts = address.Split('#');
            var target = parts[0].Length == 0 ? name : parts[0];
            Assert.True(File.Exists(sandbox.PathOf("site/" + target)), $"{name} links to {address}");
            if (parts.Length > 1)
                Assert.True(Page(target).GetElementById(parts[1]) is not null, $"{name} links to {address}");
        }
    });

    [Fact]
    public void Write_EveryPage_HasEachIdOnce() => Assert.All(AllPages, name =>
        Assert.All(Page(name).QuerySelectorAll("[id]").GroupBy(e => e.Id), group => Assert.Single(group)));

    [Fact]
    public void Write_Chapter_HasContentsNeighboursAndNumberedCells()
    {
        var page = Page("01-first.html");

        Assert.Equal(["Using it", "What to remember"], Texts(page, "nav.contents.wide li"));
        Assert.Equal("02-second.html", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("a[rel=prev]"));
        Assert.Equal(["In [1]", "In [2]"], Texts(page, ".cell > .number"));
        Assert.Equal("var count = 20;\nConsole.WriteLine($\"count is {count}\");", page.QuerySelector("#cell-1 pre.code")!.TextContent);
        Assert.Equal("count is 20", page.QuerySelector("#cell-1 .outputs pre.text")!.TextContent);
    }

    /// <summary>Figures and errors point at lines; the numbers are none of the code's text.</summary>
    [Fact]
    public void Write_CodeOfSeveralLines_HasTheirNumbers() =>
        Assert.Equal("1\n2", Page("01-first.html").QuerySelector("#cell-1 pre.code")!.GetAttribute("data-lines"));

    [Fact]
    public void Write_MeasuredCell_SaysSo() =>
        Assert.Equal(["Measured in real time: your numbers will differ."], Texts(Page("02-second.html"), "#cell-2 .measured"));

    [Fact]
    public void Write_Index_ListsTheChaptersWithTheirQuestions()
    {
        var page = Page("index.html");

        Assert.Equal(["Counting", "Failing and measuring"], Texts(page, ".chapters h2"));
        Assert.Equal("How does a cell remember what an earlier one declared?", Texts(page, ".chapters p")[0]);
        Assert.Equal(["5 minutes · 5 cells", "10 minutes · 6 cells"], Texts(page, ".chapters .facts"));
        Assert.Contains("2 chapters, about 15 minutes", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("glossary.html", page.QuerySelector(".beside a")!.GetAttribute("href"));
    }

    [Fact]
    public void Write_Folder_HasPlotlyJsOnceAndNoPageHasItInside()
    {
        Assert.StartsWith("/**\n* plotly.js v", File.ReadAllText(sandbox.PathOf("site/plotly.min.js")), StringComparison.Ordinal);
        Assert.True(new FileInfo(sandbox.PathOf("site/01-first.html")).Length < 1_000_000);
    }

    [Fact]
    public void Write_Folder_HoldsNoDrafts() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(sandbox.PathOf("site")), file => file.EndsWith(".tmp", StringComparison.Ordinal));

    private void WriteSite() => new CourseSite(sandbox.PathOf("site")).Write(
        Directory.EnumerateFiles(sandbox.PathOf("notebooks"), "*.ipynb").Order(StringComparer.Ordinal)
            .Select(file => Chapter.Of(NotebookDocument.Load(file))).ToList());

    private IHtmlDocument Page(string name) => new HtmlParser().ParseDocument(File.ReadAllText(sandbox.PathOf("site/" + name)));

    private static List<string> Texts(IHtmlDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim()).ToList();
}
