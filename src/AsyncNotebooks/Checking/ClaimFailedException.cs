namespace AsyncNotebooks;

/// <summary>A claim that a notebook makes does not hold. The message names the claim, the expression and, where there are any, the values.</summary>
public sealed class ClaimFailedException : Exception
{
    /// <summary>A failed claim without words; prefer the constructor with a message.</summary>
    public ClaimFailedException()
    {
    }

    /// <summary>A failed claim.</summary>
    /// <param name="message">What was claimed and what was found.</param>
    public ClaimFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A claim that failed because another exception came in between.</summary>
    /// <param name="message">What was claimed and what was found.</param>
    /// <param name="innerException">What came in between.</param>
    public ClaimFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
