Task<string> NextMessage(Radio radio)
{
    var next = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
    radio.Received += OnReceived;
    radio.Received -= OnReceived;
    return next.Task;

    void OnReceived(string message) => next.SetResult(message);
}
