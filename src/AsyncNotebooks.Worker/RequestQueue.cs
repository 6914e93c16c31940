using System.Threading.Channels;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Worker;

/// <summary>The runner's requests. When the runner closes its side, or is gone, the process ends at once, whatever its cell is doing.</summary>
internal sealed class RequestQueue
{
    private readonly Channel<WorkerRequest> _requests = Channel.CreateUnbounded<WorkerRequest>();

    /// <summary>Begins to read, on a thread of its own: a notebook may use up those of the pool.</summary>
    public RequestQueue(StreamReader reader) => new Thread(() => Read(reader)) { IsBackground = true, Name = "requests" }.Start();

    /// <summary>The requests in order.</summary>
    public IAsyncEnumerable<WorkerRequest> ReadAllAsync() => _requests.Reader.ReadAllAsync();

    private void Read(StreamReader reader)
    {
        while (JsonLines.Read<WorkerRequest>(reader) is { } request)
            _requests.Writer.TryWrite(request);
        Environment.Exit(0);
    }
}
