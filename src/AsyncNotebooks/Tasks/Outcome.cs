namespace AsyncNotebooks;

/// <summary>How something ended: with an exception, or without.</summary>
/// <param name="Exception">What it threw; null if it succeeded. A cancellation is an <see cref="OperationCanceledException"/>.</param>
public record Outcome(Exception? Exception)
{
    /// <summary>True if nothing was thrown.</summary>
    public bool IsSuccess => Exception is null;

    internal static Exception? ExceptionOf(Future done) =>
        done.IsCancelled ? done.CancellationException() : done.Exception;

    internal static Outcome Of(Future done) => new(ExceptionOf(done));
}

/// <summary>How something ended that gives a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Exception">What it threw; null if it succeeded.</param>
/// <param name="Value">The value; meaningless if <paramref name="Exception"/> is not null.</param>
public sealed record Outcome<T>(Exception? Exception, T? Value) : Outcome(Exception)
{
    internal static Outcome<T> Of(Future done, IResult<T> result) =>
        ExceptionOf(done) is { } exception ? new(exception, default) : new(null, result.Result);
}
