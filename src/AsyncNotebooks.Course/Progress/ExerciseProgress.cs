namespace AsyncNotebooks;

/// <summary>What is kept of one exercise.</summary>
/// <param name="Attempts">How often an answer was checked.</param>
/// <param name="Hints">The furthest hint that was read; 0 for none.</param>
/// <param name="Solved">When an answer was correct first; null if none was.</param>
internal sealed record ExerciseProgress(int Attempts = 0, int Hints = 0, DateTimeOffset? Solved = null)
{
    /// <summary>The same after one more check.</summary>
    public ExerciseProgress After(VerdictKind verdict, DateTimeOffset now) =>
        this with { Attempts = Attempts + 1, Solved = verdict is VerdictKind.Correct ? Solved ?? now : Solved };
}
