namespace AsyncNotebooks.Views;

/// <summary>What a task waits for, in words.</summary>
internal static class WaitCause
{
    /// <summary>What it waits for at a moment: the lock may be in other hands than when the wait began.</summary>
    public static string At(TraceEvent wait, Trace trace, LoopState state) => wait.Lock == 0 ? wait.Detail
        : state.HolderOf(wait.Lock) is > 0 and var holder ? $"lock held by {trace.Tasks[holder - 1].Name}"
        : "lock";

    /// <summary>What it waits for without the particulars: two sleeps of different length have one cause. "sleep 2 s" is a sleep, "lock held by Task-2" a lock.</summary>
    public static string Of(string detail) => detail.Split(' ') switch
    {
        ["sleep" or "lock" or "task" or "gather" or "group" or "shield", ..] words => words[0],
        ["first" or "next" or "all", "of", ..] words => $"{words[0]} of several",
        _ => detail,
    };
}
