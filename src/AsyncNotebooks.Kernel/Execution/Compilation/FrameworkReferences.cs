using System.Collections.Immutable;
using Microsoft.AspNetCore.Html;
using Microsoft.CodeAnalysis;
using Microsoft.DotNet.Interactive.Formatting;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// What a cell sees without any <c>#r</c>: the base class library, the formatter, and the functions of <see cref="CellFunctions"/>. As in
/// the real kernel, the process has ASP.NET Core but cells do not see it.
/// </summary>
internal static class FrameworkReferences
{
    private static readonly string BaseFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly string WebFolder = Path.GetDirectoryName(typeof(IHtmlContent).Assembly.Location)!;

    // Read once for all sessions: reading metadata is most of what a cold start costs.
    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. TrustedAssemblies().Where(path => Path.GetDirectoryName(path) == BaseFolder)
            .Append(typeof(IHtmlContent).Assembly.Location)
            .Append(typeof(Formatter).Assembly.Location)
            .Append(typeof(CellFunctions).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    private static readonly Lazy<HashSet<string>> FrameworkNames = new(() =>
    [
        .. TrustedAssemblies().Where(path => Path.GetDirectoryName(path) is { } folder && (folder == BaseFolder || folder == WebFolder))
            .Select(path => Path.GetFileNameWithoutExtension(path)),
    ]);

    private static readonly HashSet<string?> SharedNames =
        [typeof(Formatter).Assembly.GetName().Name, typeof(CellFunctions).Assembly.GetName().Name];

    public static ImmutableArray<MetadataReference> All => References.Value;

    /// <summary>
    /// Whether a session must use the process's own copy of an assembly: the frameworks, whose reference assemblies a notebook may name but
    /// nobody can load, and the assemblies whose types a cell and the kernel share.
    /// </summary>
    public static bool IsShared(string? assemblyName) =>
        assemblyName is not null && (FrameworkNames.Value.Contains(assemblyName) || SharedNames.Contains(assemblyName));

    private static string[] TrustedAssemblies() =>
        ((string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
