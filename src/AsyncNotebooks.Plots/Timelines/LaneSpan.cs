namespace AsyncNotebooks.Plots;

/// <summary>A stretch of a task's life in which it did one thing.</summary>
/// <param name="State">Which: <see cref="Paint.Running"/>, <see cref="Paint.Waiting"/>, <see cref="Paint.Ready"/> or <see cref="Paint.Holding"/>.</param>
/// <param name="From">When it began, in seconds since the trace did.</param>
/// <param name="To">When it ended.</param>
/// <param name="Detail">What it waits for; empty for the other states.</param>
internal readonly record struct LaneSpan(Paint State, double From, double To, string Detail)
{
    /// <summary>How long it lasted, in seconds.</summary>
    public double Length => To - From;
}
