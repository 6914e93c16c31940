namespace AsyncNotebooks.Views;

/// <summary>What a task waits for, without the particulars: two sleeps of different length have one cause.</summary>
internal static class WaitCause
{
    /// <summary>"sleep 2 s" is a sleep, "lock held by Task-2" a lock.</summary>
    public static string Of(string detail) => detail.Split(' ') switch
    {
        ["sleep" or "lock" or "task" or "gather" or "group", ..] words => words[0],
        [_, "futures"] => "futures",
        _ => detail,
    };
}
