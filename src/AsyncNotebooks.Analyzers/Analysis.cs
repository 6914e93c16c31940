using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AsyncNotebooks.Analyzers;

/// <summary>Runs analyzers on the cells of a notebook.</summary>
internal static class Analysis
{
    // What .NET Interactive imports for every C# cell.
    private static readonly string[] s_usings =
        ["System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    /// <summary>All findings, in the order of the cells and of the lines in them. The errors of a cell that does not compile are findings too.</summary>
    public static async Task<IReadOnlyList<Finding>> RunAsync(Request request, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var chain = new CellChain(new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: s_usings,
            metadataReferenceResolver: new CellReferences(request.Folder),
            specificDiagnosticOptions: RuleSet.OptionsFor(analyzers)));
        var compiled = request.Cells.Select(cell => (cell.Id, Compilation: chain.Add(cell.Code))).ToArray();
        // The cells are independent now, so they are looked at together.
        var findings = await Task.WhenAll(compiled.Select(cell => FindAsync(cell.Id, cell.Compilation, analyzers))).ConfigureAwait(false);
        return [.. findings.SelectMany(found => found)];
    }

    private static async Task<IEnumerable<Finding>> FindAsync(string cell, CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).ToArray();
        var diagnostics = errors.Length > 0 ? errors : (IEnumerable<Diagnostic>)await compilation
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false))
            .GetAllDiagnosticsAsync().ConfigureAwait(false);
        return diagnostics
            .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error || RuleSet.IsOn(diagnostic.Id))
            .Select(diagnostic => Finding.Of(cell, diagnostic))
            .OrderBy(finding => finding.Line).ThenBy(finding => finding.Column).ThenBy(finding => finding.Rule, StringComparer.Ordinal);
    }
}
