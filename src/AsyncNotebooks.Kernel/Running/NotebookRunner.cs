namespace AsyncNotebooks.Kernel;

/// <summary>Executes a whole notebook, top to bottom, in a session of its own.</summary>
/// <param name="options">Working directory and time limit; null for the defaults.</param>
public sealed class NotebookRunner(SessionOptions? options = null)
{
    /// <summary>
    /// Executes a copy of the notebook and stops at the first unexpected error. A cell tagged <c>raises-exception</c> must fail,
    /// and the run goes on after it.
    /// </summary>
    /// <param name="document">The notebook; it is not changed.</param>
    /// <param name="progress">Told before the first cell and after each code cell.</param>
    /// <param name="ct">Stops the run with an <see cref="OperationCanceledException"/>.</param>
    public Task<NotebookRun> RunAsync(NotebookDocument document, IProgress<CellProgress>? progress = null, CancellationToken ct = default) =>
        throw new NotImplementedException(options?.ToString());
}
