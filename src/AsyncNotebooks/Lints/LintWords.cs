namespace AsyncNotebooks.Lints;

/// <summary>How all lints say the same things.</summary>
internal static class LintWords
{
    /// <summary>"Task-2 (Parse)".</summary>
    public static string Who(Trace trace, int task)
    {
        var (name, coroutine) = (trace.Tasks[task - 1].Name, trace.Tasks[task - 1].Coroutine);
        return name == coroutine ? name : $"{name} ({coroutine})";
    }

    /// <summary>The name of a task; empty for none.</summary>
    public static string NameOf(Trace trace, int task) => task == 0 ? "" : trace.Tasks[task - 1].Name;

    /// <summary>"Task-2, Task-3 and 5 more".</summary>
    public static string Names(Trace trace, IEnumerable<int> tasks)
    {
        var names = tasks.Distinct().Select(task => NameOf(trace, task)).ToArray();
        return names.Length <= 4 ? Join(names) : $"{string.Join(", ", names[..3])} and {Quantity.Number(names.Length - 3)} more";
    }

    /// <summary>"A, B and C".</summary>
    public static string Join(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";

    /// <summary>"", "twice", "5 times": with a space before it.</summary>
    public static string Times(int count) => count switch
    {
        1 => "",
        2 => " twice",
        _ => $" {Quantity.Number(count)} times",
    };

    /// <summary>A time or a duration in the unit of the whole trace.</summary>
    public static string Time(Trace trace, double seconds) => Quantity.Seconds(seconds, trace.End - trace.Start);
}
