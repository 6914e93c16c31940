namespace AsyncNotebooks.Parity.Programs;

internal static class Queues
{
    public static async Coroutine ItemsComeOutInOrder()
    {
        var queue = new AsyncQueue<int>();
        foreach (var item in (int[])[3, 1, 2])
            queue.PutNow(item);
        Say($"size {queue.Count}, empty {queue.IsEmpty}, full {queue.IsFull}");
        Say(Show(new[] { await queue.Get(), await queue.Get(), await queue.Get() }));
        Say($"size {queue.Count}, empty {queue.IsEmpty}, full {queue.IsFull}");
    }

    public static async Coroutine ItemsComeOutLastFirst()
    {
        var queue = new AsyncQueue<int>(order: QueueOrder.Lifo);
        foreach (var item in (int[])[3, 1, 2])
            queue.PutNow(item);
        Say(Show(new[] { await queue.Get(), await queue.Get(), await queue.Get() }));
    }

    public static async Coroutine ItemsComeOutSmallestFirst()
    {
        var queue = new AsyncQueue<int>(order: QueueOrder.Priority);
        foreach (var item in (int[])[3, 1, 2, 5, 4, 1])
            queue.PutNow(item);
        var taken = new List<int>();
        while (taken.Count < 6)
            taken.Add(await queue.Get());
        Say(Show(taken));
    }

    public static async Coroutine TakersWaitInLine()
    {
        var queue = new AsyncQueue<int>();
        var tasks = "abc".Select(name => CreateTask(Take(queue, name))).ToList();
        for (var item = 0; item < 3; item++)
        {
            await Sleep(1);
            await queue.Put(item);
        }

        await Wait(tasks);
    }

    public static async Coroutine TakersOfOneTurnKeepTheirOrder()
    {
        var queue = new AsyncQueue<int>();
        var tasks = "abc".Select(name => CreateTask(Take(queue, name))).ToList();
        await Sleep(0);
        for (var item = 0; item < 3; item++)
            queue.PutNow(item);
        await Wait(tasks);
    }

    public static async Coroutine PuttersWaitForRoom()
    {
        var queue = new AsyncQueue<int>(1);
        var tasks = Enumerable.Range(0, 4).Select(item => CreateTask(Bring(queue, item))).ToList();
        foreach (var name in "abcd")
        {
            await Sleep(1);
            await Take(queue, name);
        }

        await Wait(tasks);
    }

    public static async Coroutine GetOfWhatIsThereCostsNoTurn()
    {
        var queue = new AsyncQueue<int>(1);
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await Bring(queue, 1);
        Say($"main took {await queue.Get()}");
        await Sleep(0);
    }

    public static async Coroutine NowOrNever()
    {
        var queue = new AsyncQueue<int>(1);
        Attempt("get", () => queue.GetNow());
        Attempt("put", () => queue.PutNow(1));
        Say($"full {queue.IsFull}, room for {queue.MaxSize}");
        Attempt("put", () => queue.PutNow(2));
        Attempt("get", () => queue.GetNow());
    }

    public static async Coroutine NoBoundIfZeroOrLess()
    {
        foreach (var size in (int[])[0, -1])
        {
            var queue = new AsyncQueue<int>(size);
            for (var item = 0; item < 9; item++)
                queue.PutNow(item);
            Say($"full {queue.IsFull}, size {queue.Count}");
        }
    }

    public static async Coroutine ItemIsStolenFromATakerThatWasWoken()
    {
        var queue = new AsyncQueue<int>();
        var task = CreateTask(Take(queue, 'w'));
        await Sleep(0);
        queue.PutNow(1);
        Say($"stolen {queue.GetNow()}");
        await Sleep(1);
        queue.PutNow(2);
        await task;
    }

    public static async Coroutine RoomIsStolenFromAPutterThatWasWoken()
    {
        var queue = new AsyncQueue<int>(1);
        queue.PutNow(0);
        var task = CreateTask(Bring(queue, 1));
        await Sleep(0);
        Say($"took {queue.GetNow()}");
        queue.PutNow(2);
        await Sleep(1);
        Say($"took {queue.GetNow()}");
        await task;
    }

