Task<string> NextMessage(Radio radio)
{
    var next = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
    radio.Received += message => next.TrySetResult(message);
    return next.Task;
}
