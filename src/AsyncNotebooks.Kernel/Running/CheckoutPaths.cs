namespace AsyncNotebooks.Kernel;

/// <summary>
/// Keeps this machine's paths out of committed outputs: the notebook's folder becomes <c>.</c>, and the checkout it lies in (the
/// nearest folder above with a <c>.git</c>) becomes the relative path to it.
/// </summary>
internal sealed class CheckoutPaths
{
    private readonly (string Absolute, string Relative)[] _folders;

    public CheckoutPaths(string folder)
    {
        var notebooks = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var checkout = CheckoutOf(notebooks);
        _folders = checkout is null || checkout == notebooks
            ? [(notebooks, ".")]
            : [(notebooks, "."), (checkout, Path.GetRelativePath(notebooks, checkout).Replace('\\', '/'))];
    }

    /// <summary>The text with those paths made relative; a folder whose name only begins the same way is left alone.</summary>
    public string MakeRelative(string text)
    {
        foreach (var (absolute, relative) in _folders)
            text = Replace(text, absolute, relative);
        return text;
    }

    private static string Replace(string text, string absolute, string relative)
    {
        for (var at = text.IndexOf(absolute, StringComparison.Ordinal); at >= 0; at = text.IndexOf(absolute, at + 1, StringComparison.Ordinal))
        {
            var end = at + absolute.Length;
            if (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])))
                text = string.Concat(text.AsSpan(0, at), relative, text.AsSpan(end));
        }

        return text;
    }

    private static string? CheckoutOf(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            // A worktree and a submodule have a file of that name.
            var git = Path.Combine(parent.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return parent.FullName;
        }

        return null;
    }
}
