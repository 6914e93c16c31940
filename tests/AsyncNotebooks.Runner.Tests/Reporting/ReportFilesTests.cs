using System.Text.Json.Nodes;
using System.Xml.Linq;
using AsyncNotebooks.Runner.Reporting.Files;

namespace AsyncNotebooks.Runner.Tests.Reporting;

/// <summary>The results as files: each says the same as the exit code and the table.</summary>
public sealed class ReportFilesTests : IDisposable
{
    private readonly Sandbox sandbox = new Sandbox().With("course", "notebooks").With("broken", "broken");

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Check_WithReports_AllSayWhatTheTableSays()
    {
        var outcome = await sandbox.RunAsync(
            "check", "notebooks", "broken/stale.ipynb", "broken/throwing.ipynb",
            "--report", "out/r.trx", "--report", "out/r.xml", "--report", "out/r.md", "--report", "out/r.json");

        Assert.Equal(1, outcome.ExitCode);
        var trx = XDocument.Load(sandbox.PathOf("out/r.trx")).Descendants().ToList();
        var counters = trx.Single(element => element.Name.LocalName == "Counters");
        Assert.Equal(("4", "2", "2"), ((string?)counters.Attribute("total"), (string?)counters.Attribute("passed"), (string?)counters.Attribute("failed")));
        Assert.Equal(
            ["notebooks/01-first.ipynb Passed", "notebooks/02-second.ipynb Passed", "broken/stale.ipynb Failed", "broken/throwing.ipynb Failed"],
            trx.Where(element => element.Name.LocalName == "UnitTestResult").Select(test => $"{test.Attribute("testName")!.Value} {test.Attribute("outcome")!.Value}"));

        var suite = XDocument.Load(sandbox.PathOf("out/r.xml")).Root!.Element("testsuite")!;
        Assert.Equal(("4", "2"), ((string?)suite.Attribute("tests"), (string?)suite.Attribute("failures")));
        Assert.Contains("cell 2 (id throws), line 2", suite.Descendants("failure").Last().Value, StringComparison.Ordinal);

        var markdown = File.ReadAllText(sandbox.PathOf("out/r.md"));
        Assert.Contains("| ✓ | notebooks/01-first.ipynb |", markdown, StringComparison.Ordinal);
        Assert.Contains("**broken/stale.ipynb: cell 2 (id stale)**", markdown, StringComparison.Ordinal);

        var json = JsonNode.Parse(File.ReadAllText(sandbox.PathOf("out/r.json")))!.AsArray();
        Assert.Equal([true, true, false, false], json.Select(result => (bool)result!["isGood"]!));
        Assert.Contains("- Tuesday", (string)json[2]!["findings"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OnGitHub_AnnotatesTheLineOfTheFileAndWritesTheSummary()
    {
        sandbox.Variables["GITHUB_ACTIONS"] = "true";
        sandbox.Variables["GITHUB_STEP_SUMMARY"] = sandbox.PathOf("summary.md");
        var lines = File.ReadAllLines(sandbox.PathOf("broken/throwing.ipynb"));

        var outcome = await sandbox.RunAsync("check", "broken/throwing.ipynb");

        var annotation = outcome.Output.ReplaceLineEndings("\n").Split('\n').Single(line => line.StartsWith("::error ", StringComparison.Ordinal));
        Assert.StartsWith("::error file=broken/throwing.ipynb,line=", annotation, StringComparison.Ordinal);
        var line = int.Parse(annotation.Split("line=")[1].Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("int.Parse(text)", lines[line - 1], StringComparison.Ordinal);
        Assert.Contains("| ✗ | broken/throwing.ipynb |", File.ReadAllText(sandbox.PathOf("summary.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_MessageOfSeveralLines_IsOneLine()
    {
        var result = new NotebookResult("a", "a,b.ipynb", false, "failed", 1, 1, new Dictionary<string, double>(), [new Finding("a,b.ipynb: cell 1 (id x)", "a,b.ipynb", 7, "100 %\nof it\n")]);

        Assert.Equal("::error file=a%2Cb.ipynb,line=7,title=a%2Cb.ipynb%3A cell 1 (id x)::100 %25%0Aof it", Assert.Single(Annotations.Of([result])));
    }

    [Fact]
    public void Write_ControlCharactersAndFences_AreWellFormed()
    {
        var result = new NotebookResult("a", "a.ipynb", false, "failed", 1, 1, new Dictionary<string, double>(), [new Finding("a.ipynb: cell 1 (id x)", "a.ipynb", 7, "\u0001 ``` <b>")]);

        Assert.Equal("a.ipynb: cell 1 (id x):  ``` <b>", XDocument.Parse(ReportFile.Write("r.xml", [result])).Descendants("failure").Single().Value);
        Assert.Contains("\n````text\n", ReportFile.Write("r.md", [result]), StringComparison.Ordinal);
    }
}
