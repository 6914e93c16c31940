namespace AsyncNotebooks.Kernel;

/// <summary>
/// Runs the cells of one notebook one after another; what a cell declares, the later ones see. <see cref="WorkerSession"/> runs
/// them on .NET Interactive; another kernel can run the same notebooks behind this interface.
/// </summary>
public interface ICellSession : IAsyncDisposable
{
    /// <summary>Runs one cell. Errors of the cell are outputs, not exceptions.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="onOutput">Called with each output as it happens; consecutive console writes may arrive in pieces.</param>
    /// <param name="ct">Stops waiting for the cell, which then fails.</param>
    /// <returns>All outputs of the cell. Variables it assigned before an error keep their values.</returns>
    Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default);

    /// <summary>Says which number the next cell has in its notebook, for a kernel whose errors name cells by it. Without it cells are counted.</summary>
    void NextIs(int number)
    {
    }
}
