namespace AsyncNotebooks;

/// <summary>What <c>using (await mutex.Acquire())</c> holds: disposing it releases, once.</summary>
public struct Releaser : IDisposable
{
    private Action? _release;

    internal Releaser(Action release) => _release = release;

    /// <summary>Releases.</summary>
    public void Dispose()
    {
        var release = _release;
        _release = null;
        release?.Invoke();
    }
}
