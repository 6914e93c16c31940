using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>Finds the course and reads the notebooks a command is about. All are read before one of them is run.</summary>
/// <param name="directory">The full path that relative paths start from.</param>
internal sealed class NotebookFiles(string directory)
{
    private const string RootMark = "AsyncNotebooks.sln";

    /// <summary>
    /// The folder of the repository: the first with the solution file from the current directory upward, else from the program
    /// upward.
    /// </summary>
    public string Root => FindRoot(directory) ?? FindRoot(AppContext.BaseDirectory)
        ?? throw new UsageException($"{directory}: no {RootMark} here or in a folder above; start in the repository, or name the notebooks and --output");

    /// <summary>The notebooks at these paths, in the order given, those of a folder by name; without paths, the course. To look at, not to run.</summary>
    /// <exception cref="UsageException">A path is not there or is no notebook, or a folder has none.</exception>
    /// <exception cref="NotebookFormatException">A file is not a notebook.</exception>
    public IReadOnlyList<NotebookDocument> Read(IReadOnlyList<string> paths) => [.. FilesAt(paths).Select(NotebookDocument.Load)];

    /// <summary>The same notebooks, to be run. One that cannot be read is among them and fails, so that the others keep their results.</summary>
    /// <exception cref="UsageException">A path is not there or is no notebook, or a folder has none.</exception>
    public IReadOnlyList<NotebookDocument> ReadToRun(IReadOnlyList<string> paths) => [.. FilesAt(paths).Select(NotebookDocument.LoadOrProblem)];

    /// <summary>A folder to write to, which must not be one that the notebooks were read from.</summary>
    /// <exception cref="UsageException">It is, or it is a file, or two notebooks have one name: one would be written over the other.</exception>
    public string OutputFolder(string? asked, string usual, IReadOnlyList<NotebookDocument> notebooks)
    {
        var sameName = notebooks.GroupBy(notebook => notebook.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (sameName is not null)
            throw new UsageException($"{string.Join(" and ", sameName.Select(notebook => notebook.Path))} have the same name; run them one after the other");
        var folder = Path.TrimEndingDirectorySeparator(asked is null ? Path.Combine(Root, "artifacts", usual) : Path.GetFullPath(asked, directory));
        if (notebooks.Any(notebook => Path.GetDirectoryName(notebook.Path) == folder))
            throw new UsageException($"{asked}: the notebooks themselves lie there and would be overwritten; choose another --output");
        if (File.Exists(folder))
            throw new UsageException($"{asked}: this is a file; --output needs a folder");
        return folder;
    }

    // All are there before the first is read.
    private List<string> FilesAt(IReadOnlyList<string> paths) =>
        (paths.Count == 0 ? Folder(Path.Combine(Root, "notebooks")) : paths.SelectMany(Expand)).Distinct().ToList();

    private IEnumerable<string> Expand(string path)
    {
        var full = Path.GetFullPath(path, directory);
        if (Directory.Exists(full))
            return Folder(full);
        if (File.Exists(full))
            return IsNotebook(full) ? [full] : throw new UsageException($"{path}: is no notebook; name an .ipynb or a .dib file");
        throw new UsageException($"{path}: no such file or folder");
    }

    private static List<string> Folder(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Where(IsNotebook).Order(StringComparer.Ordinal).ToList() : [];
        return files.Count > 0 ? files : throw new UsageException($"{folder}: no notebooks (*.ipynb, *.dib) in this folder");
    }

    /// <summary>Whether a file has the name of a notebook.</summary>
    public static bool IsNotebook(string file) => Path.GetExtension(file).ToUpperInvariant() is ".IPYNB" or ".DIB";

    private static string? FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, RootMark)))
                return folder.FullName;
        return null;
    }
}
