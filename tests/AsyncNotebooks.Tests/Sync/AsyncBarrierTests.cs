using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class AsyncBarrierTests
{
    [Fact]
    public void Wait_AllThere_GoOnTogetherWithTheirPlaces() => InLoop.Run(async () =>
    {
        var barrier = new AsyncBarrier(3);
        Assert.Equal((3, 0, false), (barrier.Parties, barrier.Waiting, barrier.IsBroken));
        var tasks = Enumerable.Range(0, 3).Select(number => CreateTask(Arrive(barrier, number))).ToList();
        await Sleep(1.5);
        Assert.Equal(2, barrier.Waiting);
        Assert.Equal(new[] { 0, 1, 2 }, await Gather(tasks));
        Assert.Equal(2, GetRunningLoop().Time);
        Assert.Equal(0, barrier.Waiting);
    });

    [Fact]
    public void Wait_AgainAndAgain_MakesRounds() => Assert.Equal(["2 round 0", "2 round 0", "4 round 1", "4 round 1"], InLoop.TimedLog(async log =>
    {
        var barrier = new AsyncBarrier(2);
        await Gather(Rounds(1), Rounds(2));

        async Coroutine Rounds(double pace)
        {
            for (var round = 0; round < 2; round++)
            {
                await Sleep(pace);
                await barrier.Wait();
                log($"round {round}");
            }
        }
    }));

    [Fact]
    public void Wait_OneParty_GoesStraightOn() => InLoop.Run(async () => Assert.Equal(0, await new AsyncBarrier(1).Wait()));

    [Fact]
    public void Cancel_OfAWaiter_LeavesItsPlace() => InLoop.Run(async () =>
    {
        var barrier = new AsyncBarrier(2);
        var leaving = CreateTask(barrier.Wait());
        await Sleep(0);
        leaving.Cancel();
        await Gather(returnExceptions: true, leaving);
        Assert.Equal(0, barrier.Waiting);
        var (first, second) = (CreateTask(barrier.Wait()), CreateTask(barrier.Wait()));
        Assert.Equal(new[] { 0, 1 }, await Gather(first, second));
    });

    [Fact]
    public void Abort_Waiters_AreThrownOutAndSoIsWhoComesLater() => InLoop.Run(async () =>
    {
        var barrier = new AsyncBarrier(2);
        var waiting = CreateTask(barrier.Wait());
        await Sleep(0);
        await barrier.Abort();
        Assert.True(barrier.IsBroken);
        Assert.Equal("The barrier was aborted or reset while this task waited.", (await InLoop.Caught<BarrierBrokenException>(async () => await waiting)).Message);
        Assert.Equal("The barrier was aborted.", (await InLoop.Caught<BarrierBrokenException>(async () => await barrier.Wait())).Message);
    });

    [Fact]
    public void Reset_Waiters_AreThrownOutAndItStartsAfresh() => InLoop.Run(async () =>
    {
        var barrier = new AsyncBarrier(2);
        var waiting = CreateTask(barrier.Wait());
        await Sleep(0);
        await barrier.Reset();
        await InLoop.Caught<BarrierBrokenException>(async () => await waiting);
        Assert.False(barrier.IsBroken);
        Assert.Equal(new[] { 0, 1 }, await Gather(barrier.Wait(), barrier.Wait()));
    });

    [Fact]
    public void Reset_AfterAbort_MendsIt() => InLoop.Run(async () =>
    {
        var barrier = new AsyncBarrier(1);
        await barrier.Abort();
        await barrier.Reset();
        Assert.False(barrier.IsBroken);
        Assert.Equal(0, await barrier.Wait());
    });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void New_NoParties_IsRefused(int parties) => Assert.Throws<ArgumentOutOfRangeException>(() => new AsyncBarrier(parties));

    private static async Coroutine<int> Arrive(AsyncBarrier barrier, int seconds)
    {
        await Sleep(seconds);
        return await barrier.Wait();
    }
}
