using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncNotebooks.Analyzers;

/// <summary>
/// The rules that are on: those about asynchronous code. The packages hold hundreds more, about style, names and much else; those about names
/// would find fault with every line of a course that leaves out the suffix <c>Async</c>.
/// </summary>
internal static class RuleSet
{
    private static readonly Dictionary<string, ReportDiagnostic> s_on = new[]
    {
        // The compiler.
        "CS1998", "CS4014",

        // .NET's own: Microsoft.CodeAnalysis.NetAnalyzers, part of every SDK.
        "CA1849", "CA2007", "CA2008", "CA2012", "CA2016", "CA2025",

        // Microsoft.VisualStudio.Threading.Analyzers.
        "VSTHRD002", "VSTHRD100", "VSTHRD101", "VSTHRD102", "VSTHRD103", "VSTHRD107", "VSTHRD110", "VSTHRD111", "VSTHRD114",

        // Meziantou.Analyzer.
        "MA0004", "MA0022", "MA0032", "MA0040", "MA0042", "MA0045", "MA0079", "MA0080", "MA0100", "MA0129", "MA0134", "MA0147", "MA0155",

        // AsyncFixer.
        "AsyncFixer02", "AsyncFixer03", "AsyncFixer04", "AsyncFixer05", "AsyncFixer06",
    }.ToDictionary(rule => rule, _ => ReportDiagnostic.Warn);

    /// <summary>The ids of the rules that are on.</summary>
    public static IEnumerable<string> On => s_on.Keys;

    /// <summary>Whether a rule is on.</summary>
    public static bool IsOn(string rule) => s_on.ContainsKey(rule);

    /// <summary>What the compiler is told about the rules of these analyzers.</summary>
    public static IEnumerable<KeyValuePair<string, ReportDiagnostic>> OptionsFor(IEnumerable<DiagnosticAnalyzer> analyzers) =>
        analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id).Union(s_on.Keys)
            .Select(rule => KeyValuePair.Create(rule, s_on.GetValueOrDefault(rule, ReportDiagnostic.Suppress)));
}
