using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsyncNotebooks.Analyzers;

/// <summary>Compiles cells as a notebook does: each a script that sees what the scripts before it declare. Nothing is run.</summary>
internal sealed class CellChain(CSharpCompilationOptions options)
{
    // As in the kernel: later features must not be known here only.
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.CSharp14, kind: SourceCodeKind.Script);

    private CSharpCompilation? _last;
    private int _count;

    /// <summary>Compiles the next cell. One with errors does not join the chain, as it does not in a notebook.</summary>
    public CSharpCompilation Add(string code)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cell-{++_count}");
        var tree = CSharpSyntaxTree.ParseText(code, s_parsing, path: name);
        var cell = CSharpCompilation.CreateScriptCompilation(name, tree, _last is null ? CellReferences.Framework : null, options, _last);
        if (!cell.GetDiagnostics().Any(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error))
            _last = cell;
        return cell;
    }
}
