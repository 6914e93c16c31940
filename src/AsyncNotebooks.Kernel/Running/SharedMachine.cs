namespace AsyncNotebooks.Kernel;

/// <summary>The machine that notebooks run on side by side. A cell that measures has it to itself; all others share it.</summary>
/// <param name="notebooks">How many notebooks run at a time, at most.</param>
public sealed class SharedMachine(int notebooks) : IDisposable
{
    private readonly SemaphoreSlim _places = new(notebooks, notebooks);

    // Whoever wants the machine alone keeps this closed while the others leave: those who come later wait behind.
    private readonly SemaphoreSlim _door = new(1, 1);

    /// <summary>Waits until the cell may run. Dispose what it returns when the cell has ended.</summary>
    /// <param name="alone">Whether no cell of another notebook may run meanwhile.</param>
    /// <param name="ct">Stops the waiting with an <see cref="OperationCanceledException"/>.</param>
    public async Task<IDisposable> EnterAsync(bool alone, CancellationToken ct)
    {
        var places = alone ? notebooks : 1;
        var taken = 0;
        await _door.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            for (; taken < places; taken++)
                await _places.WaitAsync(ct).ConfigureAwait(false);
        }
        catch
        {
            if (taken > 0)
                _places.Release(taken);
            throw;
        }
        finally
        {
            _door.Release();
        }

        return new Stay(_places, places);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _places.Dispose();
        _door.Dispose();
    }

    private sealed class Stay(SemaphoreSlim places, int count) : IDisposable
    {
        public void Dispose() => places.Release(count);
    }
}
