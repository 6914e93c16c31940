namespace AsyncNotebooks.Analyzers.Tests;

public sealed class AnalyzerFilesTests
{
    [Fact]
    public void Beside_TheProgram_KnowsEveryRuleThatIsOn()
    {
        var known = AnalyzerFiles.Beside(AppContext.BaseDirectory).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id);

        // The compiler's own rules are in no package.
        Assert.Empty(RuleSet.On.Where(rule => !rule.StartsWith("CS", StringComparison.Ordinal)).Except(known));
    }

    [Fact]
    public void Beside_FolderWithoutRules_SaysWhereAndWhatToDo()
    {
        var failure = Assert.Throws<FileNotFoundException>(() => AnalyzerFiles.Beside(Path.Combine(AppContext.BaseDirectory, "nowhere")));

        Assert.StartsWith($"There are no analyzers in {Path.Combine(AppContext.BaseDirectory, "nowhere", "rules")}.", failure.Message, StringComparison.Ordinal);
        Assert.Contains("dotnet build", failure.Message, StringComparison.Ordinal);
    }
}
