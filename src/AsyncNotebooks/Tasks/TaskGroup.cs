using System.Runtime.ExceptionServices;

namespace AsyncNotebooks;

/// <summary>
/// Tasks that belong together: the scope is left only when all have ended. If one fails, the others and the body are cancelled, and all
/// failures come out in one <see cref="AggregateException"/>.
/// </summary>
/// <remarks>
/// <para>Answers to <c>asyncio.TaskGroup</c>. <c>await using var group = new TaskGroup();</c> or <c>await TaskGroup.Run(async group => { … })</c>.</para>
/// <para>C# does not tell a scope whether its body threw, so with <c>await using</c> a body that throws still waits for the tasks, without
/// cancelling them; <see cref="Run"/> sees the exception and cancels them at once, as <c>async with</c> does in Python.</para>
/// </remarks>
public sealed class TaskGroup
{
    private readonly LoopTask _parent = Asyncio.CurrentTask;
    private readonly int _requestsBefore;
    // By number, that is, in order of creation.
    private readonly SortedDictionary<int, LoopTask> _running = [];
    private readonly List<Exception> _errors = [];
    private bool _aborting;
    private bool _parentCancelled;
    private bool _closed;
    private Future? _allEnded;

    /// <summary>A group without tasks, whose parent is the task that makes it.</summary>
    /// <exception cref="InvalidOperationException">The caller is not part of a task.</exception>
    public TaskGroup() => _requestsBefore = _parent.Cancelling;

    /// <summary>Runs a body that starts tasks in a group, and waits for them.</summary>
    /// <exception cref="AggregateException">The body or some of the tasks failed; all the exceptions are in it.</exception>
    public static async Coroutine Run(Func<TaskGroup, Coroutine> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        var group = new TaskGroup();
        Exception? thrown = null;
        try
        {
            await body(group);
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        await group.Leave(thrown);
    }

    /// <summary>Starts a coroutine as a task of the group.</summary>
    /// <exception cref="InvalidOperationException">The group is shutting down after a failure, or it is over.</exception>
    public LoopTask<T> CreateTask<T>(Coroutine<T> coroutine, string? name = null) => Adopt(() => Asyncio.CreateTask(coroutine, name));

    /// <inheritdoc cref="CreateTask{T}"/>
    public LoopTask CreateTask(Coroutine coroutine, string? name = null) => Adopt(() => Asyncio.CreateTask(coroutine, name));

    /// <summary>Waits for the tasks; called by <c>await using</c>.</summary>
    /// <exception cref="AggregateException">Some of the tasks failed; all the exceptions are in it.</exception>
    public Coroutine DisposeAsync() =>
        Leave(_parent.Cancelling > _requestsBefore ? new OperationCanceledException() : null);

    private TTask Adopt<TTask>(Func<TTask> create)
        where TTask : LoopTask
    {
        if (_closed && _running.Count == 0)
            throw new InvalidOperationException("This task group is over; a task that starts now would belong to nobody.");
        if (_aborting)
            throw new InvalidOperationException("This task group is shutting down, because a task in it failed or it was cancelled.");
        var task = create();
        _running.Add(task.Id, task);
        task.AddDoneCallback(OneEnded);
        return task;
    }

    private async Coroutine Leave(Exception? thrown)
    {
        _closed = true;
        var cancellation = thrown as OperationCanceledException;

        // If the group cancelled its parent itself, and nobody else did, the cancellation has done its work.
        if (_parentCancelled && _parent.Uncancel() == 0)
            cancellation = null;
        if (thrown is not null && !_aborting)
            Abort();
        cancellation = await AllEnded() ?? cancellation;

        if (cancellation is not null && _errors.Count == 0)
            ExceptionDispatchInfo.Throw(cancellation);
        if (thrown is not (null or OperationCanceledException))
            _errors.Add(thrown);
        if (_errors.Count > 0)
            throw new AggregateException("Failures in a task group.", _errors);
        if (thrown is not null)
            ExceptionDispatchInfo.Throw(thrown);
    }

    // In a loop, because the parent may be cancelled while it waits, more than once.
    private async Coroutine<OperationCanceledException?> AllEnded()
    {
        OperationCanceledException? cancellation = null;
        while (_running.Count > 0)
        {
            _allEnded ??= new EndWaiter($"group of {_running.Count}", _running.Values);
            try
            {
                await _allEnded;
            }
            catch (OperationCanceledException exception)
            {
                if (!_aborting)
                {
                    cancellation = exception;
                    Abort();
                }
            }

            _allEnded = null;
        }

        return cancellation;
    }

    private void OneEnded(Future future)
    {
        _running.Remove(((LoopTask)future).Id);
        if (_running.Count == 0 && _allEnded is { IsDone: false })
            _allEnded.SetResult();
        if (future.IsCancelled || future.Exception is not { } failure)
            return;
        _errors.Add(failure);
        if (_parent.IsDone)
            _parent.Loop.Report($"{future} failed in a task group whose parent has ended", failure, future);
        else if (!_aborting && !_parentCancelled)
            AbortParentToo();
    }

    private void Abort()
    {
        _aborting = true;
        foreach (var task in _running.Values.Where(task => !task.IsDone))
            task.Cancel();
    }

    // The body may wait for something outside the group, so it is cancelled; Leave takes the request back.
    private void AbortParentToo()
    {
        Abort();
        _parentCancelled = true;
        _parent.Cancel();
    }
}
