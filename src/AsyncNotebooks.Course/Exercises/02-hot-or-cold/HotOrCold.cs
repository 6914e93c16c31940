namespace AsyncNotebooks.Exercises;

/// <summary>A coroutine begins at its await, a task at its call.</summary>
internal sealed class HotOrCold() : ValueCheck<IEnumerable<string>>("02-hot-or-cold", "cold, hot")
{
    protected override string Judge(IEnumerable<string>[] values)
    {
        var (cold, hot) = (ColdBreakfast(), HotBreakfast());
        foreach (var lines in values)
        {
            Expect(
                lines.Order(StringComparer.Ordinal).SequenceEqual(cold.Order(StringComparer.Ordinal)),
                "not-the-lines",
                $"Each list must hold the four lines that the program prints, each once: {string.Join(", ", cold.Order(StringComparer.Ordinal).Select(line => $"`{line}`"))}. Yours holds {string.Join(", ", lines.Select(line => $"`{line}`"))}.");
        }

        Expect(!values[0].SequenceEqual(hot), "cold-as-hot", "For `cold` you let the toaster begin at the call `Toast()`. The call of an `async Coroutine` method runs nothing of it yet. Which line of `Breakfast` makes it run?");
        Expect(values[0].SequenceEqual(cold), "cold", "The order for `cold` is not right yet. Go through `Breakfast` line by line, and enter `Toast` only where it is awaited.");
        Expect(!values[1].SequenceEqual(cold), "hot-as-cold", "For `hot` you let the toaster wait for its `await`. The call of an `async Task` method runs its first lines at once. How far does it get?");
        Expect(values[1].SequenceEqual(hot), "hot", "The order for `hot` is not right yet. Go through `Breakfast` line by line, and enter `Toast` where it is called; leave it at its first wait.");
        return "A coroutine is cold and begins where it is awaited. A task is hot: its method runs to the first wait before the call comes back.";
    }

    private static List<string> ColdBreakfast()
    {
        List<string> lines = [];
        Rehearse.OnLoop(Breakfast).ExpectSound();
        return lines;

        async Coroutine Toast()
        {
            lines.Add("bread in");
            await Asyncio.Sleep(2);
            lines.Add("toast out");
        }

        async Coroutine Breakfast()
        {
            var toast = Toast();
            lines.Add("table laid");
            await toast;
            lines.Add("breakfast");
        }
    }

    private static List<string> HotBreakfast()
    {
        List<string> lines = [];
        Rehearse.Hot(Breakfast).ExpectSound();
        return lines;

        async Task Toast(VirtualTime clock)
        {
            lines.Add("bread in");
            await Task.Delay(TimeSpan.FromSeconds(2), clock);
            lines.Add("toast out");
        }

        async Task Breakfast(VirtualTime clock)
        {
            var toast = Toast(clock);
            lines.Add("table laid");
            await toast;
            lines.Add("breakfast");
        }
    }
}
