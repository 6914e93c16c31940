using Microsoft.Playwright;

namespace AsyncNotebooks.Site.Tests;

/// <summary>Chromium, the pages, and what the tests load into them; made once for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] s_arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>What is missing to run these tests, and how to get it; null if nothing is.</summary>
    public string? Missing { get; private set; }

    /// <summary>The folder with pages whose figures stay as they are drawn.</summary>
    public string Static { get; private set; } = "";

    /// <summary>The folder with pages whose figures become interactive.</summary>
    public string Interactive { get; private set; } = "";

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        string?[] candidates = [Environment.GetEnvironmentVariable("ASYNC_NOTEBOOKS_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        var executable = Array.Find(candidates, File.Exists);
        Missing = executable is null ? "Chromium was not found. Install the package chromium, or name a browser in ASYNC_NOTEBOOKS_CHROMIUM." : null;
        if (Missing is not null)
            return;
        Static = await Course.WriteAsync(interactive: false);
        Interactive = await Course.WriteAsync(interactive: true);
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = s_arguments });
    }

    /// <summary>Opens a page as a file and gathers what goes wrong in it.</summary>
    public async Task<OpenPage> OpenAsync(string folder, string name, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool scripts = true)
    {
        Skip.If(Missing is not null, Missing);
        var context = await _chromium!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = scripts,
        });
        var page = new OpenPage(await context.NewPageAsync());
        await page.GotoAsync(Path.Combine(folder, name + ".html"));
        return page;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (_chromium is not null)
            await _chromium.DisposeAsync();
        _playwright?.Dispose();
        foreach (var folder in new[] { Static, Interactive }.Where(folder => folder.Length > 0))
            Directory.Delete(folder, recursive: true);
    }
}
