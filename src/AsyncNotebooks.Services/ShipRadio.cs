using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AsyncNotebooks;

/// <summary>
/// A web server on a free loopback port that answers for ships at sea: <c>GET ships/Aurora?ms=50</c> waits 50 ms and says where she is.
/// It ends when it is disposed.
/// </summary>
public sealed class ShipRadio : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Tally _requests = new();

    private ShipRadio(WebApplication server)
    {
        _server = server;
        server.Run(AnswerAsync);
    }

    /// <summary>Talks to the server; ask for <c>ships/NAME?ms=MILLISECONDS</c>.</summary>
    public HttpClient Client { get; } = new();

    /// <summary>How many requests were under way at the same time, at most, since <see cref="ForgetMost"/> or the start.</summary>
    public int MostAtOnce => _requests.Most;

    /// <summary>Starts the server.</summary>
    /// <exception cref="IOException">No loopback port can be had.</exception>
    public static async Task<ShipRadio> StartAsync()
    {
        // The empty builder: no configuration files of the folder that the notebook happens to run in, no log.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var radio = new ShipRadio(builder.Build());
        await radio._server.StartAsync().ConfigureAwait(false);
        radio.Client.BaseAddress = new Uri(radio._server.Urls.Single());
        return radio;
    }

    /// <summary>Begins to count <see cref="MostAtOnce"/> anew.</summary>
    public void ForgetMost() => _requests.Forget();

    /// <summary>Ends the server.</summary>
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync().ConfigureAwait(false);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is not ["ships", var ship] || !TryReadWait(context.Request, out var wait))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await context.Response.WriteAsync("Ask for ships/NAME?ms=MILLISECONDS, at most 60000.", context.RequestAborted).ConfigureAwait(false);
            return;
        }

        // Out before the answer: a client that asks again at once was not two.
        using (_requests.Enter())
            await Task.Delay(wait, context.RequestAborted).ConfigureAwait(false);
        await context.Response.WriteAsync($"{ship} is at sea", context.RequestAborted).ConfigureAwait(false);
    }

    private static bool TryReadWait(HttpRequest request, out int milliseconds) =>
        int.TryParse(request.Query["ms"], NumberStyles.None, CultureInfo.InvariantCulture, out milliseconds) && milliseconds <= 60_000;
}
