namespace AsyncNotebooks.Kernel;

/// <summary>Compares the outputs a notebook was committed with and those of a run.</summary>
public static class OutputComparison
{
    /// <summary>
    /// Matches code cells by id. Cells tagged <c>measured</c> are compared by meaning (the same kinds of outputs and MIME types,
    /// numbers blanked), all others to the letter.
    /// </summary>
    /// <param name="committed">The notebook as it lies in the repository.</param>
    /// <param name="executed">The notebook after a run.</param>
    /// <returns>The cells that differ, in order; empty when the two agree.</returns>
    public static IReadOnlyList<OutputDifference> Compare(NotebookDocument committed, NotebookDocument executed) =>
        throw new NotImplementedException();
}
