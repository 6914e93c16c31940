namespace AsyncNotebooks.Tests;

public sealed class AnalyzerFindingsTests
{
    private static readonly CodeCell s_cell = new("cell", "await One();\nawait Two();");

    private static readonly AnalyzerFinding[] s_findings =
        [At("cell", "VSTHRD110", 1), At("cell", "CA2007", 1), At("other", "CA2012", 1), At("cell", "MA0134", 2), At("cell", "VSTHRD110", 2)];

    [Fact]
    public void Findings_OfAllCells_AreThoseOfThisOne() =>
        Assert.Equal(["VSTHRD110", "MA0134", "VSTHRD110"], new AnalyzerFindings(s_cell, s_findings, library: false).Findings.Select(finding => finding.Rule));

    [Fact]
    public void Rules_Repeated_AreThereOnceAndSorted() =>
        Assert.Equal(["CA2007", "MA0134", "VSTHRD110"], new AnalyzerFindings(s_cell, s_findings, library: true).Rules);

    [Theory]
    [InlineData(0, "No findings in the cell cell")]
    [InlineData(1, "1 finding in the cell cell")]
    [InlineData(5, "3 findings in the cell cell")]
    public void ToString_SomeFindings_BeginsWithTheirNumber(int first, string summary) =>
        Assert.Equal(summary, new AnalyzerFindings(s_cell, s_findings.Take(first), library: false).ToString().Split('\n')[0]);

    [Fact]
    public void Represent_Findings_AsAPageAndAsText()
    {
        var forms = new AnalyzerFindings(s_cell, s_findings, library: false).Represent().ToDictionary(form => form.MimeType, form => form.Content);

        Assert.Equal(["text/html", "text/plain"], forms.Keys.Order());
        Assert.Contains("<strong>3 findings in the cell cell</strong>", forms["text/html"], StringComparison.Ordinal);
    }

    private static AnalyzerFinding At(string cell, string rule, int line) => new(cell, rule, "What it says.", "", line, 7, line, 12);
}
