using System.Collections.Concurrent;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks;

/// <summary>
/// The workers of the tests, shared by the projects that run notebooks. A session is new, its process need not be: one that has
/// run a notebook runs the next one sooner. They end with the process of the tests.
/// </summary>
internal static class Workers
{
    private static readonly ConcurrentBag<WorkerSession> s_idle = [];

    /// <summary>Opens a session in which nothing has run.</summary>
    public static ICellSession Open(SessionOptions options)
    {
        if (!s_idle.TryTake(out var worker))
            return new Lease(new WorkerSession(options));
        worker.Restart(options);
        return new Lease(worker);
    }

    private sealed class Lease(WorkerSession worker) : ICellSession
    {
        private bool _isLost;

        public async Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default)
        {
            var result = await worker.RunAsync(code, onOutput, ct).ConfigureAwait(false);
            _isLost |= result.Error?.ErrorName is KernelErrors.TimedOut or KernelErrors.WorkerEnded or KernelErrors.Cancelled;
            return result;
        }

        public void NextIs(int number) => worker.NextIs(number);

        public async ValueTask DisposeAsync()
        {
            if (_isLost)
                await worker.DisposeAsync().ConfigureAwait(false);
            else
                s_idle.Add(worker);
        }
    }
}
