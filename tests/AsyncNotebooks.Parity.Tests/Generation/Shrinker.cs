namespace AsyncNotebooks.Parity.Generation;

/// <summary>Makes a program that fails smaller, as long as it still fails.</summary>
internal static class Shrinker
{
    /// <param name="program">A program that fails.</param>
    /// <param name="firstFailing">Says which of some programs is the first to fail; null if none does.</param>
    /// <returns>A program that fails and of which every single simplification passes.</returns>
    public static IReadOnlyList<Step> Shrink(
        IReadOnlyList<Step> program,
        Func<IReadOnlyList<IReadOnlyList<Step>>, IReadOnlyList<Step>?> firstFailing)
    {
        while (firstFailing([.. Simpler(program)]) is { } smaller)
            program = smaller;
        return program;
    }

    // Every body that comes from this one by one simplification, the boldest first.
    private static IEnumerable<IReadOnlyList<Step>> Simpler(IReadOnlyList<Step> body)
    {
        for (var i = 0; i < body.Count; i++)
            yield return Replace(body, i, []);
        for (var i = 0; i < body.Count; i++)
        {
            foreach (var inner in body[i].Bodies ?? [])
                yield return Replace(body, i, inner);
        }

        for (var i = 0; i < body.Count; i++)
        {
            foreach (var simpler in Simpler(body[i]))
                yield return Replace(body, i, [simpler]);
        }
    }

    private static IEnumerable<Step> Simpler(Step step)
    {
        var parts = step.Parts ?? [];
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts.Count > 1)
                yield return step with { Parts = Replace(parts, i, []) };
            foreach (var simpler in Simpler(parts[i]))
                yield return step with { Parts = Replace(parts, i, [simpler]) };
        }

        var bodies = step.Bodies ?? [];
        for (var i = 0; i < bodies.Count; i++)
        {
            foreach (var simpler in Simpler(bodies[i]))
                yield return step with { Bodies = Replace(bodies, i, [simpler]) };
        }

        if (step.Seconds is > 0 and not 1)
            yield return step with { Seconds = 1 };
    }

    private static List<T> Replace<T>(IReadOnlyList<T> items, int at, IReadOnlyList<T> by) =>
        [.. items.Take(at), .. by, .. items.Skip(at + 1)];
}
