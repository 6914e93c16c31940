namespace AsyncNotebooks;

/// <summary>What <see cref="Asyncio.Wait{TFuture}"/> waits for.</summary>
/// <remarks>Answers to <c>asyncio.ALL_COMPLETED</c>, <c>FIRST_COMPLETED</c> and <c>FIRST_EXCEPTION</c>.</remarks>
public enum WaitUntil
{
    /// <summary>Until all are done.</summary>
    AllCompleted,

    /// <summary>Until one is done.</summary>
    FirstCompleted,

    /// <summary>Until one has failed, or all are done. A cancellation is no failure.</summary>
    FirstException,
}
