using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>Every chapter has the anatomy and the measure of the course. A message names the file, the cell, and what to do.</summary>
public sealed class StructureTests
{
    public static TheoryData<string, string> ChaptersAndRules => Each(Repository.Notebooks(), Rules.OfEveryChapter);

    public static TheoryData<string, string> SolutionsAndRules => Each(Repository.Solutions(), Rules.OfEveryNotebook);

    [Theory]
    [MemberData(nameof(ChaptersAndRules))]
    public void Chapter_Rule_Holds(string chapter, string rule) => AssertHolds(Path.Combine(Repository.NotebookFolder, chapter), rule);

    [Theory]
    [MemberData(nameof(SolutionsAndRules))]
    public void Solutions_Rule_Holds(string chapter, string rule) => AssertHolds(Path.Combine(Repository.NotebookFolder, "solutions", chapter), rule);

    [Fact]
    public void Course_Exercises_AreEnough() =>
        Assert.True(Repository.Notebooks().Sum(file => NotebookDocument.Load(file).Cells.Count(cell => Chapter.IsExercise(cell) && cell.Id.EndsWith("-task", StringComparison.Ordinal))) >= Measure.Exercises);

    private static void AssertHolds(string file, string rule)
    {
        var problems = Rules.OfEveryChapter.Single(other => other.Name == rule).Find(new Chapter(NotebookDocument.Load(file)));

        var lines = problems.Select(problem => $"{Path.GetRelativePath(Repository.Root, file)}: cell {problem.Cell}: {problem.Message}").ToList();
        Assert.True(lines.Count == 0, string.Join('\n', lines));
    }

    private static TheoryData<string, string> Each(IEnumerable<string> files, IReadOnlyList<Rule> rules)
    {
        var data = new TheoryData<string, string>();
        foreach (var (file, rule) in from file in files from rule in rules select (Path.GetFileName(file), rule.Name))
            data.Add(file, rule);
        return data;
    }
}
