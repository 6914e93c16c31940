namespace AsyncNotebooks;

/// <summary>A task that had not ended when the answer returned.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Coroutine">The method it was made of.</param>
/// <param name="IsCancelRequested">True if it was asked to cancel, and nobody waited until it had.</param>
internal sealed record LeftTask(string Name, string Coroutine, bool IsCancelRequested);
