namespace AsyncNotebooks.Parity.Programs;

internal static class Iterating
{
    public static async Coroutine StepsTakeTheirTime()
    {
        await foreach (var number in new Countdown(3, 1))
            Say($"number {number}");
        Say("over");
    }

    public static async Coroutine StepsThatDoNotStopCostNoTurn()
    {
        GetRunningLoop().CallSoon(() => Say("next turn"));
        await foreach (var number in new Countdown(3, null))
            Say($"number {number}");
        await Sleep(0);
    }

    public static async Coroutine TwoIterationsSideBySide()
    {
        async Coroutine Watch(string name, double seconds)
        {
            await foreach (var number in new Countdown(3, seconds))
                Say($"{name} {number}");
        }

        await Gather(Watch("a", 1), Watch("b", 0.75));
    }

    public static async Coroutine CancelledInAStep()
    {
        async Coroutine Watch()
        {
            try
            {
                await foreach (var number in new Countdown(9, 1))
                    Say($"number {number}");
            }
            finally
            {
                Say("finally");
            }
        }

        var task = CreateTask(Watch());
        await Sleep(2.5);
        task.Cancel();
        await Tell("watch", task);
    }

    public static async Coroutine BodyThatFailsEndsTheIteration()
    {
        async Coroutine Watch()
        {
            await foreach (var number in new Countdown(3, 1))
                throw new Oops($"at {number}");
        }

        await Tell("watch", Watch());
    }

    public static async Coroutine WithADeadline() => await Tell("watch", Timeout(2.5, async _ =>
    {
        await foreach (var number in new Countdown(9, 1))
            Say($"number {number}");
    }));

    public static async Coroutine OverAQueue()
    {
        var queue = new AsyncQueue<string?>();
        async Coroutine Produce()
        {
            foreach (var item in "abc")
            {
                await Sleep(1);
                await queue.Put($"{item}");
            }

            await queue.Put(null);
        }

        var producer = CreateTask(Produce());
        await foreach (var item in new Items(queue))
            Say($"item {item}");
        await producer;
    }

    // C#'s own iterators (async IAsyncEnumerable) are plain .NET and not coroutines; the pattern behind await foreach takes any awaitable step.
    private sealed class Countdown(int start, double? seconds)
    {
        public int Current { get; private set; } = start;

        public Countdown GetAsyncEnumerator() => this;

        public async Coroutine<bool> MoveNextAsync()
        {
            if (Current == 0)
                return false;
            if (seconds is { } delay)
                await Sleep(delay);
            Current--;
            return true;
        }
    }

    private sealed class Items(AsyncQueue<string?> queue)
    {
        public string? Current { get; private set; }

        public Items GetAsyncEnumerator() => this;

        public async Coroutine<bool> MoveNextAsync() => (Current = await queue.Get()) is not null;
    }
}
