namespace AsyncNotebooks;

/// <summary>Something that went wrong where no caller could catch it.</summary>
/// <remarks>Answers to the context dictionary of asyncio's exception handlers.</remarks>
/// <param name="Message">What happened and what to do about it, one line.</param>
/// <param name="Exception">The exception, if there is one.</param>
/// <param name="Source">The handle, future, task or coroutine it happened to.</param>
public sealed record LoopReport(string Message, Exception? Exception, object? Source)
{
    /// <inheritdoc/>
    public override string ToString() =>
        Exception is null ? $"{Message}." : $"{Message}: {Exception.GetType().Name}: {Exception.Message}";
}
