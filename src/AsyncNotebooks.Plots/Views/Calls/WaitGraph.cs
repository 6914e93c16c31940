namespace AsyncNotebooks.Views;

/// <summary>Who waits for which other task at one moment: the longest chain of waits, and a circle if there is one.</summary>
internal sealed class WaitGraph
{
    private readonly LoopState _state;

    private const int Unknown = -1;

    // How many waits the longest chain from a task has. Unknown while it is being found out: to meet that is to have gone in a circle.
    private readonly Dictionary<int, int> _lengths = [];
    private readonly Dictionary<int, int> _next = [];

    public WaitGraph(LoopState state)
    {
        _state = state;
        foreach (var task in state.Waits.Keys.Order())
            Follow(task);
        var longest = _lengths.OrderByDescending(length => length.Value).ThenBy(length => length.Key).FirstOrDefault();
        Waits = longest.Value;
        Chain = Circle.Count > 0 ? Circle : [.. From(longest.Key)];
    }

    /// <summary>The tasks of the longest chain, each waiting for the next; of a circle, the last waits for the first.</summary>
    public IReadOnlyList<int> Chain { get; }

    /// <summary>How many of them wait; the last may be on its way.</summary>
    public int Waits { get; }

    /// <summary>Tasks that wait for one another and will never go on; empty if there are none.</summary>
    public IReadOnlyList<int> Circle { get; private set; } = [];

    // Depth first, with a stack of its own: a chain may be longer than the thread's stack is deep.
    private void Follow(int start)
    {
        if (_lengths.ContainsKey(start))
            return;
        var path = new List<(int Task, IEnumerator<int> Others)>();
        Enter(start);
        while (path.Count > 0)
        {
            var (task, others) = path[^1];
            if (!others.MoveNext())
            {
                path.RemoveAt(path.Count - 1);
                Measure(task);
            }
            else if (!_lengths.TryGetValue(others.Current, out var length))
            {
                Enter(others.Current);
            }
            else if (length == Unknown && Circle.Count == 0)
            {
                int[] circle = [.. path.Select(step => step.Task).SkipWhile(step => step != others.Current)];
                if (circle.All(step => _state.CannotDoWithout(step).Any()))
                    Circle = circle;
            }
        }

        void Enter(int task)
        {
            _lengths[task] = Unknown;
            path.Add((task, _state.WaitsFor(task).GetEnumerator()));
        }
    }

    private void Measure(int task)
    {
        var next = _state.WaitsFor(task).DefaultIfEmpty().MaxBy(other => _lengths.GetValueOrDefault(other));
        _lengths[task] = (_state.Waits.ContainsKey(task) ? 1 : 0) + Math.Max(0, _lengths.GetValueOrDefault(next));
        if (next != 0)
            _next[task] = next;
    }

    private IEnumerable<int> From(int task)
    {
        while (task != 0)
        {
            yield return task;
            task = _next.GetValueOrDefault(task);
        }
    }
}
