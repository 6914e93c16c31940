namespace AsyncNotebooks;

/// <summary>A future is pending until it is completed, once, in one of three ways.</summary>
internal enum FutureState : byte
{
    Pending,
    Succeeded,
    Failed,
    Cancelled,
}
