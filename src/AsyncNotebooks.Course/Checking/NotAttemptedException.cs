using System.Diagnostics.CodeAnalysis;

namespace AsyncNotebooks;

/// <summary>Ends a check: the starter is still there.</summary>
[SuppressMessage("Design", "CA1064", Justification = "Nobody outside catches it.")]
internal sealed class NotAttemptedException : Exception;
