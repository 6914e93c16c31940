namespace AsyncNotebooks;

/// <summary>The future that one task waits for in a lock, a queue and the like. It knows its owner, so that messages and pictures can name it.</summary>
internal sealed class Waiter(string ownerKind) : Future
{
    private protected override string Kind => ownerKind;
}
