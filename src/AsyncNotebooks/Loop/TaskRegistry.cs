namespace AsyncNotebooks;

/// <summary>The tasks that have not ended. Adding and removing take constant time; the order is restored when somebody asks.</summary>
internal sealed class TaskRegistry
{
    private readonly List<LoopTask> _tasks = [];
    private int _created;

    /// <summary>Adds a task and returns its number, counted from 1.</summary>
    public int Add(LoopTask task)
    {
        task.Position = _tasks.Count;
        _tasks.Add(task);
        return ++_created;
    }

    public void Remove(LoopTask task)
    {
        // The last one moves into the gap.
        var last = _tasks[^1];
        _tasks[task.Position] = last;
        last.Position = task.Position;
        _tasks.RemoveAt(_tasks.Count - 1);
    }

    public IReadOnlyList<LoopTask> InOrderOfCreation() => [.. _tasks.OrderBy(task => task.Id)];
}
