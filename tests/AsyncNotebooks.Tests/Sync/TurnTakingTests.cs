using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

/// <summary>What a lock and a semaphore with one place promise alike.</summary>
public abstract class TurnTakingTests
{
    /// <summary>The way in and the way out of a fresh one.</summary>
    protected abstract (Func<Coroutine<Releaser>> Acquire, Action Release, Func<bool> IsLocked) Make();

    [Fact]
    public void Acquire_Free_GoesStraightOn() => Assert.Equal(["in", "soon"], InLoop.Log(async log =>
    {
        var (acquire, _, isLocked) = Make();
        GetRunningLoop().CallSoon(() => log("soon"));
        using (await acquire())
        {
            Assert.True(isLocked());
            log("in");
        }

        Assert.False(isLocked());
        await Sleep(0);
    }));

    [Fact]
    public void Acquire_Taken_IsServedFirstComeFirstServed() => Assert.Equal(["0 a", "1 b", "2 c", "3 d"], InLoop.TimedLog(async log =>
    {
        var (acquire, _, _) = Make();
        await Gather(new[] { "a", "b", "c", "d" }.Select(name => Hold(acquire, name, log)));
    }));

    [Fact]
    public void Acquire_ByWhoReleasedJustNow_GoesBehindTheLine() => Assert.Equal(["a", "b", "a again"], InLoop.Log(async log =>
    {
        var (acquire, _, _) = Make();
        await Gather(Twice(), Once());

        async Coroutine Twice()
        {
            using (await acquire())
            {
                log("a");
                await Sleep(1);
            }

            using (await acquire())
                log("a again");
        }

        async Coroutine Once()
        {
            using (await acquire())
                log("b");
        }
    }));

    [Fact]
    public void Cancel_InLine_LetsTheNextOneIn() => Assert.Equal(["0 a", "1 c"], InLoop.TimedLog(async log =>
    {
        var (acquire, _, isLocked) = Make();
        var tasks = new[] { "a", "b", "c" }.Select(name => CreateTask(Hold(acquire, name, log))).ToList();
        await Sleep(0.5);
        tasks[1].Cancel();
        await Gather(returnExceptions: true, tasks);
        Assert.False(isLocked());
    }));

    [Fact]
    public void Cancel_InTheTurnOfItsWakeUp_PassesTheTurnOn() => Assert.Equal(["1 c"], InLoop.TimedLog(async log =>
    {
        var (acquire, _, isLocked) = Make();
        var held = await acquire();
        var (second, third) = (CreateTask(Hold(acquire, "b", log)), CreateTask(Hold(acquire, "c", log)));
        await Sleep(1);
        held.Dispose();
        second.Cancel(); // the turn has been promised to it, and it has not gone on yet
        await Gather(returnExceptions: true, second, third);
        Assert.True(second.IsCancelled);
        Assert.False(isLocked());
    }));

    [Fact]
    public void Cancel_OfTheLastInLine_LeavesItFree() => InLoop.Run(async () =>
    {
        var (acquire, release, isLocked) = Make();
        await acquire();
        var waiting = CreateTask(acquire());
        await Sleep(0);
        release();
        waiting.Cancel();
        await Gather(returnExceptions: true, waiting);
        Assert.False(isLocked());
        using (await acquire())
            Assert.True(isLocked());
    });

    [Fact]
    public void Dispose_Twice_ReleasesOnce() => InLoop.Run(async () =>
    {
        var (acquire, _, isLocked) = Make();
        var first = await acquire();
        first.Dispose();
        using (await acquire())
        {
            first.Dispose();
            Assert.True(isLocked());
        }
    });

    [Fact]
    public void Using_BodyThrows_Releases() => InLoop.Run(async () =>
    {
        var (acquire, _, isLocked) = Make();
        await InLoop.Caught<FormatException>(async () =>
        {
            using (await acquire())
                throw new FormatException();
        });
        Assert.False(isLocked());
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Acquire_UnderRandomCancellation_NeverLetsTwoInNorLosesTheTurn(int seed) => InLoop.Run(async () =>
    {
        var (random, (acquire, _, isLocked)) = (new Random(seed), Make());
        var (inside, served) = (0, 0);
        var tasks = Enumerable.Range(0, 300).Select(_ => CreateTask(Worker())).ToList();
        foreach (var task in tasks.Where((_, index) => index % 2 == 0))
        {
            GetRunningLoop().CallLater(random.Next(0, 40) * 0.5, () => task.Cancel());
        }

        await Gather(returnExceptions: true, tasks);
        Assert.False(isLocked());
        Assert.InRange(served, 150, 300);

        async Coroutine Worker()
        {
            using (await acquire())
            {
                Assert.Equal(1, ++inside);
                try
                {
                    await Sleep(random.Next(0, 3) * 0.5);
                    served++;
                }
                finally
                {
                    inside--;
                }
            }
        }
    });

    private static async Coroutine Hold(Func<Coroutine<Releaser>> acquire, string name, Action<string> log)
    {
        using (await acquire())
        {
            log(name);
            await Sleep(1);
        }
    }
}
