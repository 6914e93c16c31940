using System.Diagnostics;
using System.Threading.Channels;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Worker;

/// <summary>The runner's requests. When the runner closes its side, or is gone, the process ends at once, whatever its cell is doing.</summary>
internal sealed class RequestQueue
{
    private readonly Channel<WorkerRequest> _requests = Channel.CreateUnbounded<WorkerRequest>();

    private readonly Action<WorkerReply> _reply;

    /// <summary>Begins to read, on a thread of its own: a notebook may use up those of the pool.</summary>
    /// <param name="reader">Where the requests come from.</param>
    /// <param name="reply">Answers a request that cannot wait for the running cell.</param>
    public RequestQueue(StreamReader reader, Action<WorkerReply> reply)
    {
        _reply = reply;
        new Thread(() => Read(reader)) { IsBackground = true, Name = "requests" }.Start();
    }

    /// <summary>The requests in order.</summary>
    public IAsyncEnumerable<WorkerRequest> ReadAllAsync() => _requests.Reader.ReadAllAsync();

    private void Read(StreamReader reader)
    {
        while (JsonLines.Read<WorkerRequest>(reader) is { } request)
        {
            if (request is AskWhoWaits)
                _reply(new TasksThatWait(WhoWaits.Lines()));
            else
                _requests.Writer.TryWrite(request);
        }

        // Not Environment.Exit: it would wait for whatever the notebook has registered for the end of its process.
        Process.GetCurrentProcess().Kill();
    }
}
