namespace AsyncNotebooks.Parity.Generation;

// Time, and several things at once.
internal sealed partial class Interpreter
{
    private Coroutine DoWithTime(Step step, Place place) => step.Do switch
    {
        "sleep" => SleepFor(step, place),
        "soon" => Soon(step, place),
        "later" => Later(step, place),
        "break_soon" => BreakSoon(step),
        "timeout" => InTimeout(step, place),
        "reschedule" => Reschedule(step, place),
        "group" => InGroup(step, place),
        "adopt" => Adopt(step, place),
        "gather" => GatherParts(step, place),
        "wait" => WaitForSome(step, place),
        "as_completed" => InOrderOfCompletion(step, place),
        "wait_for" => WaitForParts(step, place),
        "shield" => ShieldParts(step, place),
        _ => DoWithOthers(step, place),
    };

    private static async Coroutine SleepFor(Step step, Place place)
    {
        await Sleep(step.Seconds!.Value);
        Say(place, "slept");
    }

    private static async Coroutine Soon(Step step, Place place) =>
        GetRunningLoop().CallSoon(() => Say(place, $"soon {step.Id}"));

    private static async Coroutine Later(Step step, Place place) =>
        GetRunningLoop().CallLater(step.Seconds!.Value, () => Say(place, $"later {step.Id}"));

    private static async Coroutine BreakSoon(Step step) =>
        GetRunningLoop().CallSoon(() => throw new Oops($"{step.Id}"));

    private async Coroutine InTimeout(Step step, Place place)
    {
        TimeoutScope scope = null!;
        await Timeout(step.Seconds, opened =>
        {
            scope = opened;
            return Run(step.Bodies![0], place with { Scope = opened });
        });
        Say(place, $"left timeout, expired: {scope.IsExpired}");
    }

    private static async Coroutine Reschedule(Step step, Place place)
    {
        if (place.Scope is not null)
            await Try(place, () => place.Scope.Reschedule(GetRunningLoop().Time + step.Seconds));
    }

    private async Coroutine InGroup(Step step, Place place)
    {
        await TaskGroup.Run(group => Run(step.Bodies![0], place with { Group = group }));
        Say(place, "left group");
    }

    private async Coroutine Adopt(Step step, Place place) =>
        _tasks[step.Id] = place.Group?.CreateTask(Child(step, place)) ?? CreateTask(Child(step, place));

    private async Coroutine GatherParts(Step step, Place place)
    {
        if (step.Flag)
            Say(place, $"gathered {Show(await Gather(returnExceptions: true, Parts(step, place)))}");
        else
            Say(place, $"gathered {Show(await Gather(Parts(step, place)))}");
    }

    private async Coroutine WaitForSome(Step step, Place place)
    {
        var tasks = Tasks(step, place).ToList();
        if (tasks.Count == 0)
            return;
        var until = step.Word switch
        {
            "FIRST_COMPLETED" => WaitUntil.FirstCompleted,
            "FIRST_EXCEPTION" => WaitUntil.FirstException,
            _ => WaitUntil.AllCompleted,
        };
        var (done, pending) = await Wait(tasks, step.Seconds, until);
        Say(place, $"waited: {Show(done.Select(State))}, {pending.Count} pending");
    }

    // MoveNext may time out as well as what it gives may fail: in Python both happen in one await.
    private async Coroutine InOrderOfCompletion(Step step, Place place)
    {
        var parts = Parts(step, place);
        var sequence = AsCompleted(parts, step.Seconds).GetAsyncEnumerator();
        for (var left = parts.Distinct().Count(); left > 0; left--)
        {
            try
            {
                await sequence.MoveNextAsync();
                Say(place, $"first {await (LoopTask<int>)sequence.Current}");
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                Say(place, $"first {Kind(exception)}");
            }
        }
    }

    private async Coroutine WaitForParts(Step step, Place place)
    {
        foreach (var part in Parts(step, place))
            Say(place, $"in time {await WaitFor(part, step.Seconds)}");
    }

    private async Coroutine ShieldParts(Step step, Place place)
    {
        foreach (var part in Parts(step, place))
            Say(place, $"shielded {await Shield(part)}");
    }
}
