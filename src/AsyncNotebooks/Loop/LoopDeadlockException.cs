namespace AsyncNotebooks;

/// <summary>On a virtual clock: nothing is ready, no timer is set, nobody outside is at work — so no task can ever go on.</summary>
/// <remarks>asyncio hangs here. A clock that jumps can prove that waiting is useless, so it is an answer and not a hang.</remarks>
public sealed class LoopDeadlockException : InvalidOperationException
{
    private LoopDeadlockException(string message, IReadOnlyList<string> waiting)
        : base(message) => Waiting = waiting;

    /// <summary>One line for every task that waits: its name, its coroutine and what it waits for.</summary>
    public IReadOnlyList<string> Waiting { get; }

    internal static LoopDeadlockException Of(EventLoop loop)
    {
        var waiting = loop.AllTasks().Select(task => $"{task.Name} ({task.CoroutineName}) waits for {task.WaitsFor}").ToList();
        var message = waiting.Count == 0
            ? "Deadlock: the loop waits for a future that nothing will complete, and there is no task left."
            : "Deadlock: nothing is ready, no timer is set, and every task waits." + string.Concat(waiting.Select(line => "\n  " + line));
        return new LoopDeadlockException(message, waiting);
    }
}
