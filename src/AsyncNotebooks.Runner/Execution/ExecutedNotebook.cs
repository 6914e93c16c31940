using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>A notebook and its run.</summary>
/// <param name="Original">The notebook as it was read.</param>
/// <param name="Run">What came of running a copy of it.</param>
internal sealed record ExecutedNotebook(NotebookDocument Original, NotebookRun Run);
