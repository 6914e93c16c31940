namespace AsyncNotebooks;

/// <summary>What <see cref="Asyncio.Shield{T}"/> gives, as <see cref="Shielded"/>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="inner">What is behind it.</param>
internal sealed class Shielded<T>(Future inner) : Future<T>
{
    private protected override string Kind => $"shield of {Waiting.NameOf(inner)}";

    private protected override IEnumerable<LoopTask> AwaitedTasks => inner is LoopTask task ? [task] : [];
}
