namespace AsyncNotebooks.Parity.Generation;

// Futures, locks and their kin, queues.
internal sealed partial class Interpreter
{
    private readonly AsyncLock[] _locks = [new(), new()];
    private readonly AsyncSemaphore[] _semaphores = [new(1), new(2)];
    private readonly AsyncEvent[] _events = [new(), new()];
    private readonly AsyncCondition[] _conditions = [new(), new()];
    private readonly AsyncBarrier[] _barriers = [new(2), new(3)];
    private readonly AsyncQueue<int>[] _queues = [new(1), new(2), new(), new(0, QueueOrder.Lifo), new(2, QueueOrder.Priority)];
    private Future<int>[] _futures = [];

    private Coroutine DoWithOthers(Step step, Place place) => step.Do switch
    {
        "await_future" => AwaitFuture(step, place),
        "set_future" => Try(place, () => _futures[step.Id].SetResult(place.Child)),
        "fail_future" => Try(place, () => _futures[step.Id].SetException(new Oops("future"))),
        "cancel_future" => Now(() => Say(place, $"cancels future: {_futures[step.Id].Cancel()}")),
        "lock" => InLock(step, place),
        "semaphore" => InSemaphore(step, place),
        "release_semaphore" => Now(_semaphores[step.Id].Release),
        "set_event" => Now(_events[step.Id].Set),
        "clear_event" => Now(_events[step.Id].Clear),
        "wait_event" => WaitEvent(step, place),
        "wait_condition" => WaitCondition(step, place),
        "notify" => Notify(step, place),
        "barrier" => PassBarrier(step, place),
        "reset_barrier" => _barriers[step.Id].Reset(),
        "abort_barrier" => _barriers[step.Id].Abort(),
        "put" => Put(step, place),
        "get" => Get(step, place),
        "put_now" => Try(place, () => _queues[step.Id].PutNow(place.Child)),
        "get_now" => Try(place, () => _queues[step.Id].GetNow()),
        "task_done" => Try(place, _queues[step.Id].TaskDone),
        "join" => Join(step, place),
        _ => throw new InvalidOperationException($"Unknown step {step.Do}."),
    };

    private static async Coroutine Now(Action action) => action();

    // Calls what may be refused, and says what came of it.
    private static async Coroutine Try(Place place, Func<object?> action)
    {
        try
        {
            Say(place, Show(action()));
        }
        catch (Exception exception)
        {
            Say(place, Kind(exception));
        }
    }

    private static Coroutine Try(Place place, Action action) => Try(place, () =>
    {
        action();
        return null;
    });

    private async Coroutine AwaitFuture(Step step, Place place) => Say(place, $"future gave {await _futures[step.Id]}");

    private async Coroutine InLock(Step step, Place place)
    {
        using (await _locks[step.Id].Acquire())
        {
            Say(place, "locked");
            await Run(step.Bodies![0], place);
        }
    }

    private async Coroutine InSemaphore(Step step, Place place)
    {
        using (await _semaphores[step.Id].Acquire())
        {
            Say(place, "acquired");
            await Run(step.Bodies![0], place);
        }
    }

    private async Coroutine WaitEvent(Step step, Place place)
    {
        await _events[step.Id].Wait();
        Say(place, "event");
    }

    private async Coroutine WaitCondition(Step step, Place place)
    {
        using (await _conditions[step.Id].Acquire())
        {
            await _conditions[step.Id].Wait();
            Say(place, "notified");
            await Run(step.Bodies![0], place);
        }
    }

    private async Coroutine Notify(Step step, Place place)
    {
        using (await _conditions[step.Id].Acquire())
        {
            _conditions[step.Id].Notify(step.Flag ? 1 : 3);
            await Run(step.Bodies![0], place);
        }
    }

    private async Coroutine PassBarrier(Step step, Place place) => Say(place, $"passed {await _barriers[step.Id].Wait()}");

    private async Coroutine Put(Step step, Place place)
    {
        await _queues[step.Id].Put(place.Child);
        Say(place, "put");
    }

    private async Coroutine Get(Step step, Place place) => Say(place, $"takes {await _queues[step.Id].Get()}");

    private async Coroutine Join(Step step, Place place)
    {
        await _queues[step.Id].Join();
        Say(place, "joined");
    }
}
