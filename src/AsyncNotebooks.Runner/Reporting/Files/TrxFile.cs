using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace AsyncNotebooks.Runner.Reporting.Files;

/// <summary>Results in the format of <c>dotnet test --logger trx</c>, a test for each notebook.</summary>
internal static class TrxFile
{
    private const string UnitTest = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string List = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private static readonly XNamespace s_trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The root of the document.</summary>
    public static XElement Of(IReadOnlyList<NotebookResult> results)
    {
        var failed = results.Count(result => !result.IsGood);
        return new XElement(
            s_trx + "TestRun",
            new XAttribute("id", IdOf("run " + string.Join('\n', results.Select(result => result.File)))),
            new XAttribute("name", "notebooks"),
            new XElement(s_trx + "Results", results.Select(Result)),
            new XElement(s_trx + "TestDefinitions", results.Select(Definition)),
            new XElement(s_trx + "TestEntries", results.Select(result => new XElement(
                s_trx + "TestEntry", new XAttribute("testId", IdOf(result.File)), new XAttribute("executionId", IdOf("run of " + result.File)), new XAttribute("testListId", List)))),
            new XElement(s_trx + "TestLists", new XElement(s_trx + "TestList", new XAttribute("name", "Notebooks"), new XAttribute("id", List))),
            new XElement(
                s_trx + "ResultSummary",
                new XAttribute("outcome", failed == 0 ? "Completed" : "Failed"),
                new XElement(
                    s_trx + "Counters",
                    new XAttribute("total", results.Count),
                    new XAttribute("executed", results.Count),
                    new XAttribute("passed", results.Count - failed),
                    new XAttribute("failed", failed))));
    }

    private static XElement Result(NotebookResult result) => new(
        s_trx + "UnitTestResult",
        new XAttribute("executionId", IdOf("run of " + result.File)),
        new XAttribute("testId", IdOf(result.File)),
        new XAttribute("testName", result.File),
        new XAttribute("testType", UnitTest),
        new XAttribute("testListId", List),
        new XAttribute("outcome", result.IsGood ? "Passed" : "Failed"),
        new XAttribute("duration", TimeSpan.FromSeconds(result.Seconds).ToString("c", CultureInfo.InvariantCulture)),
        result.IsGood ? null : new XElement(s_trx + "Output", new XElement(s_trx + "ErrorInfo", new XElement(s_trx + "Message", ReportFile.Printable(ReportFile.Words(result))))));

    private static XElement Definition(NotebookResult result) => new(
        s_trx + "UnitTest",
        new XAttribute("name", result.File),
        new XAttribute("storage", result.File),
        new XAttribute("id", IdOf(result.File)),
        new XElement(s_trx + "Execution", new XAttribute("id", IdOf("run of " + result.File))),
        new XElement(s_trx + "TestMethod", new XAttribute("className", "notebooks"), new XAttribute("name", result.Name), new XAttribute("codeBase", result.File)));

    // The same notebook has the same id in every run, so that tools can follow it.
    private static Guid IdOf(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
