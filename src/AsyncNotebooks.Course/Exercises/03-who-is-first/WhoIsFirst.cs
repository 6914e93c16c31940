namespace AsyncNotebooks.Exercises;

/// <summary>What runs now, what in the next turn, and where the timers come in.</summary>
internal sealed class WhoIsFirst() : ValueCheck<IEnumerable<string>>("03-who-is-first", "order")
{
    protected override string Judge(IEnumerable<string>[] values)
    {
        var (order, truth) = (values[0], TheRun());
        Expect(
            order.Order(StringComparer.Ordinal).SequenceEqual(truth.Order(StringComparer.Ordinal)),
            "not-the-lines",
            $"The program prints each of these once: {string.Join(", ", truth.Order(StringComparer.Ordinal).Select(line => $"`{line}`"))}. You wrote {string.Join(", ", order.Select(line => $"`{line}`"))}.");
        Expect(!order.SequenceEqual(["timer", "soon", "now", "later"]), "as-written", "You wrote the lines in the order in which they stand. But `CallLater` and `CallSoon` call nothing: they put something into a queue, and the coroutine goes on.");
        Expect(order.First() == "now", "not-now", "The step of `Main` that is running is not interrupted. What it prints itself comes before everything that it has only put into a queue.");
        Expect(order.TakeWhile(line => line != "timer").Contains("soon"), "timer-first", "A timer of zero seconds goes to the timers, not to the ready queue. When the next turn begins, due timers line up at the end of that queue. Who is in it already?");
        Expect(order.SequenceEqual(truth), "later-too-soon", "Who stands in the ready queue when the second turn begins, and in which order? The callback went in first; the sleep of zero seconds put `Main` behind it; then came the timer that was due.");
        return "A step runs to its `await`; then the ready queue, first in, first out; and a timer that is due lines up behind those who were ready before it.";
    }

    private static List<string> TheRun()
    {
        List<string> lines = [];
        Rehearse.OnLoop(Main).ExpectSound();
        return lines;

        async Coroutine Main()
        {
            var loop = EventLoop.Running;
            loop.CallLater(0, () => lines.Add("timer"));
            loop.CallSoon(() => lines.Add("soon"));
            lines.Add("now");
            await Asyncio.Sleep(0);
            lines.Add("later");
            await Asyncio.Sleep(0);
        }
    }
}
