namespace AsyncNotebooks;

/// <summary>The files of the exercises, inside the assembly.</summary>
internal static class EmbeddedFiles
{
    // A build on Windows writes the folder's name with a backslash.
    private static readonly Dictionary<string, string> s_resources =
        typeof(EmbeddedFiles).Assembly.GetManifestResourceNames().ToDictionary(name => name.Replace('\\', '/'), StringComparer.Ordinal);

    /// <summary>The names that begin so, sorted: <c>02-cold-start/Task.md</c>.</summary>
    public static IEnumerable<string> Names(string prefix = "") =>
        s_resources.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>The text of a file, lines ended by <c>\n</c>, without blank lines at its ends.</summary>
    /// <exception cref="FileNotFoundException">The exercise lacks that file.</exception>
    public static string Read(string name)
    {
        if (!s_resources.TryGetValue(name, out var resource))
            throw new FileNotFoundException($"The exercise has no file {name}; see the README of AsyncNotebooks.Course.", name);
        using var reader = new StreamReader(typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim('\n');
    }
}