    public static async Coroutine TakerCancelledInTheLine()
    {
        var queue = new AsyncQueue<int>();
        var tasks = "abc".Select(name => CreateTask(Take(queue, name))).ToList();
        await Sleep(0);
        tasks[1].Cancel();
        for (var item = 0; item < 2; item++)
            queue.PutNow(item);
        await Wait(tasks);
        Say($"size {queue.Count}");
    }

    public static async Coroutine TakerCancelledInTheTurnOfItsItemPassesItOn()
    {
        var queue = new AsyncQueue<int>();
        var tasks = "ab".Select(name => CreateTask(Take(queue, name))).ToList();
        await Sleep(0);
        queue.PutNow(1);
        tasks[0].Cancel();
        await Wait(tasks);
        Say($"size {queue.Count}, first cancelled {tasks[0].IsCancelled}");
    }

    public static async Coroutine PutterCancelledInTheLine()
    {
        var queue = new AsyncQueue<int>(1);
        var tasks = Enumerable.Range(0, 4).Select(item => CreateTask(Bring(queue, item))).ToList();
        await Sleep(0);
        tasks[1].Cancel();
        foreach (var name in "abc")
            await Take(queue, name);
        await Wait(tasks);
        Say($"size {queue.Count}");
    }

    public static async Coroutine PutterCancelledInTheTurnOfItsRoomPassesItOn()
    {
        var queue = new AsyncQueue<int>(1);
        var tasks = Enumerable.Range(0, 3).Select(item => CreateTask(Bring(queue, item))).ToList();
        await Sleep(0);
        Say($"took {queue.GetNow()}");
        tasks[1].Cancel();
        await Wait(tasks);
        Say($"took {queue.GetNow()}");
    }

    public static async Coroutine GetWithATimeLimitLosesNoItem()
    {
        var queue = new AsyncQueue<string>();
        await Tell("limited", WaitFor(queue.Get(), 1));
        queue.PutNow("kept");
        Say($"main took {await queue.Get()}");
    }

    public static async Coroutine JoinWaitsForEveryItem()
    {
        var queue = new AsyncQueue<int>();
        async Coroutine Worker(char name)
        {
            while (true)
            {
                var item = await queue.Get();
                await Sleep(item);
                Say($"{name} finished {item}");
                queue.TaskDone();
            }
        }

        foreach (var item in (int[])[1, 2, 3])
            queue.PutNow(item);
        var workers = "ab".Select(name => CreateTask(Worker(name))).ToList();
        await queue.Join();
        Say("joined");
        workers.ForEach(task => task.Cancel());
        await Wait(workers);
    }

    public static async Coroutine JoinOfNothingDoesNotStop()
    {
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await new AsyncQueue<int>().Join();
        Say("joined");
        await Sleep(0);
    }

    public static async Coroutine TaskDoneTooOftenIsRefused()
    {
        var queue = new AsyncQueue<int>();
        Attempt("done", queue.TaskDone);
        queue.PutNow(1);
        Attempt("done", queue.TaskDone);
        Attempt("done", queue.TaskDone);
    }

    public static async Coroutine JoinGoesOnEvenIfTheItemsAreStillInside()
    {
        var queue = new AsyncQueue<int>();
        queue.PutNow(1);
        queue.TaskDone();
        await queue.Join();
        Say($"size {queue.Count}");
    }

    public static async Coroutine SeveralJoinAtOnce()
    {
        var queue = new AsyncQueue<int>();
        queue.PutNow(1);
        var tasks = "ab".Select(name => CreateTask(Tell($"{name}", queue.Join()))).ToList();
        await Sleep(1);
        queue.TaskDone();
        await Wait(tasks);
    }

    public static async Coroutine ProducersAndConsumersOfDifferentSpeed()
    {
        var queue = new AsyncQueue<int?>(2);
        async Coroutine Producer()
        {
            for (var item = 0; item < 6; item++)
            {
                await queue.Put(item);
                Say($"made {item}, size {queue.Count}");
                await Sleep(0.5);
            }

            await queue.Put(null);
        }

        async Coroutine Consumer()
        {
            while (await queue.Get() is { } item)
            {
                await Sleep(1);
                Say($"used {item}");
            }
        }

        await Gather(Producer(), Consumer());
    }

    private static async Coroutine Take(AsyncQueue<int> queue, char name) => Say($"{name} took {await queue.Get()}");

    private static async Coroutine Bring(AsyncQueue<int> queue, int item)
    {
        await queue.Put(item);
        Say($"put {item}");
    }
}
