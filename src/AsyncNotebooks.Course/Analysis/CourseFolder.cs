namespace AsyncNotebooks;

/// <summary>Finds the files of the course from inside a notebook.</summary>
/// <remarks>
/// A notebook runs in the notebook's own folder, in the tool as in a worker. A notebook may change its current folder; a worker's program lies in the
/// course all the same. So both places are starting points, and the way is upward.
/// </remarks>
internal static class CourseFolder
{
    private const string Tool = "artifacts/lib/analyzers/AsyncNotebooks.Analyzers.dll";

    /// <summary>The program that runs the analyzers.</summary>
    public static string AnalyzerProgram => Path.Combine(Root, Tool);

    /// <summary>Where the notebooks lie.</summary>
    public static string Notebooks => Path.Combine(Root, "notebooks");

    private static string Root => FindAbove(Environment.CurrentDirectory) ?? FindAbove(AppContext.BaseDirectory)
        ?? throw new FileNotFoundException(
            $"The analyzers have not been built: there is no {Tool} above {Environment.CurrentDirectory}. Run 'dotnet build' in the folder of the course.", Tool);

    /// <summary>The full path of a notebook.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Notebook(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = Path.GetFullPath(path, Notebooks);
        return File.Exists(file) ? file : throw new FileNotFoundException($"There is no notebook {file}.", file);
    }

    private static string? FindAbove(string path)
    {
        var folder = new DirectoryInfo(path);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Tool)))
            folder = folder.Parent;
        return folder?.FullName;
    }
}
