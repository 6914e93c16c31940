using System.Collections;
using System.Globalization;

namespace AsyncNotebooks.Parity;

/// <summary>One vocabulary for both languages.</summary>
internal static class Words
{
    private static readonly string s_plainCancellation = new OperationCanceledException().Message;

    /// <summary>What an exception is called. A refusal has several types in asyncio and in .NET; all are one here.</summary>
    public static string Kind(Exception? exception) => exception switch
    {
        null => "None",
        AggregateException group => $"Group[{string.Join(", ", group.InnerExceptions.Select(Kind))}]",
        OperationCanceledException => exception.Message == s_plainCancellation ? "Cancelled" : $"Cancelled({exception.Message})",
        TimeoutException => "Timeout",
        Oops => $"Oops({exception.Message})",
        QueueEmptyException => "QueueEmpty",
        QueueFullException => "QueueFull",
        BarrierBrokenException => "BrokenBarrierError",
        LoopDeadlockException => "Deadlock",
        InvalidOperationException or ArgumentException => "Refused",
        _ => $"{exception.GetType().Name}: {exception.Message}",
    };

    /// <summary>What a value is called.</summary>
    public static string Show(object? value) => value switch
    {
        null => "ok",
        Exception exception => Kind(exception),
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
        _ when OutcomeOf(value) is { } shown => shown,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string? OutcomeOf(object value) => value switch
    {
        Outcome { Exception: { } exception } => Kind(exception),
        Outcome<int> outcome => Show(outcome.Value),
        Outcome<string> outcome => Show(outcome.Value),
        Outcome => "ok",
        _ => null,
    };
}
