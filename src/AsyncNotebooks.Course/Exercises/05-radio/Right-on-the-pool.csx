Task<string> NextMessage(Radio radio)
{
    var next = new TaskCompletionSource<string>();
    Action<string> handler = null;
    handler = message =>
    {
        radio.Received -= handler;
        Task.Run(() => next.SetResult(message));
    };
    radio.Received += handler;
    return next.Task;
}
