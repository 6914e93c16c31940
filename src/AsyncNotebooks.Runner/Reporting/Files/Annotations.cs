namespace AsyncNotebooks.Runner.Reporting.Files;

/// <summary>Findings as GitHub's workflow commands: it shows each beside its line of the file.</summary>
internal static class Annotations
{
    /// <summary>A line for each finding, to be written to standard output.</summary>
    public static IEnumerable<string> Of(IEnumerable<NotebookResult> results) => results.SelectMany(result => result.Findings).Select(finding =>
        FormattableString.Invariant($"::error file={Property(finding.File)},line={finding.FileLine},title={Property(finding.Place)}::{Data(finding.Message.TrimEnd())}"));

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
