using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AsyncNotebooks.Kernel;

/// <summary>Tells the compiler what an <c>#r</c> means: files relative to the notebook's folder, and packages that were restored before.</summary>
internal sealed class ReferenceResolver(string folder, SessionLoadContext context, PackageReferences packages) : MetadataReferenceResolver
{
    private readonly Dictionary<string, PortableExecutableReference> _read = [];

    // The compiler asks for what a referenced assembly references in turn. A cell may need such types without naming their file.
    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        if (PackageId.TryParse(reference, out _))
            return [.. packages.Files.Select(Read)];
        var path = Path.GetFullPath(Path.Combine(folder, reference));
        return File.Exists(path) ? [Read(path)] : [];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        if (definition is not PortableExecutableReference { FilePath: { } file } || !_read.ContainsKey(file))
            return null;
        var path = Path.Combine(Path.GetDirectoryName(file)!, referenceIdentity.Name + ".dll");
        return File.Exists(path) ? Read(path) : null;
    }

    // Two resolvers are never the same: each belongs to a session.
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => folder.GetHashCode(StringComparison.Ordinal);

    private PortableExecutableReference Read(string path)
    {
        if (!_read.TryGetValue(path, out var reference))
        {
            reference = MetadataReference.CreateFromImage(File.ReadAllBytes(path), filePath: path);
            _read.Add(path, reference);
            context.AddFile(path);
        }

        return reference;
    }
}
