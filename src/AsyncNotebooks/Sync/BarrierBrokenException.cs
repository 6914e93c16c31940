namespace AsyncNotebooks;

/// <summary>The barrier was aborted, or reset while the task waited.</summary>
/// <remarks>Answers to <c>asyncio.BrokenBarrierError</c>.</remarks>
public sealed class BarrierBrokenException : InvalidOperationException
{
    internal BarrierBrokenException(string message)
        : base(message)
    {
    }
}
