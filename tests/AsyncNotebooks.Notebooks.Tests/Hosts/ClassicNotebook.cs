using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>The server of classic Jupyter Notebook, <c>jupyter notebook</c>, over a folder of its own; both are gone afterwards.</summary>
internal sealed partial class ClassicNotebook : IAsyncDisposable
{
    private static readonly Lazy<string?> s_missing = new(Find);

    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _log = new();
    private readonly string _folder;
    private readonly Process _process;

    private ClassicNotebook()
    {
        // In the repository, because a kernel starts in its notebook's folder, and from there upward dotnet looks for the pinned tool.
        _folder = Path.Combine(Repository.Root, "artifacts", "classic", Path.GetRandomFileName());
        NotebookFolder = Directory.CreateDirectory(Path.Combine(_folder, "notebooks")).FullName;
        // Notebooks load ../artifacts/lib.
        Directory.CreateDirectory(Path.Combine(_folder, "artifacts"));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "artifacts", "lib"), Path.Combine(Repository.Root, "artifacts", "lib"));

        var start = Jupyter.Command(
            "jupyter", _folder, "notebook", "--ip=127.0.0.1", $"--port={FreePort()}", "--no-browser", "--allow-root", $"--notebook-dir={NotebookFolder}");
        start.Environment["JUPYTER_CONFIG_DIR"] = Path.Combine(_folder, "config");
        start.Environment["JUPYTER_RUNTIME_DIR"] = Path.Combine(_folder, "runtime");
        _process = new Process { StartInfo = start };
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>The folder that the server shows, at the depth of the course's own.</summary>
    public string NotebookFolder { get; }

    /// <summary>Skips the running test where classic Notebook is not installed.</summary>
    public static void SkipIfMissing() => Skip.If(s_missing.Value is not null, s_missing.Value);

    /// <summary>Starts the server and waits until it listens.</summary>
    public static async Task<ClassicNotebook> StartAsync()
    {
        var server = new ClassicNotebook();
        try
        {
            await server._address.Task.WaitAsync(TimeSpan.FromMinutes(1));
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Where a browser finds a notebook of the folder; the address lets it in.</summary>
    public async Task<string> AddressOfAsync(string file)
    {
        var home = await _address.Task;
        return new Uri(home, $"notebooks/{Uri.EscapeDataString(file)}{home.Query}").AbsoluteUri;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The kernels are processes below the server.
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    // The server logs its address, with the token that it has made up, once it listens there.
    private void Hear(string? line)
    {
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException($"jupyter notebook has ended:\n{string.Join('\n', _log)}"));
            return;
        }

        _log.Enqueue(line);
        if (Address().Match(line) is { Success: true } address)
            _address.TrySetResult(new Uri(address.Value));
    }

    // Where another program takes it in between, the server tries the next ones.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? Find()
    {
        try
        {
            Jupyter.Run("jupyter", Repository.Root, "notebook", "--version");
            return null;
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return $"Classic Jupyter Notebook is not here. On Debian: apt-get install jupyter-notebook. ({e.Message.Split('\n')[0]})";
        }
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/\?token=\w+")]
    private static partial Regex Address();
}
