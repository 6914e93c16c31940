namespace AsyncNotebooks;

/// <summary>How a plain <c>async Task</c> method, which no task of ours steps through, awaits what belongs to the loop.</summary>
internal static class ForeignAwait
{
    /// <summary>Runs the coroutine as a task; the method goes on when it has ended.</summary>
    public static void Start(Coroutine coroutine, Action continuation)
    {
        var task = EventLoop.Running.CreateTask(coroutine);
        task.IsRetrieved = true; // the awaiting method gets the exception from the coroutine
        Continue(task, continuation);
    }

    /// <summary>Has the loop call the rest of the method when the future is done.</summary>
    public static void Continue(Future future, Action continuation)
    {
        var loop = future.Loop;
        loop.PlainWaits++;
        future.AddDoneCallback(_ =>
        {
            loop.PlainWaits--;
            continuation();
        });
    }
}
