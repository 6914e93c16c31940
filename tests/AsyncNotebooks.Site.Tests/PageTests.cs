using System.Text.Json;
using Microsoft.Playwright;

namespace AsyncNotebooks.Site.Tests;

/// <summary>Every page of the course as a reader meets it.</summary>
public sealed class PageTests(Browser browser) : IClassFixture<Browser>
{
    public static TheoryData<string> Pages => new(Course.Pages);

    public static TheoryData<string> Chapters => new(Course.Chapters);

    public static TheoryData<string, ColorScheme> PagesInBothSchemes
    {
        get
        {
            var rows = new TheoryData<string, ColorScheme>();
            foreach (var page in Course.Pages)
            {
                rows.Add(page, ColorScheme.Light);
                rows.Add(page, ColorScheme.Dark);
            }

            return rows;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_OpenedAsFile_HasNoErrorsAndAsksForNothingElsewhere(string name)
    {
        await using var page = await browser.OpenAsync(browser.Static, name);

        Assert.Empty(page.Complaints);
    }

    [SkippableTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_NarrowScreen_DoesNotScrollSideways(string name)
    {
        await using var page = await browser.OpenAsync(browser.Static, name, width: 360);

        var widest = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth");

        Assert.True(widest <= 360, $"{name} is {widest} px wide on a screen of 360 px.");
    }

    [SkippableTheory]
    [MemberData(nameof(Chapters))]
    public async Task Figures_WithoutScripts_AreThere(string name)
    {
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
    public async Task Figures_WithPlotlyBesideThePage_BecomeInteractive(string name)
    {
        await using var page = await browser.OpenAsync(browser.Interactive, name);
        var figures = await page.Page.Locator("figure[data-an]").CountAsync();

        await Assertions.Expect(page.Page.Locator("figure[data-an] .an-live .main-svg:first-child")).ToHaveCountAsync(figures, new() { Timeout = 30_000 });

        Assert.Empty(page.Complaints);
    }

    [SkippableTheory]
    [MemberData(nameof(Chapters))]
    public async Task Figures_ValidatedByPlotly_HaveNothingWrong(string name)
    {
        await using var page = await browser.OpenAsync(browser.Interactive, name);
        await page.Page.AddScriptTagAsync(new() { Path = Browser.Plotly });

        var messages = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('figure[data-an] > script[type="application/json"]')].flatMap(spec => {
                const figure = JSON.parse(spec.textContent);
                return (Plotly.validate(figure.data, figure.layout) || []).map(problem => problem.msg);
            })
            """);

        Assert.Empty(messages);
    }

    [SkippableTheory]
    [MemberData(nameof(PagesInBothSchemes))]
    public async Task Page_LookedAtByAxe_HasNoSeriousBarrier(string name, ColorScheme scheme)
    {
        await using var page = await browser.OpenAsync(browser.Static, name, scheme: scheme);
        await page.Page.AddScriptTagAsync(new() { Path = Browser.Axe });

        var violations = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations");

        var serious = violations.EnumerateArray()
            .Where(violation => violation.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(violation => $"{violation.GetProperty("id")}: {violation.GetProperty("help")}: {violation.GetProperty("nodes")[0].GetProperty("html")}");
        Assert.Empty(serious);
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
