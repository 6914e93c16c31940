namespace AsyncNotebooks.Kernel.Tests.Running;

public sealed class SharedMachineTests
{
    [Fact]
    public async Task EnterAsync_Alone_WaitsForTheOthersAndKeepsThoseBehindOut()
    {
        using var machine = new SharedMachine(2);
        var first = await machine.EnterAsync(alone: false, CancellationToken.None);

        var alone = machine.EnterAsync(alone: true, CancellationToken.None);
        var behind = machine.EnterAsync(alone: false, CancellationToken.None);
        Assert.False(alone.IsCompleted || behind.IsCompleted);

        first.Dispose();
        var stay = await alone;
        Assert.False(behind.IsCompleted);

        stay.Dispose();
        (await behind).Dispose();
    }

    [Fact]
    public async Task EnterAsync_NobodyMeasures_AsManyAsThereArePlaces()
    {
        using var machine = new SharedMachine(2);
        var first = await machine.EnterAsync(alone: false, CancellationToken.None);
        using var second = await machine.EnterAsync(alone: false, CancellationToken.None);
        var third = machine.EnterAsync(alone: false, CancellationToken.None);
        Assert.False(third.IsCompleted);

        first.Dispose();

        (await third).Dispose();
    }

    [Fact]
    public async Task EnterAsync_StoppedWhileItWaits_GivesBackWhatItHas()
    {
        using var machine = new SharedMachine(2);
        var first = await machine.EnterAsync(alone: false, CancellationToken.None);
        using var stop = new CancellationTokenSource();
        var alone = machine.EnterAsync(alone: true, stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => alone);
        first.Dispose();
        (await machine.EnterAsync(alone: true, CancellationToken.None)).Dispose();
    }
}
