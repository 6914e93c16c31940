namespace AsyncNotebooks.Views;

/// <summary>What the lints found, as a piece of a page.</summary>
internal static class LintPage
{
    /// <summary>A numbered list of the findings; where there are none, what was looked for.</summary>
    public static string Write(LintReport report) => ViewHtml.Frame(
        "What the lints say",
        report.Summary,
        report.Findings.Count == 0 ? "" : $"<ol class=\"an-lints\">\n{string.Concat(report.Findings.Select(finding => Item(report, finding)))}</ol>");

    private static string Item(LintReport report, LintFinding finding) => $"""
        <li><strong>{ViewHtml.Escape(finding.What)}</strong>
        <p>{ViewHtml.Escape(finding.Cost)}</p><p>{ViewHtml.Escape(finding.Cure)}</p>
        <p>{ViewHtml.Escape($"{finding.Lint} · {report.Where(finding)}")}</p></li>

        """;
}
