using Microsoft.Playwright;

namespace AsyncNotebooks.Site.Tests;

/// <summary>What a notebook says is shown and never run; the figures of the course excepted.</summary>
public sealed class SafetyTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("hostile-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SkippableFact]
    public async Task Page_OfAHostileNotebook_RunsNothingAndLeadsNowhere()
    {
        await using var page = await browser.OpenAsync(_folder, HostileNotebook.WriteTo(_folder));
        var (address, events) = (page.Page.Url, new List<string>());
        page.Page.Dialog += (_, dialog) => events.Add($"dialog: {dialog.Message}");
        page.Page.FrameNavigated += (_, frame) => events.Add($"navigation: {frame.Url}");
        page.Page.Context.Page += (_, other) => events.Add($"window: {other.Url}");

        // Whatever looks like a link or a button, is pressed; links within the page and to its neighbours are none of the notebook's.
        var baits = page.Page.Locator(".bait, main a[href^='javascript'], main a[href^='data'], main a[href='#'], .prose button");
        var count = await baits.CountAsync();
        for (var i = 0; i < count; i++)
            await baits.Nth(i).DispatchEventAsync("click");
        await page.Page.EvaluateAsync("() => new Promise(done => setTimeout(done, 500))");

        Assert.True(count > 20, $"Only {count} things could be pressed.");
        Assert.Null(await page.EvaluateAsync<object?>("() => window.intruder ?? null"));
        Assert.Equal(address, page.Page.Url.Split('#')[0]);
        Assert.DoesNotContain(events, what => !what.StartsWith($"navigation: {address}#", StringComparison.Ordinal));
        Assert.Single(page.Page.Frames);
    }

    [SkippableFact]
    public async Task Figure_AmongHostileHtml_BecomesInteractiveWithOurPlotly()
    {
        await using var page = await browser.OpenAsync(_folder, HostileNotebook.WriteTo(_folder));
        var figure = page.Page.Locator("figure[data-an]");

        await figure.ScrollIntoViewIfNeededAsync();

        await Assertions.Expect(figure.Locator(".an-live .main-svg").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Null(await page.EvaluateAsync<object?>("() => window.intruder ?? null"));
    }

    [SkippableFact]
    public async Task Figure_WhoseScriptIsMisled_DoesNotLoadAnother()
    {
        Thorough.SkipUnlessAsked();
        await using var page = await browser.OpenAsync(_folder, HostileNotebook.WriteTo(_folder, shadowed: true));

        await page.Page.Locator("figure[data-an]").ScrollIntoViewIfNeededAsync();
        await page.Page.WaitForFunctionAsync("() => window.Plotly", null, new() { Timeout = 30_000 });

        Assert.Null(await page.EvaluateAsync<object?>("() => window.intruder ?? null"));
        Assert.Equal("plotly.min.js", await page.EvaluateAsync<string>("() => [...document.scripts].filter(script => script.src && !script.closest('main')).map(script => script.getAttribute('src')).join()"));
    }

    [SkippableFact]
    public async Task Page_OfTheIndexBesideAHostileNotebook_RunsNothing()
    {
        HostileNotebook.WriteTo(_folder);
        await using var page = await browser.OpenAsync(_folder, "index");

        Assert.Null(await page.EvaluateAsync<object?>("() => window.intruder ?? null"));
        Assert.Empty(page.Complaints);
    }

    [SkippableFact]
    public async Task Page_WithoutItsPolicy_WouldRunTheSameNotebook()
    {
        // So the tests above would see a script that ran.
        var name = HostileNotebook.WriteTo(_folder);
        var file = Path.Combine(_folder, name + ".html");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("Content-Security-Policy", "none", StringComparison.Ordinal));

        await using var page = await browser.OpenAsync(_folder, name);

        Assert.Equal(1, await page.EvaluateAsync<int?>("() => window.intruder ?? null"));
    }
}
