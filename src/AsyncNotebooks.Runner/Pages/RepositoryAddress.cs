namespace AsyncNotebooks.Runner.Pages;

/// <summary>Where the files of the repository can be read on the web.</summary>
/// <param name="Root">The repository's folder on this machine.</param>
/// <param name="Address">The address that a path relative to it is appended to.</param>
internal sealed record RepositoryAddress(string Root, string Address)
{
    /// <summary>The address of a file; null if it lies outside the repository.</summary>
    public string? Of(string file)
    {
        var path = Path.GetRelativePath(Root, file);
        return path.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(path) ? null : $"{Address.TrimEnd('/')}/{ToUrl(path)}";
    }

    /// <summary>A relative path as it stands in an address.</summary>
    public static string ToUrl(string path) => string.Join('/', path.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
}
