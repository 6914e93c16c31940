Task<string> NextMessage(Radio radio)
{
    var next = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
    radio.Received += OnReceived;
    return next.Task;

    void OnReceived(string message)
    {
        radio.Received -= OnReceived;
        next.SetResult(message);
    }
}
