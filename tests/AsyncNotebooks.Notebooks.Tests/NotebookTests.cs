using AsyncNotebooks.Kernel;
using AsyncNotebooks.Notebooks.Tests.Sessions;

namespace AsyncNotebooks.Notebooks.Tests;

public sealed class NotebookTests
{
    public static TheoryData<string> Names => new(Repository.Notebooks().Select(file => Path.GetFileNameWithoutExtension(file)));

    /// <summary>Twice where everything is tested: a reader who has come to the end may begin again without a restart.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Notebook_Run_PutsOutWhatIsCommitted(string name)
    {
        var notebook = NotebookDocument.Load(Path.Combine(Repository.NotebookFolder, name + ".ipynb"));
        List<NotebookCell> cells = [.. notebook.Cells.Where(cell => cell.Kind is CellKind.Code)];

        var problems = await Replay.ProblemsAsync(notebook, Thorough.IsAsked ? [.. cells, .. cells] : cells);

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }
}
