using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// A worker: the process that runs one notebook. It is spoken to over two pipes of its own, since its standard streams belong to the notebook.
/// The worker ends by itself when the request pipe closes, so it does not outlive its runner.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    // Until the handles for the child are closed here, any other child started meanwhile would get them, too, and keep the pipes open.
    private static readonly Lock s_starting = new();

    private readonly Process _process;
    private readonly string _temporaryFolder;
    private readonly AnonymousPipeServerStream _requests;
    private readonly AnonymousPipeServerStream _replies;
    private readonly TextWriter _writer;
    private readonly StreamReader _reader;
    private readonly Task<string> _complaint;
    private bool _isDisposed;

    private WorkerProcess(Process process, AnonymousPipeServerStream requests, AnonymousPipeServerStream replies, string temporaryFolder)
    {
        (_process, _requests, _replies, _temporaryFolder) = (process, requests, replies, temporaryFolder);
        (_writer, _reader) = (JsonLines.Writer(requests), JsonLines.Reader(replies));
        _complaint = FirstWordsAsync(process.StandardError);
        _ = FirstWordsAsync(process.StandardOutput);
    }

    /// <summary>Starts a worker and returns at once; it gets ready while nobody waits for it.</summary>
    /// <param name="memoryLimit">How many bytes its managed heap may hold; null for as many as the machine has.</param>
    /// <exception cref="FileNotFoundException">The worker has not been built.</exception>
    public static WorkerProcess Start(long? memoryLimit)
    {
        lock (s_starting)
        {
            var requests = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.Inheritable);
            var replies = new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.Inheritable);
            var start = new ProcessStartInfo(
                Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
                [WorkerProgram.Path, requests.GetClientHandleAsString(), replies.GetClientHandleAsString()])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            // What a process that is killed leaves there goes with it: files of cells, and the sockets that .NET has for debuggers.
            var temporaryFolder = Directory.CreateTempSubdirectory("notebook-").FullName;
            foreach (var variable in (string[])["TMPDIR", "TEMP", "TMP"])
                start.Environment[variable] = temporaryFolder;
            // Nobody learns in a run without a front end, so it must not touch the progress of whoever started it.
            start.Environment.TryAdd("ASYNC_NOTEBOOKS_PROGRESS", "none");
            if (memoryLimit is { } bytes)
                start.Environment["DOTNET_GCHeapHardLimit"] = bytes.ToString("X", CultureInfo.InvariantCulture);
            var process = Process.Start(start)!;
            requests.DisposeLocalCopyOfClientHandle();
            replies.DisposeLocalCopyOfClientHandle();
            // A cell that reads from the console finds its end.
            process.StandardInput.Close();
            return new WorkerProcess(process, requests, replies, temporaryFolder);
        }
    }

    /// <summary>Sends a request. If the worker has ended, the next <see cref="ReadAsync"/> says so.</summary>
    public void Send(WorkerRequest request)
    {
        try
        {
            JsonLines.Write(_writer, request);
        }
        catch (IOException)
        {
        }
    }

    /// <summary>The next reply; null when the worker has ended.</summary>
    public Task<WorkerReply?> ReadAsync() => JsonLines.ReadAsync<WorkerReply>(_reader);

    /// <summary>After its end: how it ended, in a few words.</summary>
    public async Task<string> EpitaphAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        var complaint = await _complaint.ConfigureAwait(false);
        return FormattableString.Invariant($"exit code {_process.ExitCode}{(complaint.Length == 0 ? "" : $", \"{complaint}\"")}");
    }

    /// <summary>Ends the worker and whatever it has started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
        await _requests.DisposeAsync().ConfigureAwait(false);
        await _replies.DisposeAsync().ConfigureAwait(false);
        DeleteTemporaryFolder();
    }

    private void DeleteTemporaryFolder()
    {
        try
        {
            Directory.Delete(_temporaryFolder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Somebody else has a file of it open, or has taken it away.
        }
    }

    // What .NET says when a process ends badly, without the stack. Read to its end: a writer must not wait for a reader.
    private static async Task<string> FirstWordsAsync(StreamReader stream)
    {
        var words = new List<string>();
        var isStack = false;
        while (await stream.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            isStack |= line.StartsWith("   at ", StringComparison.Ordinal);
            if (!isStack && words.Count < 3 && line.Trim() is { Length: > 0 } text)
                words.Add(text);
        }

        return string.Join(' ', words);
    }
}
