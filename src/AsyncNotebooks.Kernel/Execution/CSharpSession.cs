using System.Globalization;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// Runs the C# cells of one notebook one after another; what a cell declares, the later ones see. It means what .NET Interactive's C#
/// kernel means: the same usings, top-level await, the value of a last expression, the same formatter. Sessions do not disturb each other.
/// </summary>
public sealed class CSharpSession : ICellSession
{
    private readonly TimeSpan _timeout;
    private readonly SessionLoadContext _context = new();
    private readonly PackageReferences _packages = new();
    private readonly CellCompiler _compiler;
    private readonly DisplayCounter _displays = new();
    private readonly SemaphoreSlim _turn = new(1);

    // Roslyn keeps each cell's variables in an object of its own, and the objects in an array it indexes by the cell's place in the chain.
    private object?[] _variables = new object?[2];
    private int _cellCount;
    private int _compiledCount;

    /// <summary>Opens a session in which nothing has run.</summary>
    /// <param name="options">Where the notebook lives and how long a cell may take.</param>
    public CSharpSession(SessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _timeout = options.CellTimeout ?? Timeout.InfiniteTimeSpan;
        var folder = Path.GetFullPath(options.WorkingDirectory ?? ".");
        _compiler = new CellCompiler(_context, new ReferenceResolver(folder, _context, _packages));
    }

    /// <inheritdoc/>
    public async Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(code);
        await _turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await RunNextAsync(code, new CellRecorder(_displays, onOutput), ct).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Lets go of what the session loaded. Work that its cells left running keeps it in memory.</summary>
    public ValueTask DisposeAsync()
    {
        _context.Unload();
        _turn.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<CellResult> RunNextAsync(string code, CellRecorder recorder, CancellationToken ct)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"cell {++_cellCount}");
        ConsoleRouter.Install();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        // On the thread pool: a cell must find no synchronization context, and one that blocks must not block the caller.
        var cell = Task.Run(() => ExecuteAsync(code, name, recorder, stop.Token), CancellationToken.None);
        try
        {
            await cell.WaitAsync(_timeout, ct).ConfigureAwait(false);
        }
        catch (CellCompilationException e)
        {
            recorder.Add(CompilerErrors.ToOutput(e.Errors));
        }
        catch (Exception e) when (!cell.IsCompleted)
        {
            await stop.CancelAsync().ConfigureAwait(false);
            recorder.Add(CellGivenUp.ToOutput(e, _timeout));
        }
        catch (Exception e)
        {
            recorder.Add(RuntimeErrors.ToOutput(e, name));
        }

        return recorder.Close();
    }

    private async Task ExecuteAsync(string source, string name, CellRecorder recorder, CancellationToken ct)
    {
        // All three travel with the cell's execution context, and end with it.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        CellRecorder.Current = recorder;

        var directives = CellDirectives.Parse(source);
        if (directives.Unknown is { } unknown)
        {
            recorder.Add(unknown.ToOutput());
            return;
        }

        if (directives.Markdown.Length > 0)
            recorder.Add(new DisplayOutput(new Dictionary<string, string> { [MimeTypes.Markdown] = directives.Markdown }, null, IsUpdate: false));

        await _packages.AddAsync(CellCompiler.Packages(directives.Code), ct).ConfigureAwait(false);
        if (_compiler.Compile(directives.Code, name, ct) is not { } cell)
            return;
        var value = await cell.Run(RoomForNext()).ConfigureAwait(false);
        if (cell.HasResult && value is not DisplayedValue)
            recorder.Add(new ResultOutput(ValueFormatter.Format(value, mimeTypes: [])));
    }

    // The array's first place is for a host object, which notebooks do not have.
    private object?[] RoomForNext()
    {
        if (++_compiledCount >= _variables.Length)
            Array.Resize(ref _variables, _variables.Length * 2);
        return _variables;
    }
}
