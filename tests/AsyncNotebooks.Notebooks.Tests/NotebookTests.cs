namespace AsyncNotebooks.Notebooks.Tests;

public sealed class NotebookTests
{
    public static TheoryData<string> Names => new(Repository.Notebooks().Select(file => Path.GetFileNameWithoutExtension(file)));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Notebook_RunHeadlessly_PutsOutWhatIsCommitted(string name)
    {
        var problems = await NotebookCheck.ProblemsAsync(Path.Combine(Repository.Root, "notebooks", name + ".ipynb"));

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }
}
