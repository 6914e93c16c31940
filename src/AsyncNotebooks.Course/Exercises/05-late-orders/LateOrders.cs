namespace AsyncNotebooks.Exercises;

/// <summary>A queue between one who brings and several who work, and an end that all of them notice.</summary>
internal sealed class LateOrders() : MethodCheck<Func<AsyncQueue<string>, int, Func<string, Coroutine>, Coroutine>>("05-late-orders", "Kitchen")
{
    // When each order comes in; each takes 3 s to cook.
    private static readonly (string Dish, double Time)[] s_orders = [("soup", 0), ("fish", 0), ("stew", 0), ("cake", 1), ("pie", 10)];

    protected override string Judge(Func<AsyncQueue<string>, int, Func<string, Coroutine>, Coroutine> method)
    {
        var diary = new Diary();
        var run = Rehearse.OnLoop(async () =>
        {
            var orders = new AsyncQueue<string>();
            var waiter = Asyncio.CreateTask(BringOrders(orders), "waiter");
            await Asyncio.Sleep(0);
            await method(orders, 2, Cook);
            diary.Note("kitchen closed");
            if (!waiter.IsDone)
                diary.Note("too soon");
            await waiter;
        });
        run.Expect(run.Failure is not QueueShutDownException, "closing-got-out", "At closing time `Get()` throws a QueueShutDownException in each cook who waits, and it came out of `Kitchen`. It is how a cook learns that the day is over, not a failure.");
        run.ExpectReturn();
        run.Expect(!diary.Has("too soon"), "went-home-early", $"The kitchen closed at t = {Diary.Show(diary.TimeOf("kitchen closed"))}, because no order was there at that moment. But guests came later. An empty queue does not mean the end of the day.");
        run.Expect(diary.MostAtOnce <= 2, "too-many-cooks", $"There are two cooks, but {diary.MostAtOnce} dishes were cooked at the same time.");
        run.ExpectNothingLeft();
        var forgotten = s_orders.Where(order => !diary.Has($"{order.Dish} ended")).Select(order => order.Dish).ToList();
        run.Expect(forgotten.Count == 0, "forgotten", $"Nobody got the {string.Join(" and the ", forgotten)}.");
        run.Expect(diary.MostAtOnce == 2, "one-cook", "There are two cooks, but never more than one dish was cooked at a time. Each cook needs a separate task.");
        run.Expect(diary.TimeOf("stew began") == 3 && diary.TimeOf("pie began") == 10, "idle-cook", $"The stew was begun at t = {Diary.Show(diary.TimeOf("stew began"))} and the pie at t = {Diary.Show(diary.TimeOf("pie began"))}. A cook who is free takes the next order at once: t = 3 and t = 10.");
        run.ExpectSound();
        return "The cooks took an order whenever they were free, waited while there was none, and went home when the queue was shut and empty.";

        async Coroutine BringOrders(AsyncQueue<string> orders)
        {
            foreach (var (dish, time) in s_orders)
            {
                if (time > EventLoop.Running.Time)
                    await Asyncio.Sleep(time - EventLoop.Running.Time);
                orders.PutNow(dish);
            }

            await Asyncio.Sleep(2);
            orders.Shutdown();
        }

        async Coroutine Cook(string dish) => await diary.Do(dish, 3);
    }
}
