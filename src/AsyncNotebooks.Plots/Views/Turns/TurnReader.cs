using AsyncNotebooks.Plots;

namespace AsyncNotebooks.Views;

/// <summary>Reads a trace turn by turn. What the library does for itself is not in it, so a turn may have nothing to tell; the next one says so.</summary>
internal sealed class TurnReader
{
    private readonly Trace _trace;
    private readonly LaneWords _words;
    private readonly LoopState _state = new();
    private IReadOnlyList<TurnList> _before = [];

    private TurnReader(Trace trace) => (_trace, _words) = (trace, new LaneWords(trace.End - trace.Start));

    /// <summary>The turns of a trace from a time on, no more than that many, and how many there are beyond; the card before turn 1 is what was ready then.</summary>
    public static (IReadOnlyList<TurnCard> Cards, int Beyond) Read(Trace trace, double from, int most)
    {
        var reader = new TurnReader(trace);
        var (cards, beyond, next) = (new List<TurnCard>(), 0, 0);
        foreach (var part in Parts(trace.Events))
        {
            if (cards.Count == most)
                beyond++;
            else if (part[0].Time >= from)
                cards.Add(reader.Card(part, Hidden(next, part[0].Turn)));
            else
                part.ForEach(reader._state.Apply);
            next = part[0].Turn + 1;
        }

        return (cards, beyond);
    }

    // What happens after the last turn, when Run cancels what is left, is no part of that turn.
    private static IEnumerable<List<TraceEvent>> Parts(IEnumerable<TraceEvent> events)
    {
        var part = new List<TraceEvent>();
        foreach (var happened in events)
        {
            if (happened.Kind is TraceEventKind.NeverAwaited or TraceEventKind.NeverRetrieved)
                continue;
            if (part.Count > 0 && (happened.Turn != part[^1].Turn || happened.Kind == TraceEventKind.RunEnding))
            {
                yield return part;
                part = [];
            }

            part.Add(happened);
        }

        yield return part;
    }

    private static string Hidden(int from, int to) => (to - from) switch
    {
        <= 0 => "",
        1 => FormattableString.Invariant($"Turn {from} ran only callbacks of the library itself."),
        _ => FormattableString.Invariant($"Turns {from} to {to - 1} ran only callbacks of the library itself."),
    };

    private TurnCard Card(List<TraceEvent> turn, string hidden)
    {
        var (label, title) = turn[0] switch
        {
            { Kind: TraceEventKind.RunEnding } => ("end", "Run cancels what is left"),
            { Turn: 0 } => ("start", "before turn 1"),
            _ => (Quantity.Number(turn[0].Turn), $"turn {Quantity.Number(turn[0].Turn)}"),
        };
        return new(label, title, turn[0].Time, Lists(turn, label == "start"), hidden);
    }

    private IReadOnlyList<TurnList> Lists(List<TraceEvent> turn, bool isStart)
    {
        var ran = new List<string>();
        foreach (var happened in turn)
        {
            // Run asks each task that is left, and each passes it on to those it awaits: to be told once is enough.
            if (Words(happened) is { Length: > 0 } words && !(happened.Kind == TraceEventKind.CancelRequested && ran.Contains(words)))
                ran.Add(words);
            _state.Apply(happened);
        }

        if (ran.Count == 0 && !isStart)
            ran.Add("a callback of the library itself");
        return _before =
        [
            new("ran", "ran in this turn", "What ran in this turn, in this order.", ran, new HashSet<string>()),
            Left("ready", "ready for the next turn", "The ready queue afterwards: what the next turn will run, first in, first out.", [.. _state.Ready.Select(Name)]),
            Left("timers", "timers set", "The timers that are set, the soonest first.", [.. _state.Timers.Select(Timer)]),
            Left("waiting", "waiting", "The tasks that wait, and for what.", [.. _state.Waits.Values.OrderBy(wait => wait.TaskId).Select(wait => $"{Name(wait.TaskId)}: {WaitCause.At(wait, _trace, _state)}")]),
        ];
    }

    private TurnList Left(string name, string heading, string meaning, string[] items)
    {
        var old = _before.FirstOrDefault(list => list.Name == name)?.Items ?? items;
        return new(name, heading, meaning, items, items.Except(old).ToHashSet());
    }

    private string Words(TraceEvent happened) => happened.Kind switch
    {
        TraceEventKind.Suspended when happened.Detail == "yield" => $"{Name(happened.TaskId)} → gives way",
        TraceEventKind.Suspended => $"{Name(happened.TaskId)} → waits for {happened.Detail}",
        TraceEventKind.Completed => $"{Name(happened.TaskId)} → done",
        TraceEventKind.Cancelled => $"{Name(happened.TaskId)} → cancelled",
        TraceEventKind.Failed => $"{Name(happened.TaskId)} → failed: {happened.Detail}",
        TraceEventKind.CallbackRan => $"{happened.Detail} (callback)",
        TraceEventKind.TimerFired when happened.TaskId > 0 => $"timer → wakes {Name(happened.TaskId)}",
        TraceEventKind.TimerFired when happened.Detail is "timeout" or "timer" => $"{Owner(_state.Timers.First(timer => timer.Timer == happened.Timer))} fires",
        TraceEventKind.CancelRequested => $"{Name(happened.TaskId)} is asked to cancel",
        _ => "",
    };

    private string Timer(TraceEvent timer) =>
        $"{(double.IsInfinity(timer.Due) ? "never" : _words.Time(timer.Due))} {Owner(timer)}";

    private string Owner(TraceEvent timer) => timer.Detail.Split(',')[0] switch
    {
        "sleep" => Name(timer.TaskId),
        "timeout" => $"timeout of {Name(timer.TaskId)}",
        var callback => callback,
    };

    private string Name(ReadyCall call) => call.Task == 0 ? $"{call.Callback} (callback)" : Name(call.Task);

    private string Name(int task) => task == 0 ? "the loop" : _trace.Tasks[task - 1].Name;
}
