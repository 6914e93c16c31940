using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class AsyncSemaphoreTests : TurnTakingTests
{
    protected override (Func<Coroutine<Releaser>> Acquire, Action Release, Func<bool> IsLocked) Make()
    {
        var semaphore = new AsyncSemaphore();
        return (semaphore.Acquire, semaphore.Release, () => semaphore.IsLocked);
    }

    [Fact]
    public void Acquire_SeveralPlaces_LetsThatManyIn() => Assert.Equal(["0 0", "0 1", "1 2", "1 3", "2 4"], InLoop.TimedLog(async log =>
    {
        var semaphore = new AsyncSemaphore(2);
        await Gather(Enumerable.Range(0, 5).Select(Work));
        Assert.Equal(2, semaphore.Available);

        async Coroutine Work(int number)
        {
            using (await semaphore.Acquire())
            {
                log($"{number}");
                await Sleep(1);
            }
        }
    }));

    [Fact]
    public void Release_Unbounded_AddsPlaces() => InLoop.Run(async () =>
    {
        var semaphore = new AsyncSemaphore(0);
        Assert.True(semaphore.IsLocked);
        semaphore.Release();
        semaphore.Release();
        Assert.Equal(2, semaphore.Available);
        await semaphore.Acquire();
        Assert.Equal(1, semaphore.Available);
    });

    [Fact]
    public void Release_BoundedAndNoneTaken_SaysHowToPairThem() => Assert.Equal(
        "This bounded semaphore was released more often than acquired. With 'using (await semaphore.Acquire())' the two always match.",
        Assert.Throws<InvalidOperationException>(() => new AsyncSemaphore(3, bounded: true).Release()).Message);

    [Fact]
    public void Release_BoundedWithWaiters_LetsTheNextIn() => InLoop.Run(async () =>
    {
        var semaphore = new AsyncSemaphore(1, bounded: true);
        await semaphore.Acquire();
        var waiting = CreateTask(semaphore.Acquire());
        await Sleep(0);
        semaphore.Release();
        await waiting;
        semaphore.Release();
        Assert.Throws<InvalidOperationException>(semaphore.Release);
    });

    [Fact]
    public void New_NegativePlaces_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new AsyncSemaphore(-1));

    [Fact]
    public void Acquire_WhileATurnIsPromised_CannotSlipIn() => Assert.Equal(["promised", "latecomer"], InLoop.Log(async log =>
    {
        var semaphore = new AsyncSemaphore(0);
        var promised = CreateTask(Enter("promised"));
        await Sleep(0);
        semaphore.Release();
        Assert.True(semaphore.IsLocked);
        Assert.Equal(0, semaphore.Available);
        var latecomer = CreateTask(Enter("latecomer"));
        await Gather(promised, latecomer);

        async Coroutine Enter(string name)
        {
            using (await semaphore.Acquire())
                log(name);
        }
    }));
}
