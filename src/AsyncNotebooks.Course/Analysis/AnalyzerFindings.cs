namespace AsyncNotebooks;

/// <summary>What the analyzers found in a cell: each finding under the code that it is about.</summary>
[TypeFormatterSource(typeof(RepresentedFormatterSource), PreferredMimeTypes = [Mime.Html, Mime.PlainText])]
public sealed class AnalyzerFindings : IRepresented
{
    // In an application they would find fault with every await.
    private static readonly string[] s_libraryRules = ["CA2007", "MA0004", "VSTHRD111"];

    private readonly CodeCell _cell;

    internal AnalyzerFindings(CodeCell cell, IEnumerable<AnalyzerFinding> findings, bool library)
    {
        _cell = cell;
        Findings = [.. findings.Where(finding => finding.Cell == cell.Id && (library || !s_libraryRules.Contains(finding.Rule)))];
    }

    /// <summary>The findings, in the order of the code.</summary>
    public IReadOnlyList<AnalyzerFinding> Findings { get; }

    /// <summary>The ids of the rules that found something, each once, sorted.</summary>
    public IReadOnlyList<string> Rules => [.. Findings.Select(finding => finding.Rule).Distinct().Order(StringComparer.Ordinal)];

    private string Summary => Findings.Count switch
    {
        0 => $"No findings in the cell {_cell.Id}",
        1 => $"1 finding in the cell {_cell.Id}",
        var count => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} findings in the cell {_cell.Id}"),
    };

    private IEnumerable<FlaggedLine> Lines => FlaggedLine.Of(_cell.Code, Findings);

    /// <summary>The offending lines, each piece underlined, and under it the rule and what it says.</summary>
    public override string ToString() => string.Join("\n\n", Lines.Select(line => line.ToText()).Prepend(Summary));

    /// <inheritdoc/>
    public IEnumerable<(string MimeType, string Content)> Represent() => [(Mime.Html, ToHtml()), (Mime.PlainText, ToString())];

    private string ToHtml() =>
        Panel.Html(Summary, "", Findings.Count == 0 ? Panel.Green : Panel.Amber, string.Join('\n', Lines.Select(line => line.ToHtml())));
}
