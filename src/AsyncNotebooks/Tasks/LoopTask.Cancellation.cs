using System.Runtime.ExceptionServices;

namespace AsyncNotebooks;

// How a task is cancelled. A request is not an order: it arrives as an exception at the await where the task is suspended, and the
// coroutine may catch it. It is counted, so that a timeout or a task group can tell its own request from somebody else's.
public partial class LoopTask
{
    // Requested, but nothing could be cancelled yet: delivered at the next step or the next suspension.
    private bool _cancelPending;

    // To be thrown where the suspended body goes on.
    private Exception? _injected;
    private int _cancelRequests;
    private bool _hasStepped;

    // True while Cancel passes a request on from here.
    private bool _isBeingAsked;

    /// <summary>How many requests to cancel are open.</summary>
    /// <remarks>Answers to <c>task.cancelling()</c>.</remarks>
    public int Cancelling => _cancelRequests;

    /// <summary>
    /// For .NET APIs that take a token: cancelled when the task is. Ask for it at each call; after a request that was taken back
    /// (<see cref="Uncancel"/>) it is a fresh one.
    /// </summary>
    public CancellationToken CancellationToken
    {
        get
        {
            if (Details.TokenSource is null || (Details.TokenSource.IsCancellationRequested && _cancelRequests == 0))
                Details.TokenSource = new CancellationTokenSource();
            if (_cancelRequests > 0)
                Details.TokenSource.Cancel();
            return Details.TokenSource.Token;
        }
    }

    /// <summary>Requests that the task be cancelled.</summary>
    /// <remarks>
    /// Answers to <c>task.cancel()</c>. What the task waits for is cancelled, or else the exception is delivered at its next step. A task
    /// that has not begun never runs.
    /// </remarks>
    /// <param name="message">The message of the <see cref="OperationCanceledException"/> that the coroutine gets.</param>
    /// <returns>False if the task was done already.</returns>
    public sealed override bool Cancel(string? message = null)
    {
        Loop.CheckThread();
        if (IsDone)
            return NoLongerWanted();

        // Tasks that await one another form a line, and the request is passed on to its end. By a loop and not by recursion: the line may
        // be longer than the thread's stack is deep.
        var line = new List<LoopTask>();
        var task = this;
        for (; task is { _isBeingAsked: false }; task = task.AwaitedTask)
        {
            task.NoteRequest(message);
            line.Add(task);
        }

        if (task is not null)
            task.BreakCircle();
        else if (line[^1]._waitsFor?.Cancel(message) != true)
            line[^1]._cancelPending = true;
        line.ForEach(asked => asked._isBeingAsked = false);
        line.ForEach(asked => asked._details?.TokenSource?.Cancel());
        return true;
    }

    /// <summary>Takes one request back: whoever made it has dealt with the cancellation.</summary>
    /// <remarks>Answers to <c>task.uncancel()</c>.</remarks>
    /// <returns>How many requests are left.</returns>
    public int Uncancel()
    {
        if (_cancelRequests > 0)
            _cancelRequests--;
        return _cancelRequests;
    }

    /// <summary>Called where a suspended body goes on; throws what was meant for it.</summary>
    internal static void ThrowInjected()
    {
        if (Current?.TakeInjected() is { } injected)
            ExceptionDispatchInfo.Throw(injected);
    }

    internal Exception? TakeInjected()
    {
        var injected = _injected;
        _injected = null;
        return injected;
    }

    internal OperationCanceledException NewCancellation() =>
        _details?.CancelMessage is { } message ? new(message) : new();

    private LoopTask? AwaitedTask => _waitsFor is LoopTask { IsDone: false } task ? task : null;

    private void NoteRequest(string? message)
    {
        _isBeingAsked = true;
        _cancelRequests++;
        // If what it waits for was cancelled already, that is on its way, and the earlier message with it.
        if (_waitsFor is not { IsCancelled: true } && (message is not null || _details?.CancelMessage is not null))
            Details.CancelMessage = message;
        Loop.Tracer?.CancelRequested(this);
    }

    // The request has come back to a task that passed it on: it waits, by way of others, for itself, and nothing there can be cancelled.
    // So it is taken off what it waits for. (asyncio ends in a RecursionError here.)
    private void BreakCircle()
    {
        _cancelPending = true;
        if (_waitsFor is not Future future)
            return;
        future.RemoveCallback(this);
        future.IsRetrieved = true; // whatever it ends with, the cancellation takes its place
        _waitsFor = null;
        Wake();
    }

    private void DeliverCancellation()
    {
        if (_cancelPending)
        {
            _cancelPending = false;
            // If what it waited for was cancelled, the coroutine finds that out by itself.
            if (_waitsFor is not { IsCancelled: true })
                _injected = NewCancellation();
        }

        _waitsFor = null;

        // A coroutine that has not begun has no await to throw at: it ends here, unrun.
        if (!_hasStepped && TakeInjected() is { } injected)
            _top!.Fail(injected);
        _hasStepped = true;
    }
}
