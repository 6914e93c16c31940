namespace AsyncNotebooks;

/// <summary>A connection to a server as plain .NET knows them: it is opened, used, and closed by <see cref="Dispose"/>.</summary>
public sealed class Connection : IDisposable
{
    private readonly Func<Task<string>> _receive;

    internal Connection(Func<Task<string>> receive) => _receive = receive;

    /// <summary>True until it is disposed.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Receives a line, which takes a while.</summary>
    /// <exception cref="ObjectDisposedException">The connection was closed before the line was there.</exception>
    public async Task<string> ReadLineAsync()
    {
        ObjectDisposedException.ThrowIf(!IsOpen, this);
        var line = await _receive();
        ObjectDisposedException.ThrowIf(!IsOpen, this);
        return line;
    }

    /// <summary>Closes it.</summary>
    public void Dispose() => IsOpen = false;
}
