using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// Compiles the cells of a session as one chain of Roslyn scripts. Roslyn's <c>ScriptState</c> would also run them, but it loads every
/// session's assemblies into one context that is never unloaded; so the chain is Roslyn's, and loading is <see cref="SessionLoadContext"/>'s.
/// </summary>
internal sealed class CellCompiler(SessionLoadContext context, ReferenceResolver resolver)
{
    // C# 14 is what the real kernel's Roslyn 5.0 understands: later features must not work here only.
    private readonly ScriptOptions _options = ScriptOptions.Default
        .WithLanguageVersion(LanguageVersion.CSharp14)
        .WithReferences(FrameworkReferences.All)
        .WithImports(
            "System",
            "System.Text",
            "System.Collections",
            "System.Collections.Generic",
            "System.Threading.Tasks",
            "System.Linq",
            typeof(CellFunctions).FullName!)
        .WithMetadataResolver(resolver)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);

    // Never used, but each chain of scripts would otherwise make one, with a context that stays.
    private static readonly InteractiveAssemblyLoader UnusedLoader = new();

    private Script<object>? _last;

    /// <summary>The packages a cell asks for, known before it is compiled.</summary>
    public static IEnumerable<PackageId> Packages(string code)
    {
        var root = (CompilationUnitSyntax)SyntaxFactory.ParseSyntaxTree(code, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot();
        foreach (var directive in root.GetReferenceDirectives())
        {
            if (PackageId.TryParse(directive.File.ValueText, out var package))
                yield return package;
        }
    }

    /// <summary>Compiles a cell against those before it.</summary>
    /// <param name="code">The C#.</param>
    /// <param name="name">What stack traces call it.</param>
    /// <param name="ct">Stops the compiler.</param>
    /// <returns>The cell, ready to run; null when it holds nothing to run, only directives or comments.</returns>
    /// <exception cref="CellCompilationException">There are errors. The chain stays as it was.</exception>
    public CompiledCell? Compile(string code, string name, CancellationToken ct)
    {
        var options = _options.WithFilePath(name);
        var script = _last is null ? CSharpScript.Create(code, options, assemblyLoader: UnusedLoader) : _last.ContinueWith<object>(code, options);
        var compilation = script.GetCompilation();
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: ct);
        var errors = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
            throw new CellCompilationException(errors);

        // A cell that was given up while it compiled must not join the chain under the feet of the next one.
        ct.ThrowIfCancellationRequested();
        _last = script;
        if (!emitted.Success)
            return null;

        var entryPoint = compilation.GetEntryPoint(ct)!;
        var method = context.LoadCell(assembly, symbols)
            .GetType(entryPoint.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entryPoint.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return new CompiledCell(method.CreateDelegate<Func<object?[], Task<object>>>(), HasResult(compilation, ct));
    }

    // A last expression without a semicolon is the cell's result, unless it has no value.
    private static bool HasResult(Compilation compilation, CancellationToken ct)
    {
        var tree = compilation.SyntaxTrees.Single();
        return ((CompilationUnitSyntax)tree.GetRoot(ct)).Members.LastOrDefault() is GlobalStatementSyntax
        {
            Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true, Expression: var expression },
        }
            && compilation.GetSemanticModel(tree).GetTypeInfo(expression, ct).Type?.SpecialType is not SpecialType.System_Void;
    }
}
