using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>
/// A call that has not begun. Calling an <c>async Coroutine</c> method runs none of its body: the body runs when the coroutine is awaited,
/// or when a task steps through it. It can be awaited once.
/// </summary>
/// <remarks>
/// <para>Answers to Python's coroutine object. A plain <c>async Task</c> method is the opposite: hot, it runs to its first incomplete await at once.</para>
/// <para>
/// A task runs the coroutine at the top of a stack that is linked through <see cref="Caller"/>. To await a coroutine is to put it on top; when it
/// ends, its caller is on top again and goes on in the same step. No thread's stack grows with the depth, so coroutines nest as deeply as memory
/// allows, or as <see cref="EventLoop.NestingLimit"/> does.
/// </para>
/// </remarks>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder))]
public abstract class Coroutine : IAwaitable
{
    private Exception? _exception;

    private protected Coroutine() => EventLoop.RunningOrNull?.Born(this);

    /// <summary>The name of the method.</summary>
    public abstract string Name { get; }

    /// <summary>True if its caller gets a value.</summary>
    internal virtual bool ReturnsValue => false;

    /// <summary>True if the program wrote it, and not the library.</summary>
    internal virtual bool IsOfProgram => false;

    /// <summary>Where it stands: its method, and the number of the await in it; negative where that is not known.</summary>
    internal virtual (Type Method, int Await) Place => (GetType(), -1);

    /// <summary>True once a task has taken it up, whether by awaiting it or by <c>CreateTask</c>.</summary>
    internal bool HasBegun { get; private set; }

    /// <summary>True for one that the loop does not keep for its report, because there were too many that had not begun.</summary>
    internal bool IsOnlyCounted { get; set; }

    /// <summary>True when the body has returned or thrown.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>How many coroutines its task is in when it is in this one.</summary>
    internal int Depth { get; private set; }

    /// <summary>The coroutine that awaits this one; null for the one a task was made of.</summary>
    internal Coroutine? Caller { get; private set; }

    /// <summary>Called by the compiler for <c>await</c>.</summary>
    /// <exception cref="InvalidOperationException">The coroutine was awaited before.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public CoroutineAwaiter GetAwaiter()
    {
        CheckFresh();
        return new(this);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"coroutine {Name}, {(HasEnded ? "ended" : HasBegun ? "running" : "not started")}";

    Future IAwaitable.ToFuture(EventLoop loop) => loop.CreateTask(this);

    /// <summary>Runs the body to its next suspension or to its end.</summary>
    internal abstract void Resume(LoopTask task);

    /// <summary>Marks the coroutine as taken up.</summary>
    internal void Begin(Coroutine? caller)
    {
        CheckFresh();
        (HasBegun, Caller, Depth) = (true, caller, caller is null ? 1 : caller.Depth + 1);
        if (IsOnlyCounted)
            EventLoop.RunningOrNull?.BegunAfterAll();
    }

    internal void End() => HasEnded = true;

    internal void Fail(Exception exception) => (_exception, HasEnded) = (exception, true);

    /// <summary>How the body ended: null if it returned.</summary>
    internal Exception? Exception => _exception;

    internal void ThrowIfFailed()
    {
        if (!HasEnded)
            throw new InvalidOperationException($"Coroutine '{Name}' has not run, so it has no result. Inside a coroutine write 'await {Name}(…)'; outside of one, Asyncio.Run({Name}(…)).");
        if (_exception is not null)
            Rethrow.Throw(_exception);
    }

    private protected void CheckFresh()
    {
        if (HasBegun)
            throw new InvalidOperationException($"This coroutine was awaited before, and a coroutine runs once. Call {Name}(…) again for a fresh one, or make it a task with CreateTask to await it several times.");
    }
}
