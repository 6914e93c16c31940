namespace AsyncNotebooks;

/// <summary>How a check came out.</summary>
public enum VerdictKind
{
    /// <summary>The starter is untouched.</summary>
    NotAttempted,

    /// <summary>Something is missing or wrong.</summary>
    NotYet,

    /// <summary>It does what was asked.</summary>
    Correct,
}
