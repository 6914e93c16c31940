namespace AsyncNotebooks.Kernel;

/// <summary>Runs the C# cells of one notebook one after another; what a cell declares, the later ones see.</summary>
public sealed class CSharpSession : IAsyncDisposable
{
    /// <summary>Opens a session in which nothing has run.</summary>
    /// <param name="options">Where the notebook lives and how long a cell may take.</param>
    public CSharpSession(SessionOptions options) => throw new NotImplementedException();

    /// <summary>Runs one cell. Errors of the cell are outputs, not exceptions.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="onOutput">Called with each output as it happens; consecutive console writes may arrive in pieces.</param>
    /// <param name="ct">Stops waiting for the cell, which then fails.</param>
    public Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default) =>
        throw new NotImplementedException();

    /// <summary>Lets go of what the session loaded.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
