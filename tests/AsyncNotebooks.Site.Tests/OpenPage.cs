using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AsyncNotebooks.Site.Tests;

/// <summary>A page in the browser, and the complaints it has caused.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();

    /// <summary>Listens to a page that is still empty.</summary>
    public OpenPage(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"exception: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _complaints.Enqueue($"request: {request.Url}");
        };
    }

    /// <summary>Playwright's page.</summary>
    public IPage Page { get; }

    /// <summary>Errors on the console, exceptions, and requests for anything but files on this machine.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Goes to a file and waits until nothing is loading.</summary>
    public async Task GotoAsync(string file) =>
        await Page.GotoAsync(new Uri(file).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>Evaluates a function in the page.</summary>
    public Task<T> EvaluateAsync<T>(string function, object? argument = null) => Page.EvaluateAsync<T>(function, argument);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
