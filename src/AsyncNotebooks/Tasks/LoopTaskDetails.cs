namespace AsyncNotebooks;

/// <summary>What few tasks have, kept apart so that a million tasks without it stay small.</summary>
internal sealed class LoopTaskDetails
{
    public string? Name { get; set; }

    public string? CancelMessage { get; set; }

    public CancellationTokenSource? TokenSource { get; set; }
}
