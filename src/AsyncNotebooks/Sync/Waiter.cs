namespace AsyncNotebooks;

/// <summary>The future that one task waits for in a lock, a queue and the like. It knows its owner, so that messages and pictures can name it.</summary>
/// <param name="owner">The object itself, if it has something to say; else what it is, in a word or two.</param>
internal sealed class Waiter(object owner) : Future
{
    /// <summary>What is waited for.</summary>
    public object Owner => owner;

    private protected override string Kind => owner.ToString()!;
}
