using System.Runtime.CompilerServices;

namespace AsyncNotebooks;

/// <summary>
/// The event loop: one thread that calls one callback after another. Tasks take turns on it because each gives the thread back at its
/// <c>await</c>.
/// </summary>
/// <remarks>
/// <para>Answers to asyncio's <c>BaseEventLoop</c>. The principles, which the rest of the library relies on:</para>
/// <list type="number">
/// <item>One place calls callbacks: <see cref="RunOneTurn"/>. Everything else only puts them into a queue.</item>
/// <item>A turn runs exactly the callbacks that were ready when it began, first in, first out. What they schedule runs in the next turn.</item>
/// <item>Nothing here is interrupted. A callback that does not return holds up everybody.</item>
/// <item>The loop belongs to one thread. Another thread has one way in: <see cref="CallSoonThreadsafe"/>.</item>
/// <item>Time comes from a <see cref="TimeProvider"/>. With <see cref="VirtualTime"/> the loop does not wait for the next timer, it jumps to it.</item>
/// </list>
/// <code>
///     CallLater ──► timers ──(due)──┐
///     CallSoon ─────────────────────┼──► ready ──► one turn ──► your code
///     CallSoonThreadsafe ─► arrivals┘      ▲                        │
///                                          └── futures completed ◄──┘
/// </code>
/// </remarks>
public sealed partial class EventLoop : IDisposable
{
    /// <summary>The method below which a stack trace leaves the program and enters the loop.</summary>
    internal const string TurnMethod = nameof(RunOneTurn);

    // Two timers less than this apart are due together (asyncio: the clock's resolution).
    private const double ClockResolution = 1e-9;

    [ThreadStatic]
    private static EventLoop? t_running;

    private readonly TimerQueue _timers = new();
    private readonly VirtualTime? _virtualTime;
    private readonly long _epoch;

    // Callbacks for the next turn. Not readonly: the queue is a struct and changes in place.
    private ReadyQueue _ready = new();
    private bool _stopping;
    private bool _isClosed;

    /// <summary>A loop that is not running yet.</summary>
    /// <param name="clock">Where time comes from; <see cref="TimeProvider.System"/> if null. Give a <see cref="VirtualTime"/> for time that jumps.</param>
    public EventLoop(TimeProvider? clock = null)
    {
        Clock = clock ?? TimeProvider.System;
        _virtualTime = Clock as VirtualTime;
        _epoch = Clock.GetTimestamp();
        Tracer = Trace.Recording;
        Tracer?.LoopCreated(this);
    }

    /// <summary>The loop that runs on this thread.</summary>
    /// <remarks>Answers to <c>asyncio.get_running_loop()</c>.</remarks>
    /// <exception cref="InvalidOperationException">None does.</exception>
    public static EventLoop Running => t_running ??
        throw new InvalidOperationException("No event loop runs on this thread. Start one with Asyncio.Run(Main()), and call this from inside Main.");

    /// <summary>The loop that runs on this thread, or null.</summary>
    public static EventLoop? RunningOrNull => t_running;

    /// <summary>Where time comes from.</summary>
    public TimeProvider Clock { get; }

    /// <summary>Seconds since the loop was made; on a <see cref="VirtualTime"/>, that clock's seconds.</summary>
    /// <remarks>Answers to <c>loop.time()</c>, whose zero is arbitrary; this one is the loop's birth, which makes it readable.</remarks>
    public double Time => _virtualTime?.Now ?? Clock.GetElapsedTime(_epoch).TotalSeconds;

    /// <summary>True between the start and the end of <see cref="RunForever"/> or <see cref="RunUntilComplete(Future)"/>.</summary>
    public bool IsRunning { get; private set; }

    /// <summary>True after <see cref="Dispose"/>.</summary>
    public bool IsClosed => _isClosed;

    /// <summary>How many coroutines may await one another in a row; there is no limit at first.</summary>
    /// <remarks>
    /// Answers to <c>sys.setrecursionlimit</c>. One more throws an <see cref="InsufficientExecutionStackException"/> at its await, Python's
    /// <c>RecursionError</c>. No stack can overflow here, but a coroutine that awaits itself would take all the memory.
    /// </remarks>
    public int NestingLimit { get; set; } = int.MaxValue;

    /// <summary>The task whose step is running; null between steps and in plain callbacks.</summary>
    internal LoopTask? CurrentTask { get; set; }

    /// <summary>Puts a callback into the queue of the next turn. The loop's own thread only.</summary>
    internal void Enqueue(ICallback callback, Future? cause = null)
    {
        _ready.Enqueue(callback, cause);
        Tracer?.Enqueued(callback);
    }

    /// <summary>Sets a timer. The loop's own thread only.</summary>
    internal void Enqueue(double when, ITimedCallback timer) => _timers.Add(when, timer);

    /// <summary>Says that a timer in the queue was cancelled, so that the queue can sweep when too many are.</summary>
    internal void TimerCancelled() => _timers.CountCancelled();

    /// <summary>The one place that calls callbacks.</summary>
    // Never inlined: a stack trace must show where the program ends and the loop begins.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RunOneTurn()
    {
        // 1. Nothing ready? Then wait for a timer or for another thread — or, on a virtual clock, jump.
        if (_ready.Count == 0 && !_stopping && !_hasArrivals)
            WaitForWork();

        // 2. What other threads handed in, and the timers that are due, become ready.
        if (_hasArrivals)
            AdmitArrivals();
        if (_timers.Count > 0)
            AdmitTimers();

        Tracer?.TurnBegan();

        // 3. Run what is ready now. What is added meanwhile waits for the next turn, so nobody can starve the timers.
        for (var left = _ready.Count; left > 0; left--)
        {
            var callback = _ready.Dequeue(out var cause);
            if (_debug)
                InvokeTimed(callback, cause);
            else
                callback.Invoke(cause);
        }

        _ready.Trim();
    }

    private void AdmitTimers()
    {
        // At large times the resolution is less than the step to the next double, and adding it would change nothing.
        var limit = Math.Max(Time + ClockResolution, Math.BitIncrement(Time));
        while (_timers.TakeDue(limit) is { } timer)
        {
            timer.LeaveQueue();
            _ready.Enqueue(timer, cause: null);
        }
    }
}
