namespace AsyncNotebooks.Views;

/// <summary>A line of the call tree, with the lines below it.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">What it says.</param>
/// <param name="Remark">What is said beside it, more softly: a source line, a state.</param>
internal sealed record CallNode(CallKind Kind, string Text, string Remark = "")
{
    /// <summary>The lines below it.</summary>
    public List<CallNode> Children { get; } = [];

    /// <summary>Adds a line below this one and returns it.</summary>
    public CallNode Add(CallNode child)
    {
        Children.Add(child);
        return child;
    }
}

/// <summary>What a line of the call tree stands for.</summary>
internal enum CallKind
{
    /// <summary>A task.</summary>
    Task,

    /// <summary>A coroutine in which the task above is.</summary>
    Coroutine,

    /// <summary>What the coroutine above waits for.</summary>
    Wait,

    /// <summary>A task above that is met again: a circle of waits.</summary>
    Circle,

    /// <summary>How much is left out.</summary>
    Note,
}
