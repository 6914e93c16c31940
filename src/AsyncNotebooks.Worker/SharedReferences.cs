using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.DotNet.Interactive.CSharp;

namespace AsyncNotebooks.Worker;

using Kernel = Microsoft.DotNet.Interactive.Kernel;

/// <summary>Finds what cells refer to. The assemblies that others need in turn, almost all of them the framework's, are read once in a process.</summary>
/// <param name="folder">The full path that <c>#r</c> starts from.</param>
internal sealed class SharedReferences(string folder) : MetadataReferenceResolver
{
    private static readonly ConcurrentDictionary<AssemblyIdentity, PortableExecutableReference?> s_read = [];

    private readonly ScriptMetadataResolver _resolver = ScriptMetadataResolver.Default.WithBaseDirectory(folder);

    /// <summary>Compiles something as the kernel compiles a cell, so that the compiler is loaded and the framework read.</summary>
    public static void WarmUp()
    {
        var tree = CSharpSyntaxTree.ParseText("""
            using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;
            foreach (var n in new List<int> { 1, 2 }.Select(n => $"{n}")) { await Task.Delay(n.Length); Console.WriteLine(n); }
            """, new CSharpParseOptions(LanguageVersion.Latest, kind: SourceCodeKind.Script));
        var references = new[] { typeof(object), typeof(Enumerable), typeof(Kernel), typeof(CSharpKernel) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataReferenceResolver: new SharedReferences(Directory.GetCurrentDirectory()));
        CSharpCompilation.CreateScriptCompilation("warm", tree, references, options).Emit(Stream.Null);
    }

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => _resolver.ResolveMissingAssemblies;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) =>
        _resolver.ResolveReference(reference, baseFilePath, properties);

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        s_read.GetOrAdd(referenceIdentity, identity => _resolver.ResolveMissingAssembly(definition, identity));

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is SharedReferences same && _resolver.Equals(same._resolver);

    /// <inheritdoc/>
    public override int GetHashCode() => _resolver.GetHashCode();
}
