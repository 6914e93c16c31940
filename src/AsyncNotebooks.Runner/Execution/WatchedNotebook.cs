using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>A notebook's file that somebody is working at, and the session that its cells run in.</summary>
/// <param name="path">The file's full path.</param>
/// <param name="runner">Runs its cells.</param>
internal sealed class WatchedNotebook(string path, NotebookRunner runner) : IAsyncDisposable
{
    private readonly LiveNotebook live = new(runner);
    private (DateTime Written, long Length)? seen;

    /// <summary>What came of the last run; null before the first.</summary>
    public NotebookRun? Last { get; private set; }

    /// <summary>The number of the first cell that ran in it, from 1.</summary>
    public int FirstThatRan { get; private set; }

    /// <summary>Whether the file was written to since this was last asked; true the first time.</summary>
    public bool HasChanged()
    {
        var file = new FileInfo(path);
        // Between its removal and its return, as some editors save.
        if (!file.Exists || (file.LastWriteTimeUtc, file.Length) == seen)
            return false;
        seen = (file.LastWriteTimeUtc, file.Length);
        return true;
    }

    /// <summary>Runs what has changed.</summary>
    public async Task<NotebookRun> RunAsync(CancellationToken ct)
    {
        var first = new FirstCell();
        Last = await live.RunAsync(NotebookDocument.LoadOrProblem(path), first, ct);
        FirstThatRan = first.Number;
        return Last;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => live.DisposeAsync();

    private sealed class FirstCell : IProgress<CellProgress>
    {
        public int Number { get; private set; }

        public void Report(CellProgress value) => Number = value.Last is null ? value.Done + 1 : Number;
    }
}
