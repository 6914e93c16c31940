using Microsoft.Playwright;

namespace AsyncNotebooks.Site.Tests;

/// <summary>Chromium, the pages, and what the tests load into them; made once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const int Height = 900;

    private readonly Dictionary<string, OpenPage> _kept = [];
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>The folder with pages whose figures stay as they are drawn.</summary>
    public string Static { get; private set; } = "";

    /// <summary>The folder with pages whose figures become interactive.</summary>
    public string Interactive { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        Static = await Course.Static;
        Interactive = await Course.Interactive;
        _playwright = await Playwright.CreateAsync();
        _chromium = await Chromium.LaunchAsync(_playwright);
    }

    /// <summary>Opens a page as a file and gathers what goes wrong in it.</summary>
    public async Task<OpenPage> OpenAsync(string folder, string name, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        Skip.If(Chromium.Missing is not null, Chromium.Missing);
        var context = await _chromium!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = Height },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
        });
        var page = new OpenPage(await context.NewPageAsync());
        await page.GotoAsync(Path.Combine(folder, name + ".html"));
        return page;
    }

    /// <summary>A page for tests that only look. Loading takes longer than looking, so it is opened once and stays open.</summary>
    public async Task<OpenPage> LookAtAsync(string folder, string name, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        if (!_kept.TryGetValue(Path.Combine(folder, name), out var page))
            page = _kept[Path.Combine(folder, name)] = await OpenAsync(folder, name);
        await page.Page.SetViewportSizeAsync(width, Height);
        await page.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        return page;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
    }
}
