using Microsoft.Playwright;

namespace AsyncNotebooks.Site.Tests;

/// <summary>Every page of the course as a reader meets it.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string> Pages => new(Course.Pages);

    public static TheoryData<string> Chapters => new(Course.Chapters);

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_OpenedAsFile_HasNoErrorsAndAsksForNothingElsewhere(string name)
    {
        Thorough.SkipUnlessSample(name);
        var page = await browser.LookAtAsync(browser.Static, name);

        Assert.Empty(page.Complaints);
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_NarrowScreen_DoesNotScrollSideways(string name)
    {
        Thorough.SkipUnlessSample(name);
        var page = await browser.LookAtAsync(browser.Static, name, width: 360);

        var widest = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");

        Assert.True(widest <= 360, $"{name} is {widest} px wide on a screen of 360 px.");
    }

    [SkippableTheory]
    [MemberData(nameof(Chapters))]
    public async Task Figures_WithoutScripts_AreThere(string name)
    {
        Thorough.SkipUnlessSample(name, sample: "00-");
        await using var page = await browser.OpenAsync(browser.Static, name, scripts: false);

        var figures = await page.Page.Locator("figure[data-an] > svg").AllAsync();

        Assert.NotEmpty(figures);
        foreach (var figure in figures)
        {
            var box = await figure.BoundingBoxAsync();
            Assert.True(box is { Width: > 200, Height: > 50 }, $"A figure of {name} is not drawn.");
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Chapters))]
    public async Task Figures_ComingIntoView_BecomeInteractive(string name)
    {
        Thorough.SkipUnlessSample(name, sample: "00-");
        await using var page = await browser.OpenAsync(browser.Interactive, name);

        foreach (var figure in await page.Page.Locator("figure[data-an]").AllAsync())
        {
            await figure.ScrollIntoViewIfNeededAsync();
            await Assertions.Expect(figure.Locator(".an-live .main-svg").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        }

        Assert.Empty(page.Complaints);
    }

    [SkippableFact]
    public async Task Figures_OutOfView_LoadNothing()
    {
        await using var page = await browser.OpenAsync(browser.Interactive, "index");

        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelectorAll('script[src]').length"));
    }

    [SkippableTheory]
    [MemberData(nameof(Chapters))]
    public async Task Figures_ValidatedByPlotly_HaveNothingWrong(string name)
    {
        Thorough.SkipUnlessSample(name, sample: "00-");
        var page = await browser.LookAtAsync(browser.Static, name);
        await page.Page.AddScriptTagAsync(new() { Path = Path.Combine(browser.Interactive, "plotly.min.js") });

        var messages = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('figure[data-an] > script[type="application/json"]')].flatMap(spec => {
                const figure = JSON.parse(spec.textContent);
                return (Plotly.validate(figure.data, figure.layout) || []).map(problem => problem.msg);
            })
            """);

        Assert.Empty(messages);
    }

    [SkippableFact]
    public async Task Lane_HoveredOver_ShowsTheSourceLine()
    {
        await using var page = await browser.OpenAsync(browser.Static, "00-start-here");
        var wait = page.Page.Locator("figure[data-an] > svg rect").Filter(new() { HasText = "waits for" }).First;
        await wait.HoverAsync();

        // The browser shows the title of what lies under the pointer.
        var words = await wait.EvaluateAsync<string>("bar => bar.matches(':hover') ? bar.querySelector('title').textContent : ''");

        Assert.Matches(@"cell \d+:\d+", words);
    }
}
