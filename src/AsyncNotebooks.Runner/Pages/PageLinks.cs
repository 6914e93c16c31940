namespace AsyncNotebooks.Runner.Pages;

/// <summary>
/// Where the links of a notebook lead on its page: a notebook of the course becomes its page, a picture becomes part of the
/// page, any other file is reached from where the page lies.
/// </summary>
/// <param name="source">The notebook's file, which its links are relative to.</param>
/// <param name="folder">The folder the page is written to.</param>
/// <param name="pages">The page of each file of the course, by the file's full path.</param>
/// <param name="repository">Where readers of published pages find other files; null for readers on this machine.</param>
internal sealed class PageLinks(
    string source, string folder, IReadOnlyDictionary<string, string> pages, RepositoryAddress? repository = null)
{
    private static readonly Dictionary<string, string> Pictures = new(StringComparer.OrdinalIgnoreCase)
    {
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".gif"] = "image/gif",
        [".svg"] = "image/svg+xml",
        [".webp"] = "image/webp",
    };

    /// <summary>The address on the page for an address in the notebook.</summary>
    public string Resolve(string address)
    {
        if (address.Length == 0 || address[0] is '#' or '/' || Uri.TryCreate(address, UriKind.Absolute, out _))
            return address;
        var cut = address.IndexOfAny(['#', '?']);
        var (path, rest) = cut < 0 ? (address, "") : (address[..cut], address[cut..]);
        var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(source)!, Uri.UnescapeDataString(path)));
        if (pages.TryGetValue(file, out var page))
            return page + rest;
        return Pictures.TryGetValue(Path.GetExtension(file), out var type) && File.Exists(file)
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}"
            : (repository?.Of(file) ?? RepositoryAddress.ToUrl(Path.GetRelativePath(folder, file))) + rest;
    }
}
