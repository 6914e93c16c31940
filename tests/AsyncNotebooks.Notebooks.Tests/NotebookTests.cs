using AsyncNotebooks.Kernel;
using AsyncNotebooks.Notebooks.Tests.Sessions;

namespace AsyncNotebooks.Notebooks.Tests;

public sealed class NotebookTests
{
    // The tests of a class run one after the other; two notebooks can.
    private static readonly SemaphoreSlim s_twoAtATime = new(2);
    private static readonly Lazy<Dictionary<string, Task<IReadOnlyList<string>>>> s_problems = new(() => Repository.Notebooks().ToDictionary(NameOf, ProblemsAsync));

    public static TheoryData<string> Names => new(Repository.Notebooks().Select(NameOf));

    /// <summary>Twice where everything is tested: a reader who has come to the end may begin again without a restart.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Notebook_Run_PutsOutWhatIsCommitted(string name)
    {
        var problems = await s_problems.Value[name];

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    [Theory]
    [InlineData("")]
    [InlineData("solutions")]
    public void Notebooks_Outputs_AreFromTheCodeAndTheLibraryThatAreHere(string folder)
    {
        var notebooks = Directory.GetFiles(Path.Combine(Repository.NotebookFolder, folder), "*.ipynb").Select(NotebookDocument.Load).ToList();

        Assert.NotEmpty(notebooks);
        Assert.All(notebooks, notebook => Assert.True(OutputOrigin.IsKnown(notebook), $"{notebook.Name}: run 'refresh'"));
        Assert.Empty(notebooks.Select(OutputOrigin.Wrong).OfType<OutputDifference>().Select(wrong => $"{wrong.Path}: {wrong.Words}; run 'refresh'"));
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static async Task<IReadOnlyList<string>> ProblemsAsync(string path)
    {
        await s_twoAtATime.WaitAsync();
        try
        {
            var notebook = NotebookDocument.Load(path);
            List<NotebookCell> cells = [.. notebook.Cells.Where(cell => cell.Kind is CellKind.Code)];
            return await Replay.ProblemsAsync(notebook, Thorough.IsAsked ? [.. cells, .. cells] : cells);
        }
        finally
        {
            s_twoAtATime.Release();
        }
    }
}
