using Microsoft.Playwright;

namespace AsyncNotebooks;

/// <summary>The browser that the tests look at pages with; shared by the projects that do.</summary>
internal static class Chromium
{
    private static readonly string[] s_arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly string? s_executable = Array.Find(
        [Environment.GetEnvironmentVariable("ASYNC_NOTEBOOKS_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);

    /// <summary>What to do where there is no browser; null where there is one.</summary>
    public static string? Missing { get; } =
        s_executable is null ? "Chromium was not found. Install the package chromium, or name a browser in ASYNC_NOTEBOOKS_CHROMIUM." : null;

    /// <summary>Starts the browser without a window.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright) => playwright.Chromium.LaunchAsync(new() { ExecutablePath = s_executable, Args = s_arguments });
}
