using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Xml.Linq;

namespace AsyncNotebooks.Runner.Reporting.Files;

/// <summary>The results as a file. Its extension says in which format: <c>.trx</c>, <c>.xml</c> for JUnit, <c>.md</c>, <c>.json</c>.</summary>
internal static class ReportFile
{
    // Beyond ASCII nothing needs an escape: the file is no part of a page.
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file.</summary>
    /// <param name="path">Its name, for the extension.</param>
    /// <param name="results">The results, in the order of the notebooks.</param>
    /// <exception cref="ArgumentException">The extension names no format.</exception>
    public static string Write(string path, IReadOnlyList<NotebookResult> results) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".TRX" => Xml(TrxFile.Of(results)),
        ".XML" => Xml(JUnit(results)),
        ".MD" => Markdown(results),
        ".JSON" => JsonSerializer.Serialize(results, s_json) + "\n",
        _ => throw new ArgumentException($"No report has the extension of {path}.", nameof(path)),
    };

    /// <summary>Whether the extension names a format.</summary>
    public static bool IsKnown(string path) => Path.GetExtension(path).ToUpperInvariant() is ".TRX" or ".XML" or ".MD" or ".JSON";

    /// <summary>The results as a table, and below it what is wrong.</summary>
    public static string Markdown(IReadOnlyList<NotebookResult> results)
    {
        var text = new StringBuilder("| | notebook | cells | time | result |\n|---|---|---:|---:|---|\n");
        foreach (var result in results)
            text.Append(CultureInfo.InvariantCulture, $"| {(result.IsGood ? "✓" : "✗")} | {result.File.Replace("|", "\\|", StringComparison.Ordinal)} | {result.Cells} | {result.Seconds:0.0} s | {result.Result} |\n");
        foreach (var finding in results.SelectMany(result => result.Findings))
            text.Append(CultureInfo.InvariantCulture, $"\n**{finding.Place}**\n\n{Fenced(finding.Message)}\n");
        return text.ToString();
    }

    // A message may hold fences of its own.
    private static string Fenced(string message)
    {
        var fence = "```";
        while (message.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return $"{fence}text\n{message.TrimEnd()}\n{fence}";
    }

    private static XElement JUnit(IReadOnlyList<NotebookResult> results) => new(
        "testsuites",
        new XElement(
            "testsuite",
            new XAttribute("name", "notebooks"),
            new XAttribute("tests", results.Count),
            new XAttribute("failures", results.Count(result => !result.IsGood)),
            new XAttribute("time", Seconds(results.Sum(result => result.Seconds))),
            results.Select(result => new XElement(
                "testcase",
                new XAttribute("classname", "notebooks"),
                new XAttribute("name", result.Name),
                new XAttribute("file", result.File),
                new XAttribute("time", Seconds(result.Seconds)),
                result.IsGood ? null : new XElement("failure", new XAttribute("message", result.Result), Printable(Words(result)))))));

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Xml(XElement root) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n";

    /// <summary>All that is wrong with a notebook, as one text.</summary>
    public static string Words(NotebookResult result) => string.Join("\n\n", result.Findings.Select(finding => $"{finding.Place}: {finding.Message.TrimEnd()}"));

    /// <summary>The text without the control characters that XML cannot hold.</summary>
    public static string Printable(string text) => string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));
}
