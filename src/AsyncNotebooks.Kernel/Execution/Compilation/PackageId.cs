using System.Diagnostics.CodeAnalysis;

namespace AsyncNotebooks.Kernel;

/// <summary>What <c>#r "nuget: Id, Version"</c> names.</summary>
/// <param name="Id">The package.</param>
/// <param name="Version">The exact version; <c>*</c>, the newest stable one, where none is given.</param>
internal sealed record PackageId(string Id, string Version)
{
    private const string Prefix = "nuget:";

    public static bool TryParse(string reference, [NotNullWhen(true)] out PackageId? package)
    {
        package = null;
        if (!reference.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        var parts = reference[Prefix.Length..].Split(',', 2, StringSplitOptions.TrimEntries);
        package = new PackageId(parts[0], parts is [_, { Length: > 0 } version] ? version : "*");
        return true;
    }

    public override string ToString() => $"{Id} {Version}";
}
