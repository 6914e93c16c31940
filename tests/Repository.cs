namespace AsyncNotebooks;

/// <summary>The working copy that the tests were built from; shared by the projects that read the notebooks.</summary>
internal static class Repository
{
    /// <summary>The first folder with the solution file, from the test's own upward.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Where the notebooks lie.</summary>
    public static string NotebookFolder => Path.Combine(Root, "notebooks");

    /// <summary>The notebooks of the course, by file name.</summary>
    public static IEnumerable<string> Notebooks() => In(NotebookFolder);

    /// <summary>The notebooks with the solutions, by file name.</summary>
    public static IEnumerable<string> Solutions() => In(Path.Combine(NotebookFolder, "solutions"));

    private static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder, "*.ipynb").Order(StringComparer.Ordinal);

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "AsyncNotebooks.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException($"No AsyncNotebooks.sln above {AppContext.BaseDirectory}");
    }
}
