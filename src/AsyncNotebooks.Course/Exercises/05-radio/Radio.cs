namespace AsyncNotebooks;

/// <summary>A radio as plain .NET knows them: it tells of what it receives by an event.</summary>
public sealed class Radio
{
    private Action<string>? _received;
    private int _sender;

    /// <summary>Called with each message, on the thread that received it.</summary>
    public event Action<string> Received
    {
        add => _received += value;
        remove => _received -= value;
    }

    /// <summary>How many listen.</summary>
    public int Listeners => _received?.GetInvocationList().Length ?? 0;

    /// <summary>True within <see cref="Send"/>: whoever asks runs on the radio's time.</summary>
    internal bool IsSendingHere => _sender == Environment.CurrentManagedThreadId;

    /// <summary>Hands a message to everybody who listens.</summary>
    public void Send(string message)
    {
        _sender = Environment.CurrentManagedThreadId;
        try
        {
            _received?.Invoke(message);
        }
        finally
        {
            _sender = 0;
        }
    }
}
