namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>The check of the other tests must itself find what is broken.</summary>
public sealed class NotebookCheckTests
{
    [Theory]
    [InlineData("throwing.ipynb", "cell 2 (id throws), line 2: ", "FormatException")]
    [InlineData("compile-error.ipynb", "cell 1 (id does-not-compile), line 2: ", "CS0103")]
    [InlineData("false-claim.ipynb", "cell 2 (id claim), line 3: ", "the waits take as long as the longest")]
    [InlineData("stale.ipynb", "cell 2 (id stale): the output differs from line 2 on", "Tuesday")]
    public async Task ProblemsAsync_BrokenNotebook_NamesFileCellAndLine(string notebook, string place, string message)
    {
        var problem = Assert.Single(await NotebookCheck.ProblemsAsync(Sample("broken", notebook)));

        Assert.Contains($"{notebook}: {place}", problem, StringComparison.Ordinal);
        Assert.Contains(message, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01-first.ipynb")]
    [InlineData("02-second.ipynb")]
    public async Task ProblemsAsync_GoodNotebook_FindsNone(string notebook) =>
        Assert.Empty(await NotebookCheck.ProblemsAsync(Sample("course", notebook)));

    [Fact]
    public void WithoutFrames_OfAnotherHost_IsNoDifference() => Assert.Equal(
        NotebookCheck.WithoutFrames("Exception: no\n   at Tea() in cell 2:line 10\n"),
        NotebookCheck.WithoutFrames("Exception: no\n   at Submission#2.Tea() in cell 2:line 10\n--- End of stack trace from previous location ---\n"));

    [Theory]
    [InlineData("Tea: runs at 0 s", "Tea: runs at 1 s")]
    [InlineData("Tea waits at cell 2:10", "Tea waits at cell 2:11")]
    public void WithoutFrames_AnythingElse_IsADifference(string one, string other) =>
        Assert.NotEqual(NotebookCheck.WithoutFrames(one), NotebookCheck.WithoutFrames(other));

    private static string Sample(string folder, string notebook) => Path.Combine(AppContext.BaseDirectory, "Samples", folder, notebook);
}
