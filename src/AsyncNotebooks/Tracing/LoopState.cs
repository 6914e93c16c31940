namespace AsyncNotebooks;

/// <summary>
/// Where everything stands after some events of a trace: what is ready, which timers are set, who waits for what. A task is in one
/// of these: ready, waiting, running or ended.
/// </summary>
internal sealed class LoopState
{
    private readonly List<ReadyCall> _ready = [];
    private readonly SortedDictionary<int, TraceEvent> _timers = [];
    private readonly Dictionary<int, TraceEvent> _waits = [];
    private readonly Dictionary<int, int> _holders = [];
    private readonly HashSet<int> _begun = [];
    private readonly HashSet<int> _alive = [];

    // The tasks in _ready: to search a long queue for each event would take too long.
    private readonly HashSet<int> _readyTasks = [];

    /// <summary>What the next turn will run, first in, first out.</summary>
    public IReadOnlyList<ReadyCall> Ready => _ready;

    /// <summary>The timers that are set, each as the event that set it; the soonest first.</summary>
    public IEnumerable<TraceEvent> Timers => _timers.Values.OrderBy(timer => timer.Due);

    /// <summary>The suspensions of the tasks that wait, by the task's number.</summary>
    public IReadOnlyDictionary<int, TraceEvent> Waits => _waits;

    /// <summary>The task whose step is running; 0 for none.</summary>
    public int Running { get; private set; }

    /// <summary>How often somebody has begun to wait for another task. As long as it stays the same, no circle closes.</summary>
    public int Growth { get; private set; }

    /// <summary>How many wait for another task now. No chain of waits is longer than that and one.</summary>
    public int WaitsForOthers { get; private set; }

    /// <summary>Whether a task has been created and has not ended.</summary>
    public bool IsAlive(int task) => _alive.Contains(task);

    /// <summary>Whether a task has run at all.</summary>
    public bool HasBegun(int task) => _begun.Contains(task);

    /// <summary>The tasks without which a waiting task cannot go on: those it awaits, or the holder of its lock.</summary>
    public IEnumerable<int> WaitsFor(int task)
    {
        if (!_waits.TryGetValue(task, out var wait))
            return [];
        if (wait.Lock > 0)
            return HolderOf(wait.Lock) is > 0 and var holder ? [holder] : [];
        return wait.Suspension?.Awaits.Where(_alive.Contains) ?? [];
    }

    /// <summary>As <see cref="WaitsFor"/>, but none if the first of several is enough.</summary>
    public IEnumerable<int> CannotDoWithout(int task) =>
        _waits.TryGetValue(task, out var wait) && wait.Suspension is { AnyIsEnough: true } ? [] : WaitsFor(task);

    /// <summary>The task that holds a lock; 0 if none does.</summary>
    public int HolderOf(int mutex) => _holders.GetValueOrDefault(mutex);

    /// <summary>Goes one event further.</summary>
    public void Apply(TraceEvent happened)
    {
        switch (happened.Kind)
        {
            case TraceEventKind.TaskCreated or TraceEventKind.Woken:
                _alive.Add(happened.TaskId);
                MakeReady(happened.TaskId);
                break;
            case TraceEventKind.StepBegan:
                Leave(happened.TaskId);
                _begun.Add(happened.TaskId);
                Running = happened.TaskId;
                break;
            case TraceEventKind.Suspended:
                Suspend(happened);
                break;
            case TraceEventKind.Completed or TraceEventKind.Cancelled or TraceEventKind.Failed:
                Leave(happened.TaskId);
                _alive.Remove(happened.TaskId);
                Running = 0;
                break;
            case TraceEventKind.CallbackQueued:
                _ready.Add(new(0, happened.Detail));
                break;
            case TraceEventKind.CallbackRan:
                _ready.Remove(new(0, happened.Detail));
                break;
            case TraceEventKind.TimerSet:
                _timers[happened.Timer] = happened;
                break;
            case TraceEventKind.TimerFired or TraceEventKind.TimerCancelled:
                _timers.Remove(happened.Timer);
                break;
            case TraceEventKind.LockTaken:
                _holders[happened.Lock] = happened.TaskId;
                Growth++;
                break;
            case TraceEventKind.LockReleased:
                _holders.Remove(happened.Lock);
                break;
        }
    }

    private void Suspend(TraceEvent happened)
    {
        Running = 0;
        if (happened.Detail == "yield")
        {
            MakeReady(happened.TaskId);
            return;
        }

        _waits[happened.TaskId] = happened;
        if (!IsForOthers(happened))
            return;
        Growth++;
        WaitsForOthers++;
    }

    // A task that is ready already keeps its place.
    private void MakeReady(int task)
    {
        Wake(task);
        if (_readyTasks.Add(task))
            _ready.Add(new(task, ""));
    }

    private void Leave(int task)
    {
        Wake(task);
        if (_readyTasks.Remove(task))
            _ready.Remove(new(task, ""));
    }

    private void Wake(int task)
    {
        if (_waits.Remove(task, out var wait) && IsForOthers(wait))
            WaitsForOthers--;
    }

    private static bool IsForOthers(TraceEvent wait) => wait.Lock > 0 || wait.Suspension is { Awaits.Count: > 0 };
}

/// <summary>An entry of the ready queue.</summary>
/// <param name="Task">The task whose step is due; 0 for a plain callback.</param>
/// <param name="Callback">The name of the callback; empty for a task.</param>
internal readonly record struct ReadyCall(int Task, string Callback);
