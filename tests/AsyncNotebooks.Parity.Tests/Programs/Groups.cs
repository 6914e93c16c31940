namespace AsyncNotebooks.Parity.Programs;

internal static class Groups
{
    public static async Coroutine WaitsForAllItsTasks()
    {
        List<LoopTask<string>> tasks;
        {
            await using var group = new TaskGroup();
            tasks = [.. ((int[])[3, 1, 2]).Select(i => group.CreateTask(After(i, $"t{i}")))];
            Say("body ends");
        }

        Say(Show(tasks.Select(task => task.Result)));
    }

    public static async Coroutine EmptyGroupCostsNoTurn()
    {
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await using (new TaskGroup())
            Say("body");
        Say("left");
        await Sleep(0);
    }

    public static async Coroutine WhoseTasksAreDoneBeforeTheBodyCostsNoTurn()
    {
        await using (var group = new TaskGroup())
        {
            group.CreateTask(After(0, "quick"));
            await Sleep(1);
            GetRunningLoop().CallSoon(() => Say("next turn"));
        }

        Say("left");
        await Sleep(0);
    }

    public static async Coroutine FirstFailureCancelsTheOthers()
    {
        await Tell("group", TaskGroup.Run(async group =>
        {
            group.CreateTask(After(3, "slow"));
            group.CreateTask(FailAfter(1, "bad"));
            group.CreateTask(After(0, "quick"));
        }));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine FailureInterruptsTheBody()
    {
        await Tell("group", TaskGroup.Run(async group =>
        {
            group.CreateTask(FailAfter(1, "bad"));
            try
            {
                await Sleep(5);
            }
            catch (OperationCanceledException)
            {
                Say("body interrupted");
                throw;
            }
        }));
        Say($"requests {CurrentTask.Cancelling}");
        await Sleep(1);
        Say("free again");
    }

    public static async Coroutine FailuresOfSeveralInOrderOfEnding() => await Tell("group", TaskGroup.Run(async group =>
    {
        group.CreateTask(FailAfter(1, "a"));
        group.CreateTask(FailAfter(1, "b"));
        group.CreateTask(FailAfter(1, "c"));
    }));

    public static async Coroutine FailureWhileBeingCancelledIsAdded() => await Tell("group", TaskGroup.Run(async group =>
    {
        group.CreateTask(FailWhenCancelled("x"));
        group.CreateTask(FailAfter(1, "bad"));
        group.CreateTask(FailWhenCancelled("y"));
    }));

    public static async Coroutine BodyThatFailsCancelsTheTasksAndComesLast() => await Tell("group", TaskGroup.Run(async group =>
    {
        group.CreateTask(After(5, "slow"));
        group.CreateTask(FailWhenCancelled("task"));
        await Sleep(1);
        throw new Oops("body");
    }));

    public static async Coroutine BodyThatFailsBeforeItsTasksBegin() => await Tell("group", TaskGroup.Run(async group =>
    {
        group.CreateTask(After(5, "never begins"));
        throw new Oops("body");
    }));

    public static async Coroutine BodyThatFailsAlone() =>
        await Tell("group", TaskGroup.Run(async _ => throw new Oops("body")));

    public static async Coroutine BodyThatRaisesACancellationOfItsOwn() => await Tell("group", TaskGroup.Run(async group =>
    {
        group.CreateTask(After(5, "slow"));
        await Sleep(1);
        throw new OperationCanceledException();
    }));

    public static async Coroutine CancelledChildIsNoFailure()
    {
        LoopTask first;
        await using (var group = new TaskGroup())
        {
            first = group.CreateTask(After(3, "first"));
            group.CreateTask(After(2, "second"));
            await Sleep(1);
            first.Cancel();
        }

        Say($"left, first cancelled {first.IsCancelled}");
    }

    public static async Coroutine ChildThatRaisesACancellationIsNoFailure()
    {
        async Coroutine Cancel() => throw new OperationCanceledException();

        await using (var group = new TaskGroup())
        {
            group.CreateTask(Cancel());
            group.CreateTask(After(1, "other"));
        }

        Say("left");
    }

    public static async Coroutine ParentCancelledInTheBody()
    {
        var task = CreateTask(TaskGroup.Run(async group =>
        {
            group.CreateTask(After(5, "child"));
            await Sleep(9);
        }));
        await Sleep(1);
        task.Cancel();
        await Tell("parent", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine ParentCancelledWhileItWaitsForTheTasks()
    {
        async Coroutine Parent()
        {
            await using var group = new TaskGroup();
            group.CreateTask(After(5, "child"));
        }

        var task = CreateTask(Parent());
        await Sleep(1);
        task.Cancel();
        await Tell("parent", task);
    }

    public static async Coroutine ParentCancelledTwiceWhileATaskRefusesToEnd()
    {
        async Coroutine Stubborn()
        {
            for (var i = 0; i < 2; i++)
            {
                try
                {
                    await Sleep(5);
                }
                catch (OperationCanceledException)
                {
                    Say($"no {i}");
                }
            }

            Say("at last");
        }

        var task = CreateTask(TaskGroup.Run(async group => group.CreateTask(Stubborn())));
        for (var i = 0; i < 2; i++)
        {
            await Sleep(1);
            task.Cancel();
        }

        await Tell("parent", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine ParentCancelledAndAChildFailsMeanwhile()
    {
        var task = CreateTask(TaskGroup.Run(async group =>
        {
            group.CreateTask(FailWhenCancelled("child"));
            await Sleep(9);
        }));
        await Sleep(1);
        task.Cancel();
        await Tell("parent", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine ChildFailsAndTheParentIsCancelledMeanwhile()
    {
        async Coroutine SlowToEnd()
        {
            try
            {
                await Sleep(9);
            }
            finally
            {
                await Sleep(2);
            }
        }

        var task = CreateTask(TaskGroup.Run(async group =>
        {
            group.CreateTask(SlowToEnd());
            group.CreateTask(FailAfter(1, "bad"));
        }));
        await Sleep(2);
        task.Cancel();
        await Tell("parent", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine CancelledParentBeforeTheGroup()
    {
        async Coroutine Parent()
        {
            try
            {
                await Sleep(9);
            }
            catch (OperationCanceledException)
            {
                await TaskGroup.Run(async group => group.CreateTask(After(1, "in spite")));
                Say("left");
            }
        }

        var task = CreateTask(Parent());
        await Sleep(1);
        task.Cancel();
        await Tell("parent", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine FailureInAGroupOfAParentThatWasCancelledBefore()
    {
        async Coroutine Parent()
        {
            try
            {
                await Sleep(9);
            }
            catch (OperationCanceledException)
            {
                await TaskGroup.Run(async group =>
                {
                    group.CreateTask(FailAfter(1, "bad"));
                    await Sleep(9);
                });
            }
        }

        var task = CreateTask(Parent());
        await Sleep(1);
        task.Cancel();
        await Tell("parent", task);
        Say($"requests {task.Cancelling}");
    }

    public static async Coroutine InnerFailurePassesThroughTheOuterGroup() => await Tell("group", TaskGroup.Run(async outer =>
    {
        outer.CreateTask(After(5, "outer child"));
        await TaskGroup.Run(async inner =>
        {
            inner.CreateTask(FailAfter(1, "inner"));
            inner.CreateTask(After(5, "inner child"));
        });
    }));

    public static async Coroutine OuterFailureCancelsTheInnerGroup()
    {
        await Tell("group", TaskGroup.Run(async outer =>
        {
            outer.CreateTask(FailAfter(1, "outer"));
            await TaskGroup.Run(async inner => inner.CreateTask(After(5, "inner child")));
        }));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine BothGroupsFailInOneTurn()
    {
        await Tell("group", TaskGroup.Run(async outer =>
        {
            outer.CreateTask(FailAfter(1, "outer"));
            await TaskGroup.Run(async inner =>
            {
                inner.CreateTask(FailAfter(1, "inner"));
                await Sleep(9);
            });
        }));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine GroupInAChildOfAGroup()
    {
        Coroutine Child(string name) => TaskGroup.Run(async group =>
        {
            group.CreateTask(FailAfter(1, name));
            group.CreateTask(After(5, $"sibling of {name}"));
        });

        await Tell("group", TaskGroup.Run(async group =>
        {
            group.CreateTask(Child("a"));
            group.CreateTask(Child("b"));
        }));
    }

    public static async Coroutine ChildMayStartSiblings()
    {
        async Coroutine Child(TaskGroup group)
        {
            await Sleep(1);
            group.CreateTask(After(1, "sibling"));
        }

        await using (var group = new TaskGroup())
            group.CreateTask(Child(group));
        Say("left");
    }

    public static async Coroutine NoNewTaskWhileItShutsDown()
    {
        async Coroutine Late(TaskGroup group)
        {
            try
            {
                await Sleep(9);
            }
            finally
            {
                Attempt("create", () => group.CreateTask(After(1, "late")));
            }
        }

        await Tell("group", TaskGroup.Run(async group =>
        {
            group.CreateTask(Late(group));
            group.CreateTask(FailAfter(1, "bad"));
        }));
    }

    public static async Coroutine NoNewTaskWhenItIsOver()
    {
        var group = new TaskGroup();
        await using (group)
        {
        }

        Attempt("create", () => group.CreateTask(After(1, "late")));
    }

    public static async Coroutine CaughtOutsideByWhatIsInIt()
    {
        try
        {
            await TaskGroup.Run(async group =>
            {
                group.CreateTask(FailAfter(1, "a"));
                group.CreateTask(FailAfter(1, "b"));
            });
        }
        catch (AggregateException failures) when (failures.InnerExceptions.All(failure => failure is Oops))
        {
            Say($"caught {Show(failures.InnerExceptions)}");
        }

        await Sleep(1);
    }

    public static async Coroutine BodyThatSwallowsTheInterruptionGoesOn()
    {
        await Tell("group", TaskGroup.Run(async group =>
        {
            group.CreateTask(FailAfter(1, "bad"));
            try
            {
                await Sleep(5);
            }
            catch (OperationCanceledException)
            {
                Say("swallowed");
            }

            await Sleep(2);
            Say("body goes on");
        }));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine TimeoutAroundAGroup()
    {
        await Tell("group", Timeout(1, _ => TaskGroup.Run(async group =>
        {
            group.CreateTask(After(5, "a"));
            group.CreateTask(After(6, "b"));
        })));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine TimeoutAndFailureInOneTurn()
    {
        await Tell("group", Timeout(1, _ => TaskGroup.Run(async group =>
        {
            group.CreateTask(FailAfter(1, "bad"));
            await Sleep(9);
        })));
        Say($"requests {CurrentTask.Cancelling}");
    }

    public static async Coroutine TimeoutsInsideTheChildrenBecomeFailures()
    {
        Coroutine Child(double seconds) => Timeout(seconds, async _ => await Sleep(9));

        await Tell("group", TaskGroup.Run(async group =>
        {
            group.CreateTask(Child(1));
            group.CreateTask(Child(2));
        }));
    }

    private static async Coroutine<string> After(double seconds, string name)
    {
        try
        {
            await Sleep(seconds);
            Say($"{name} done");
            return name;
        }
        catch (OperationCanceledException)
        {
            Say($"{name} cancelled");
            throw;
        }
    }

    private static async Coroutine FailAfter(double seconds, string name)
    {
        await After(seconds, name);
        throw new Oops(name);
    }

    private static async Coroutine FailWhenCancelled(string name)
    {
        try
        {
            await Sleep(9);
        }
        finally
        {
            Break(name);
        }
    }

    // C# does not let a finally throw in plain sight.
    private static void Break(string name) => throw new Oops(name);
}
