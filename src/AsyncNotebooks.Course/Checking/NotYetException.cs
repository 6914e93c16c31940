using System.Diagnostics.CodeAnalysis;

namespace AsyncNotebooks;

/// <summary>Ends a check: the answer is not right yet.</summary>
[SuppressMessage("Design", "CA1032", Justification = "A reason always belongs to it, and nobody outside catches it.")]
[SuppressMessage("Design", "CA1064", Justification = "As above.")]
internal sealed class NotYetException(string reason, string message, Figure? timeline = null) : Exception(message)
{
    /// <summary>The mistake in two or three words.</summary>
    public string Reason { get; } = reason;

    /// <summary>The run that shows it.</summary>
    public Figure? Timeline { get; } = timeline;

    /// <summary>True if a second look is worth while: what was seen may have been the machine's fault.</summary>
    public bool IsDoubtful { get; init; }
}
