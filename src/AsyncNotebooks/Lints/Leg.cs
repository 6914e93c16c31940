namespace AsyncNotebooks.Lints;

/// <summary>A coroutine or a task for which another coroutine waited, from the first to the last of the waits in it.</summary>
internal sealed class Leg
{
    /// <summary>What it is known by while it goes on: the number of the call, or of the task with a minus.</summary>
    public required int Key { get; init; }

    /// <summary>The method.</summary>
    public required string Name { get; init; }

    /// <summary>The call; null if the trace did not see it.</summary>
    public required TraceCoroutine? Call { get; init; }

    /// <summary>How many events had happened when its arguments were settled.</summary>
    public int CalledAfter => Call?.CalledAfter ?? int.MaxValue;

    /// <summary>True if whoever waited for it may have used what it returned.</summary>
    public bool ReturnsValue => Call?.ReturnsValue ?? true;

    /// <summary>True if the program wrote it.</summary>
    public bool IsOfProgram => Call?.IsOfProgram ?? false;

    /// <summary>The line at which it was called or created; zero where that is not known.</summary>
    public required (string? File, int Line) Origin { get; init; }

    /// <summary>When its first wait began, in seconds on the loop's clock.</summary>
    public required double From { get; init; }

    /// <summary>When its last wait ended.</summary>
    public double To { get; set; }

    /// <summary>The place of that among the events.</summary>
    public int ToIndex { get; set; }

    /// <summary>True if it waited for other tasks by way of a lock, a queue and the like: then its place in the order has a reason.</summary>
    public bool Coordinates { get; set; }

    /// <summary>How long it took.</summary>
    public double Length => To - From;
}
