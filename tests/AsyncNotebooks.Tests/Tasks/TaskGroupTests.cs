using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class TaskGroupTests
{
    [Fact]
    public void AwaitUsing_Tasks_IsLeftWhenAllHaveEnded() => InLoop.Run(async () =>
    {
        LoopTask<int> value;
        await using (var group = new TaskGroup())
        {
            value = group.CreateTask(After(3), "named");
            _ = group.CreateTask(Sleep(1));
        }

        Assert.Equal((3, "named", 3.0), (value.Result, value.Name, GetRunningLoop().Time));
    });

    [Fact]
    public void Run_TasksThatStartTasks_WaitsForThoseToo() => InLoop.Run(async () =>
    {
        await TaskGroup.Run(async group =>
        {
            _ = group.CreateTask(StartsAnother(group));
            await Sleep(0);
        });
        Assert.Equal(3, GetRunningLoop().Time);

        static async Coroutine StartsAnother(TaskGroup group)
        {
            await Sleep(1);
            _ = group.CreateTask(Sleep(2));
        }
    });

    [Fact]
    public void Run_Nothing_EndsAtOnce() => InLoop.Run(async () => await TaskGroup.Run(async _ => await Sleep(0)));

    [Fact]
    public void AwaitUsing_TaskFails_CancelsTheOthersAndThrowsAll() => InLoop.Run(async () =>
    {
        LoopTask sibling = null!;
        var failures = await InLoop.Caught<AggregateException>(async () =>
        {
            await using var group = new TaskGroup();
            sibling = group.CreateTask(Sleep(10));
            _ = group.CreateTask(FailAfter(1));
            _ = group.CreateTask(FailAfter(1));
            await Sleep(0);
        });
        Assert.Equal(2, failures.InnerExceptions.Count);
        Assert.StartsWith("Failures in a task group.", failures.Message, StringComparison.Ordinal);
        Assert.True(sibling.IsCancelled);
        Assert.Equal(1, GetRunningLoop().Time);
    });

    [Fact]
    public void Run_BodyFails_CancelsTheTasksAndThrowsItAmongAll() => InLoop.Run(async () =>
    {
        LoopTask task = null!;
        var failures = await InLoop.Caught<AggregateException>(() => TaskGroup.Run(async group =>
        {
            task = group.CreateTask(Sleep(10));
            await Sleep(1);
            throw new FormatException();
        }));
        Assert.IsType<FormatException>(Assert.Single(failures.InnerExceptions));
        Assert.True(task.IsCancelled);
    });

    [Fact]
    public void Run_ParentCancelled_CancelsTheTasksAndPassesItOn() => InLoop.Run(async () =>
    {
        LoopTask child = null!;
        var parent = CreateTask(TaskGroup.Run(async group =>
        {
            child = group.CreateTask(Sleep(10));
            await Sleep(0);
        }));
        await Sleep(1);
        parent.Cancel();
        await InLoop.Caught<OperationCanceledException>(async () => await parent);
        Assert.True(child.IsCancelled);
        Assert.True(parent.IsCancelled);
    });

    [Fact]
    public void Run_ChildCancelledByItself_IsNoFailure() => InLoop.Run(async () =>
    {
        await TaskGroup.Run(async group =>
        {
            var child = group.CreateTask(Sleep(10));
            _ = group.CreateTask(Sleep(2));
            await Sleep(1);
            child.Cancel();
        });
        Assert.Equal(2, GetRunningLoop().Time);
    });

    [Fact]
    public void Run_BodyCancelledByAFailure_TakesTheRequestBack() => InLoop.Run(async () =>
    {
        await InLoop.Caught<AggregateException>(() => TaskGroup.Run(async group =>
        {
            _ = group.CreateTask(FailAfter(1));
            await Sleep(10);
        }));
        Assert.Equal(0, CurrentTask.Cancelling);
        await Sleep(1);
    });

    [Fact]
    public void CreateTask_GroupOver_IsRefused() => InLoop.Run(async () =>
    {
        TaskGroup over = null!;
        await TaskGroup.Run(async group =>
        {
            over = group;
            await Sleep(0);
        });
        var late = Sleep(0);
        Assert.Equal("This task group is over; a task that starts now would belong to nobody.", Assert.Throws<InvalidOperationException>(() => { over.CreateTask(late); }).Message);
        await late; // the coroutine was not used up
    });

    [Fact]
    public void CreateTask_GroupShuttingDown_IsRefused() => InLoop.Run(async () =>
    {
        string? refusal = null;
        await InLoop.Caught<AggregateException>(() => TaskGroup.Run(async group =>
        {
            _ = group.CreateTask(FailAfter(1));
            try
            {
                await Sleep(10);
            }
            finally
            {
                var late = Sleep(0);
                refusal = Assert.Throws<InvalidOperationException>(() => { group.CreateTask(late); }).Message;
                await late;
            }
        }));
        Assert.Equal("This task group is shutting down, because a task in it failed or it was cancelled.", refusal);
    });

    [Fact]
    public void New_OutsideATask_IsRefused() =>
        Assert.StartsWith("No task is running here.", Assert.Throws<InvalidOperationException>(() => new TaskGroup()).Message, StringComparison.Ordinal);

    [Fact]
    public void Run_Nested_TheInnerFailureComesOutOfBoth() => InLoop.Run(async () =>
    {
        var failures = await InLoop.Caught<AggregateException>(() => TaskGroup.Run(async outer =>
        {
            _ = outer.CreateTask(Sleep(10));
            await TaskGroup.Run(async inner =>
            {
                _ = inner.CreateTask(FailAfter(1));
                await Sleep(10);
            });
        }));
        Assert.IsType<FormatException>(Assert.Single(failures.Flatten().InnerExceptions));
    });

    private static async Coroutine<int> After(int seconds)
    {
        await Sleep(seconds);
        return seconds;
    }

    private static async Coroutine FailAfter(double seconds)
    {
        await Sleep(seconds);
        throw new FormatException();
    }
}
