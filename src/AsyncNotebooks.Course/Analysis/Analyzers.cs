namespace AsyncNotebooks;

/// <summary>What the analyzers of real projects say about the cells of a notebook.</summary>
/// <remarks>
/// Analyzers need a compiler, and a notebook's process has its own already and must not load another. So they run in a process beside it,
/// once for the whole notebook. It reads the cells from the notebook's file: a cell cannot ask for its own source in every kernel, and the file
/// holds what readers see and what runs. Save before you look.
/// </remarks>
public sealed class Analyzers
{
    private readonly string _notebook;
    private IReadOnlyList<CodeCell> _cells;
    private Task<IReadOnlyList<AnalyzerFinding>> _findings;

    private Analyzers(string notebook)
    {
        _notebook = notebook;
        _cells = CodeCell.ReadAll(notebook);
        _findings = RunAsync(Path.GetDirectoryName(notebook)!, _cells);
    }

    /// <summary>Starts the analyzers on a notebook. They are at work while you run other cells.</summary>
    /// <param name="notebook">Its file: a full path, or one relative to the folder <c>notebooks</c> of the course.</param>
    /// <exception cref="FileNotFoundException">There is no such notebook, or the analyzers have not been built.</exception>
    /// <exception cref="InvalidDataException">The file is no notebook.</exception>
    public static Analyzers Start(string notebook) => new(CourseFolder.Notebook(notebook));

    /// <summary>Looks at a piece of code that is in no notebook.</summary>
    /// <param name="code">The C# of a cell.</param>
    /// <param name="library">True to hear also of what matters only in a library: <c>ConfigureAwait</c>.</param>
    /// <exception cref="FileNotFoundException">The analyzers have not been built.</exception>
    public static async Task<AnalyzerFindings> Find(string code, bool library = false)
    {
        ArgumentNullException.ThrowIfNull(code);
        var cell = new CodeCell("code", code.ReplaceLineEndings("\n"));
        var found = await RunAsync(CourseFolder.Notebooks, [cell]).ConfigureAwait(false);
        return new AnalyzerFindings(cell, found, library);
    }

    /// <summary>The findings in one cell.</summary>
    /// <param name="cell">The cell's id.</param>
    /// <param name="library">True to hear also of what matters only in a library: <c>ConfigureAwait</c>.</param>
    /// <exception cref="KeyNotFoundException">The notebook has no code cell with that id.</exception>
    public async Task<AnalyzerFindings> In(string cell, bool library = false)
    {
        StartAgainIfChanged();
        var looked = _cells.FirstOrDefault(one => one.Id == cell)
            ?? throw new KeyNotFoundException($"{_notebook} has no code cell '{cell}'. Save the notebook if the cell is new.");
        return new AnalyzerFindings(looked, await _findings.ConfigureAwait(false), library);
    }

    private void StartAgainIfChanged()
    {
        var cells = CodeCell.ReadAll(_notebook);
        if (!cells.SequenceEqual(_cells))
            (_cells, _findings) = (cells, RunAsync(Path.GetDirectoryName(_notebook)!, cells));
    }

    private static Task<IReadOnlyList<AnalyzerFinding>> RunAsync(string folder, IReadOnlyList<CodeCell> cells) =>
        new AnalyzerProcess(CourseFolder.AnalyzerProgram).RunAsync(folder, cells);
}
