namespace AsyncNotebooks.Benchmarks.Peers;

/// <summary>Something that can do the six kinds of work: our loop, plain tasks, CPython's asyncio, uvloop.</summary>
internal interface IPeer
{
    string Name { get; }

    /// <summary>Does the work once and says what it cost, in the unit of the work.</summary>
    /// <param name="work">One of <see cref="Work.All"/>.</param>
    /// <param name="size">How many of what the work counts.</param>
    /// <param name="runs">How often to measure, after one run that does not count.</param>
    double[] Measure(Work work, int size, int runs);
}
