using Microsoft.CodeAnalysis;

namespace AsyncNotebooks.Kernel;

/// <summary>A cell does not compile.</summary>
internal sealed class CellCompilationException(IEnumerable<Diagnostic> errors) : Exception
{
    /// <summary>The errors in the order of the text. Warnings are not among them: the real kernel's editor does not print them either.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; } = [.. errors.OrderBy(error => error.Location.SourceSpan.Start)];
}
