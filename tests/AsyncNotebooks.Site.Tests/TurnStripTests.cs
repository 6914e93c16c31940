namespace AsyncNotebooks.Site.Tests;

/// <summary>The turns of the loop, as a reader steps through them: with the keyboard, and without scripts.</summary>
public sealed class TurnStripTests(Browser browser) : IClassFixture<Browser>
{
    private const string Chapter = "03-event-loop";
    private const string Shown = "section.an-turn:visible";

    [SkippableFact]
    public async Task Cards_ArrowKeys_TurnThePage()
    {
        await using var page = await browser.OpenAsync(browser.Static, Chapter, scripts: false);
        var strip = page.Page.Locator(".an-turns").First;
        Assert.Equal("before turn 1", await strip.Locator(Shown).GetAttributeAsync("aria-label"));

        await strip.Locator("input").First.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("turn 2", await strip.Locator(Shown).GetAttributeAsync("aria-label"));
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal("turn 1", await strip.Locator(Shown).GetAttributeAsync("aria-label"));
    }

    [SkippableFact]
    public async Task Cards_NextAndNumber_AreClickable()
    {
        await using var page = await browser.OpenAsync(browser.Static, Chapter, width: 360, scripts: false);
        var strip = page.Page.Locator(".an-turns").First;

        await strip.Locator(Shown).GetByText("next ›").ClickAsync();
        Assert.Equal("turn 1", await strip.Locator(Shown).GetAttributeAsync("aria-label"));
        await strip.Locator(".an-pages label").Nth(3).ClickAsync();
        Assert.Equal("turn 3", await strip.Locator(Shown).GetAttributeAsync("aria-label"));
    }

    [SkippableFact]
    public async Task Cards_OnPaper_AreAllThere()
    {
        await using var page = await browser.OpenAsync(browser.Static, Chapter, scripts: false);
        await page.Page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        var strip = page.Page.Locator(".an-turns").First;

        Assert.Equal(await strip.Locator("section.an-turn").CountAsync(), await strip.Locator(Shown).CountAsync());
    }
}
