using Microsoft.CodeAnalysis;

namespace AsyncNotebooks.Kernel;

/// <summary>A cell does not compile.</summary>
internal sealed class CellCompilationException(IEnumerable<Diagnostic> diagnostics) : Exception
{
    /// <summary>The errors in the order of the text. Warnings are not shown: neither does the real kernel's front end print them.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } =
    [
        .. diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
    ];
}
