namespace AsyncNotebooks.Kernel.Tests.Samples;

/// <summary>One worker for the tests that leave nothing behind: a name may be declared again in a later cell.</summary>
public sealed class OpenSession : IAsyncLifetime
{
    internal WorkerSession Session { get; } = new(new SessionOptions());

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Session.DisposeAsync();
}
