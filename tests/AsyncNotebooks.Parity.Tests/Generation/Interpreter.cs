namespace AsyncNotebooks.Parity.Generation;

/// <summary>Interprets a generated program. <c>Python/generated.py</c> is its twin, method by method.</summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<int, LoopTask<int>> _tasks = [];

    /// <summary>Where a step stands: in which child, in which group and timeout.</summary>
    private sealed record Place(int Child, TaskGroup? Group = null, TimeoutScope? Scope = null);

    public static IReadOnlyList<string> TraceOf(IReadOnlyList<Step> body) =>
        Record(() => RunVirtually(new Interpreter().Main(body))).Lines;

    private static void Say(Place place, string text) => Stage.Say($"{place.Child} {text}");

    private static string State(Future future) => future switch
    {
        { IsDone: false } => "pending",
        { IsCancelled: true } => "cancelled",
        { Exception: { } exception } => Kind(exception),
        _ => Show(((LoopTask<int>)future).Result),
    };

    private async Coroutine<int> Main(IReadOnlyList<Step> body)
    {
        _futures = [new(), new(), new()];
        return await Child(new Step("child", Bodies: [body]), new Place(0));
    }

    private async Coroutine Run(IReadOnlyList<Step> body, Place place)
    {
        foreach (var step in body)
            await Do(step, place);
    }

    private async Coroutine<int> Child(Step step, Place place)
    {
        place = place with { Child = step.Id };
        _tasks[place.Child] = (LoopTask<int>)CurrentTask;
        try
        {
            await Run(step.Bodies![0], place);
        }
        catch (Exception exception)
        {
            Say(place, $"ends: {Kind(exception)}");
            throw;
        }

        Say(place, "ends");
        return place.Child;
    }

    // The tasks and coroutines a step is about; tasks that do not exist (yet) are left out.
    private List<IAwaitable<int>> Parts(Step step, Place place)
    {
        var found = new List<IAwaitable<int>>();
        foreach (var part in step.Parts!)
        {
            if (part.Do == "child")
                found.Add(Child(part, place));
            else if (_tasks.TryGetValue(part.Id, out var task))
                found.Add(task);
        }

        return found;
    }

    // The same for the steps that are about tasks alone.
    private IEnumerable<LoopTask<int>> Tasks(Step step, Place place) => Parts(step, place).Cast<LoopTask<int>>();

    private Coroutine Do(Step step, Place place) => step.Do switch
    {
        "spawn" => Spawn(step, place),
        "call" => Call(step, place),
        "await" => Await(step, place),
        "cancel" => Cancel(step, place),
        "cancel_later" => CancelLater(step, place),
        "uncancel" => Uncancel(place),
        "cancelling" => Cancelling(place),
        "state" => SeeState(step, place),
        "when_done" => WhenDone(step, place),
        "raise" => throw new Oops($"{step.Id}"),
        "try" => Try(step, place),
        _ => DoWithTime(step, place),
    };

    private async Coroutine Spawn(Step step, Place place) => _tasks[step.Id] = CreateTask(Child(step, place));

    private async Coroutine Call(Step step, Place place)
    {
        await Run(step.Bodies![0], place);
        Say(place, "returned");
    }

    private async Coroutine Await(Step step, Place place)
    {
        foreach (var task in Tasks(step, place))
            Say(place, $"got {await task}");
    }

    private async Coroutine Cancel(Step step, Place place)
    {
        foreach (var task in Tasks(step, place))
            Say(place, $"cancels: {task.Cancel()}");
    }

    private async Coroutine CancelLater(Step step, Place place)
    {
        foreach (var task in Tasks(step, place))
            GetRunningLoop().CallLater(step.Seconds!.Value, () => task.Cancel());
    }

    private static async Coroutine Uncancel(Place place) => Say(place, $"uncancels: {CurrentTask.Uncancel()}");

    private static async Coroutine Cancelling(Place place) => Say(place, $"cancelling: {CurrentTask.Cancelling}");

    private async Coroutine SeeState(Step step, Place place)
    {
        foreach (var task in Tasks(step, place))
            Say(place, $"sees {State(task)}");
    }

    private async Coroutine WhenDone(Step step, Place place)
    {
        foreach (var task in Tasks(step, place))
            task.AddDoneCallback(done => Say(place, $"hears {State(done)}"));
    }

    private async Coroutine Try(Step step, Place place)
    {
        try
        {
            await Run(step.Bodies![0], place);
        }
        catch (Exception exception) when (Catches(step.Word, exception))
        {
            Say(place, $"catches {Kind(exception)}");
            await Run(step.Bodies![1], place);
        }
        finally
        {
            await Run(step.Bodies![2], place);
        }
    }

    private static bool Catches(string? word, Exception exception) => word switch
    {
        "cancellation" => exception is OperationCanceledException,
        "failure" => exception is not OperationCanceledException,
        "both" => true,
        _ => false,
    };
}
