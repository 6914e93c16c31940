namespace AsyncNotebooks;

/// <summary>
/// Measures how long things take, in a way that can be trusted: a warm-up that does not count, several runs, and the contenders
/// in turn (A B A B …), so that a machine that slows down slows all of them.
/// </summary>
public static class Timing
{
    /// <summary>Times each contender: five runs after one to warm up.</summary>
    /// <param name="contenders">Name and work; the others are compared with the first.</param>
    public static TimingComparison Compare(params (string Name, Action Work)[] contenders) => Compare(new TimingOptions(), contenders);

    /// <summary>Times each contender.</summary>
    /// <param name="options">How many runs, by which clock.</param>
    /// <param name="contenders">Name and work; the others are compared with the first.</param>
    public static TimingComparison Compare(TimingOptions options, params (string Name, Action Work)[] contenders)
    {
        var plan = Plan.For(options, contenders);
        foreach (var (index, counts) in plan.Turns())
        {
            var began = plan.Clock.GetTimestamp();
            contenders[index].Work();
            plan.Note(index, counts, plan.Clock.GetElapsedTime(began));
        }

        return plan.Result();
    }

    /// <summary>Times each contender of asynchronous work, from the call until its task has completed: five runs after one to warm up.</summary>
    /// <param name="contenders">Name and work; the others are compared with the first.</param>
    public static Task<TimingComparison> Compare(params (string Name, Func<Task> Work)[] contenders) => Compare(new TimingOptions(), contenders);

    /// <summary>Times each contender of asynchronous work, from the call until its task has completed.</summary>
    /// <param name="options">How many runs, by which clock.</param>
    /// <param name="contenders">Name and work; the others are compared with the first.</param>
    public static async Task<TimingComparison> Compare(TimingOptions options, params (string Name, Func<Task> Work)[] contenders)
    {
        var plan = Plan.For(options, contenders);
        foreach (var (index, counts) in plan.Turns())
        {
            var began = plan.Clock.GetTimestamp();
            await contenders[index].Work().ConfigureAwait(false);
            plan.Note(index, counts, plan.Clock.GetElapsedTime(began));
        }

        return plan.Result();
    }

    /// <summary>Measures how the cost of one kind of work grows with its size, one run for each size after one of the first to warm up.</summary>
    /// <param name="name">What the work is called in the figure.</param>
    /// <param name="sizes">The sizes, for example 1, 10, 100, 1000.</param>
    /// <param name="work">The work of a given size.</param>
    /// <param name="clock">The clock; without one, the system's.</param>
    public static ScalingSeries Sweep(string name, IEnumerable<int> sizes, Action<int> work, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(sizes);
        ArgumentNullException.ThrowIfNull(work);
        var planned = sizes.ToArray();
        if (planned.Length > 0)
            work(planned[0]);
        return new(name, [.. planned.Select(size => ScalingSample.Measure(size, work, clock ?? TimeProvider.System))]);
    }

    // Who runs when, and what was measured; shared by the two kinds of work so that both follow the same rules.
    private sealed class Plan(TimingOptions options, string[] names)
    {
        private readonly List<double>[] _seconds = [.. names.Select(_ => new List<double>())];

        public TimeProvider Clock => options.Clock;

        public static Plan For<TWork>(TimingOptions options, (string Name, TWork Work)[] contenders)
        {
            ArgumentNullException.ThrowIfNull(options);
            ArgumentNullException.ThrowIfNull(contenders);
            if (contenders.Length == 0)
                throw new ArgumentException("There is nothing to time: give at least one (name, work).", nameof(contenders));
            var names = contenders.Select(contender => contender.Name).ToArray();
            if (names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
                throw new ArgumentException($"Two contenders are called \"{twice.Key}\"; give each its own name.", nameof(contenders));
            return new(options.Checked(), names);
        }

        public IEnumerable<(int Index, bool Counts)> Turns() =>
            from run in Enumerable.Range(0, options.WarmUp + options.Runs)
            from index in Enumerable.Range(0, names.Length)
            select (index, run >= options.WarmUp);

        public void Note(int index, bool counts, TimeSpan elapsed)
        {
            if (counts)
                _seconds[index].Add(elapsed.TotalSeconds);
        }

        public TimingComparison Result() => new(names, _seconds);
    }
}
