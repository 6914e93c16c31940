namespace AsyncNotebooks;

/// <summary>What <see cref="Asyncio.Shield(IAwaitable)"/> gives: it can be cancelled, and what is behind it goes on.</summary>
/// <param name="inner">What is behind it.</param>
internal sealed class Shielded(Future inner) : Future
{
    private protected override string Kind => $"shield of {Waiting.NameOf(inner)}";

    private protected override IEnumerable<LoopTask> AwaitedTasks => inner is LoopTask task ? [task] : [];
}
