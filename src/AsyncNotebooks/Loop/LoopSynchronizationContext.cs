namespace AsyncNotebooks;

/// <summary>
/// What lets a plain <c>async Task</c> method run on the loop: .NET posts the rest of such a method to the context that was current at its
/// <c>await</c>, and this one hands it to the loop.
/// </summary>
internal sealed class LoopSynchronizationContext(EventLoop loop) : SynchronizationContext
{
    /// <summary>Runs the callback in a later turn, whatever thread asks.</summary>
    /// <remarks>
    /// Who posts is .NET, from a thread of the pool, and an exception there would end the process. So a method that outlives the loop is
    /// reported: the rest of it has no thread to run on any more.
    /// </remarks>
    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            loop.CallSoonThreadsafe(() => d(state));
        }
        catch (ObjectDisposedException)
        {
            loop.Report("A plain async method was still waiting when its event loop closed; the rest of it never runs. Await it before Main returns: 'await Method().AsFuture()'", null, d);
        }
    }

    /// <summary>Runs the callback on the loop and waits for it.</summary>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (EventLoop.RunningOrNull == loop)
        {
            d(state);
            return;
        }

        using var done = new ManualResetEventSlim();
        Exception? failure = null;
        loop.CallSoonThreadsafe(() =>
        {
            try
            {
                d(state);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
            finally
            {
                done.Set();
            }
        });
        done.Wait();
        if (failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>An <c>async void</c> method began: the loop must wait for it before it calls a standstill a deadlock.</summary>
    public override void OperationStarted() => loop.ExternalWorkBegan();

    /// <summary>That method ended.</summary>
    public override void OperationCompleted() => loop.ExternalWorkEnded();

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;
}
