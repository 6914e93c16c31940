namespace AsyncNotebooks.Kernel;

/// <summary>
/// Collects what one running cell puts out. It travels with the cell's <see cref="ExecutionContext"/>, so that threads and tasks the
/// cell starts find it, and cells that run side by side do not find each other's.
/// </summary>
/// <param name="displayCount">Numbers the displays of a session: names from a counter are the same in every run.</param>
/// <param name="onOutput">Told of each output as it happens, one at a time.</param>
internal sealed class CellRecorder(DisplayCounter displayCount, Action<CellOutput>? onOutput)
{
    private static readonly AsyncLocal<CellRecorder?> Ambient = new();

    private readonly Lock _lock = new();
    private readonly List<CellOutput> _outputs = [];
    private bool _closed;

    /// <summary>The recorder of the cell that the calling code belongs to; null outside of cells.</summary>
    public static CellRecorder? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public string NewDisplayId() => displayCount.Next();

    /// <summary>Adds an output. What background work puts out after the end of its cell is dropped, as the real kernel does.</summary>
    public void Add(CellOutput output)
    {
        lock (_lock)
        {
            if (_closed)
                return;
            Append(output);
            onOutput?.Invoke(output);
        }
    }

    /// <summary>Ends the recording.</summary>
    public CellResult Close()
    {
        lock (_lock)
        {
            _closed = true;
            return new CellResult(_outputs, _outputs.OfType<ErrorOutput>().FirstOrDefault());
        }
    }

    private void Append(CellOutput output)
    {
        if (output is StreamOutput piece && _outputs is [.., StreamOutput last] && last.Name == piece.Name)
            _outputs[^1] = last with { Text = last.Text + piece.Text };
        else
            _outputs.Add(output);
    }
}
