namespace AsyncNotebooks.Exercises;

/// <summary>The smallest scheduler: two bodies that stop in the middle, resumed by turns.</summary>
internal sealed class TakeTurns() : MethodCheck<Func<IEnumerator<string>, IEnumerator<string>, List<string>>>("02-take-turns", "TakeTurns")
{
    protected override string Judge(Func<IEnumerator<string>, IEnumerator<string>, List<string>> method)
    {
        Try(method, soup: 3, cake: 3);
        Try(method, soup: 4, cake: 2);
        Try(method, soup: 1, cake: 3);
        return "Two bodies made progress side by side on one thread, because each stopped at its `yield return` and went on when it was asked to. An event loop does the same with more of them.";
    }

    private static void Try(Func<IEnumerator<string>, IEnumerator<string>, List<string>> takeTurns, int soup, int cake)
    {
        var done = new List<string>();
        using var first = Steps("soup", soup, done);
        using var second = Steps("cake", cake, done);
        var run = Rehearse.Plainly(() => takeTurns(first, second));
        run.ExpectReturn();
        var (expected, found) = (ByTurns(soup, cake), run.Result ?? []);
        Expect(found.Count >= expected.Count, "rest-lost", $"The soup has {soup} steps and the cake {cake}, but your list holds {found.Count} of these {expected.Count}. When one of the two has ended, the other still goes on.");
        Expect(found.Count == expected.Count && found.Distinct().Count() == found.Count, "repeated", $"Your list is {Show(found)}. Each step stands in it once: `MoveNext()` does a step and says whether there was one; only then is `Current` worth reading.");
        Expect(soup == 1 || !found.SequenceEqual(Names("soup", soup).Concat(Names("cake", cake))), "one-after-the-other", "The soup was cooked to its end before the cake began. After each step, give the other one a turn.");
        Expect(found.SequenceEqual(expected), "wrong-order", $"Your list is {Show(found)}; with the first one beginning and a step each by turns it is {Show(expected)}.");
        Expect(done.SequenceEqual(expected), "sorted-afterwards", $"Your list is right, but the steps were done in another order: {Show(done)}. Take turns with the cooking, not with the names.");
    }

    private static IEnumerator<string> Steps(string dish, int count, List<string> done)
    {
        foreach (var step in Names(dish, count))
        {
            done.Add(step);
            yield return step;
        }
    }

    private static IEnumerable<string> Names(string dish, int count)
    {
        for (var step = 1; step <= count; step++)
            yield return $"{dish} {step}";
    }

    private static List<string> ByTurns(int soup, int cake) =>
        [.. Enumerable.Range(1, Math.Max(soup, cake)).SelectMany(step => Names("soup", soup).Skip(step - 1).Take(1).Concat(Names("cake", cake).Skip(step - 1).Take(1)))];

    private static string Show(IEnumerable<string> steps) => string.Join(", ", steps);
}
