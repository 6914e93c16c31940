namespace AsyncNotebooks;

/// <summary>How often and by which clock to measure.</summary>
public sealed record TimingOptions
{
    /// <summary>Runs of each contender that count; at least one.</summary>
    public int Runs { get; init; } = 5;

    /// <summary>Runs before those, thrown away: the first run of a method also pays for its compilation.</summary>
    public int WarmUp { get; init; } = 1;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal TimingOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Runs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(WarmUp);
        ArgumentNullException.ThrowIfNull(Clock);
        return this;
    }
}
