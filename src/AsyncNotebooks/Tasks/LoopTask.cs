using System.ComponentModel;
using System.Diagnostics;

namespace AsyncNotebooks;

/// <summary>
/// A coroutine in the hands of the loop, and the future of what it will return. The loop runs it step by step: a step ends where the
/// coroutine has to wait.
/// </summary>
/// <remarks>
/// <para>Answers to <c>asyncio.Task</c>. The coroutine starts in the next turn, not at the call.</para>
/// <para>Invariant: a task that is not done is either suspended on one thing (<see cref="_waitsFor"/>), or its next step is in the ready
/// queue, or its step is running. Never two of these.</para>
/// <para>One place steps, <see cref="Step"/>; one place suspends, <see cref="ParkOn"/> (and <see cref="Yield"/>, which is a suspension on nothing).</para>
/// </remarks>
public partial class LoopTask : Future, ICallback
{
    // The coroutine that runs or is suspended; below it, through Caller, those that await it.
    private Coroutine? _top;

    // What it is suspended on; null while a step runs or is due.
    private ISuspension? _waitsFor;

    // The AsyncLocal values of this task, as its last step left them.
    private ExecutionContext? _context = ExecutionContext.Capture();

    // What few tasks have: a name of their own, a cancellation message, a token.
    private LoopTaskDetails? _details;

    private protected LoopTask(EventLoop loop, Coroutine coroutine, string? name)
        : base(loop)
    {
        ArgumentNullException.ThrowIfNull(coroutine);
        loop.CheckUsable();
        coroutine.Begin(caller: null);
        _top = coroutine;
        CoroutineName = coroutine.Name;
        Id = loop.Register(this);
        if (name is not null)
            Details.Name = name;
        loop.Tracer?.TaskCreated(this);
        loop.Enqueue(this);
    }

    /// <summary>The task whose step is running on this thread; null outside of tasks.</summary>
    /// <remarks>Answers to <c>asyncio.current_task()</c>.</remarks>
    public static LoopTask? Current => EventLoop.RunningOrNull?.CurrentTask;

    /// <summary>Its number on its loop, counted from 1 in order of creation.</summary>
    public int Id { get; }

    /// <summary>Its name; "Task-" and its number unless one was given.</summary>
    public string Name
    {
        get => _details?.Name ?? $"Task-{Id}";
        set => Details.Name = value;
    }

    /// <summary>The name of the method it was made of.</summary>
    public string CoroutineName { get; }

    /// <summary>What it waits for, in two or three words; empty if it does not wait.</summary>
    public string WaitsFor => _waitsFor?.Describe() ?? "";

    /// <summary>Where it stands in the registry of its loop.</summary>
    internal int Position { get; set; }

    private protected override string Kind => $"task {Name}";

    /// <summary>The coroutines it is in, the outermost first.</summary>
    internal IEnumerable<Coroutine> Stack
    {
        get
        {
            var stack = new Stack<Coroutine>();
            for (var coroutine = _top; coroutine is not null; coroutine = coroutine.Caller)
                stack.Push(coroutine);
            return stack;
        }
    }

    private LoopTaskDetails Details => _details ??= new();

    /// <summary>Not for tasks: the result is what the coroutine returns.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override void SetResult() => throw new InvalidOperationException("A task gets its result from its coroutine. To complete something by hand, use a Future.");

    /// <inheritdoc cref="SetResult"/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public sealed override void SetException(Exception exception) => SetResult();

    internal static LoopTask Start(EventLoop loop, Coroutine coroutine, string? name) => new(loop, coroutine, name);

    /// <summary>Called by the await of a coroutine: it goes on top, and <see cref="Step"/> goes on with it.</summary>
    internal void Call(Coroutine coroutine)
    {
        coroutine.Begin(_top);
        _top = coroutine;
        // It ends before it begins, so that the exception comes out of the await like any other.
        if (coroutine.Depth > Loop.NestingLimit)
            coroutine.Fail(new InsufficientExecutionStackException($"Coroutine '{coroutine.Name}' is nested {coroutine.Depth} deep: so many await one another in a row. Most likely one awaits itself, without end."));
        Loop.Tracer?.AwaitReached(this, coroutine.Caller, coroutine);
    }

    /// <summary>Called by the await of a future, and by a sleep: the step ends, and nothing happens until it wakes the task.</summary>
    internal void ParkOn(ISuspension suspension)
    {
        Debug.Assert(_waitsFor is null, "A task waits for one thing at a time.");
        if (Refusal(suspension) is { } refusal)
        {
            _injected = refusal;
            Loop.Enqueue(this);
            return;
        }

        _waitsFor = suspension;
        Loop.Tracer?.AwaitReached(this, _top, awaited: null);
        suspension.Park(this);
        if (_cancelPending && suspension.Cancel(_details?.CancelMessage))
            _cancelPending = false;
    }

    /// <summary>Ends the step and asks for another in the next turn: <c>Sleep(0)</c>.</summary>
    internal void Yield() => Loop.Enqueue(this);

    /// <summary>Called by what the task waits for: its next step is due.</summary>
    internal void Wake() => Loop.Enqueue(this);

    /// <summary>A step: called by the loop, from nowhere else.</summary>
    void ICallback.Invoke(Future? cause)
    {
        Debug.Assert(!IsDone, "A task that is done has no step left.");
        var tracer = Loop.Tracer;
        if (_cancelPending && cause is not null)
            cause.IsRetrieved = true; // the cancellation takes the place of whatever it ended with
        var outer = Loop.EnterContext(_context);
        Loop.CurrentTask = this;
        tracer?.StepBegan(this);
        Step();
        Loop.CurrentTask = null;
        _context = ExecutionContext.Capture();
        if (_context != outer && outer is not null)
            ExecutionContext.Restore(outer);
    }

    // Runs coroutines until one has to wait or the last has ended. An inner coroutine that ends hands over to the one that awaits it,
    // within the same step: that is all that "awaiting a coroutine runs it inline" means.
    private void Step()
    {
        DeliverCancellation();
        while (_top is { } running)
        {
            if (!running.HasEnded)
                running.Resume(this);
            if (running.HasEnded)
            {
                _top = running.Caller;
                if (_top is null)
                    Finish(running);
            }
            else if (_top == running)
            {
                Loop.Tracer?.Suspended(this, _waitsFor);
                return;
            }
        }
    }

    private void Finish(Coroutine main)
    {
        _injected = null;
        if (_cancelPending && main.Exception is null)
        {
            // Cancelled in its last step, after its last await: there is no door left to deliver it through.
            _cancelPending = false;
            Complete(FutureState.Cancelled, _details?.CancelMessage is null ? null : NewCancellation());
        }
        else if (main.Exception is OperationCanceledException cancellation)
        {
            Complete(FutureState.Cancelled, cancellation);
        }
        else if (main.Exception is { } failure)
        {
            Complete(FutureState.Failed, failure);
        }
        else
        {
            TakeValue(main);
            Complete(FutureState.Succeeded, null);
        }

        Loop.Unregister(this);
        Loop.Tracer?.Ended(this);
    }

    // Overridden where the coroutine returns a value.
    private protected virtual void TakeValue(Coroutine main)
    {
    }

    private InvalidOperationException? Refusal(ISuspension suspension)
    {
        if (suspension == this)
            return new InvalidOperationException($"{Name} awaits itself and would wait for ever.");
        if (suspension is Future future && future.Loop != Loop)
            return new InvalidOperationException($"{Name} awaits a future of another event loop, which could never wake it. Create the future inside the coroutine that uses it.");
        return null;
    }
}
