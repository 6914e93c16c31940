using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>Shows notebooks while they run.</summary>
internal interface IRunDisplay
{
    /// <summary>Does the work while showing it.</summary>
    /// <param name="notebooks">The notebooks that will run.</param>
    /// <param name="work">The work; it is given a watcher for each notebook.</param>
    Task WatchAsync(IReadOnlyList<NotebookDocument> notebooks, Func<IReadOnlyList<IRunWatcher>, Task> work);
}
