using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AsyncNotebooks.Analyzers;

/// <summary>What cells see: the assemblies of .NET, and the files that they name with <c>#r</c>.</summary>
/// <param name="folder">The folder of the notebook.</param>
internal sealed class CellReferences(string folder) : MetadataReferenceResolver
{
    /// <summary>.NET itself, without this program's own assemblies.</summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = [.. ReadFramework()];

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = Path.GetFullPath(Path.Combine(folder, reference));
        return File.Exists(path) ? [MetadataReference.CreateFromFile(path, properties)] : [];
    }

    /// <inheritdoc/>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(folder);

    private static IEnumerable<MetadataReference> ReadFramework()
    {
        var home = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return trusted.Split(Path.PathSeparator).Where(file => Path.GetDirectoryName(file) == home).Select(file => MetadataReference.CreateFromFile(file));
    }
}
