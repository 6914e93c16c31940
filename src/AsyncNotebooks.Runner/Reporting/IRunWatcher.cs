using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Reporting;

/// <summary>Is told how one notebook's run goes, from whatever thread it is on.</summary>
internal interface IRunWatcher : IProgress<CellProgress>
{
    /// <summary>The run begins.</summary>
    void Began();

    /// <summary>The run is over, well or not.</summary>
    void Ended(NotebookRun run);
}
