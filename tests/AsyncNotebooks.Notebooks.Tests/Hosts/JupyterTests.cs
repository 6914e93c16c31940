using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>The notebooks in Jupyter, with the pinned tool as the kernel.</summary>
public sealed class JupyterTests
{
    // Jupyter's client finds an update by the id of what was shown, and the kernel gives updates another: they do not arrive.
    private static readonly string[] s_updatesInPlace = ["progress-in-place"];

    public static TheoryData<string> Files => ToolTests.Files;

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public void Notebook_InJupyter_PutsOutWhatIsCommitted(string file)
    {
        Thorough.SkipUnlessAsked();
        Jupyter.SkipIfMissing();
        var path = Path.Combine(Repository.NotebookFolder, file);

        var problems = NotebookCheck.Differences(NotebookDocument.Load(path), Jupyter.Execute(path), ignoreFrames: true)
            .Where(difference => !s_updatesInPlace.Contains(difference.CellId)).Select(NotebookCheck.Describe).ToList();

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }
}
