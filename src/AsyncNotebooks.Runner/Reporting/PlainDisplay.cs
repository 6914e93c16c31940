using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>A line when a notebook begins and one when it ends: for logs and pipes.</summary>
/// <param name="output">Where the lines go.</param>
internal sealed class PlainDisplay(TextWriter output) : IRunDisplay
{
    private readonly TextWriter output = TextWriter.Synchronized(output);

    /// <inheritdoc/>
    public Task WatchAsync(IReadOnlyList<NotebookDocument> notebooks, Func<IReadOnlyList<IRunWatcher>, Task> work) =>
        work(notebooks.Select(notebook => new Watcher(notebook.Name, output)).ToList());

    private sealed class Watcher(string name, TextWriter output) : IRunWatcher
    {
        public void Began() => output.WriteLine($"{name}: running");

        public void Report(CellProgress value)
        {
        }

        public void Ended(NotebookRun run) => output.WriteLine(run.Failure is { } failure
            ? FormattableString.Invariant($"{name}: failed at cell {failure.CellNumber} after {run.Elapsed.TotalSeconds:0.0} s")
            : FormattableString.Invariant($"{name}: done in {run.Elapsed.TotalSeconds:0.0} s"));
    }
}
