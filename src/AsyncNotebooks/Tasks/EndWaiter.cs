namespace AsyncNotebooks;

/// <summary>The future that one task waits for until others have ended. It knows them, so that messages and pictures can name them.</summary>
/// <param name="words">What is waited for, in a word or two: "group of 2".</param>
/// <param name="others">The others; looked at when somebody asks.</param>
/// <param name="anyIsEnough">True if the end of one of them may be enough.</param>
internal sealed class EndWaiter(string words, IEnumerable<Future> others, bool anyIsEnough = false) : Future
{
    private protected override string Kind => words;

    private protected override IEnumerable<LoopTask> AwaitedTasks => others.OfType<LoopTask>();

    private protected override bool AnyIsEnough => anyIsEnough;
}
