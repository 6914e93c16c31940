using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Lints;

public class NeverRetrievedTests
{
    private const string Lint = "failure not seen";

    [Fact]
    public void Task_ThatFailsUnseen_IsFoundWithTheTimeOfTheFailure()
    {
        var finding = Assert.Single(Linted.Run(Lint, async () =>
        {
            _ = CreateTask(Fail(1), "bad");
            await Sleep(3);
        }));
        Assert.Equal(("bad", 1.0), (finding.Task, finding.Time));
        Assert.Equal("bad (Fail) failed with InvalidOperationException: no such page, and nobody asked.", finding.What);
        Assert.StartsWith("NeverRetrievedTests.cs:", finding.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void Future_ThatFailsUnseen_IsFoundToo()
    {
        var finding = Assert.Single(Linted.Run(Lint, async () =>
        {
            new Future().SetException(new TimeoutException("late"));
            await Sleep(1);
        }));
        Assert.Equal(("", "A future failed with TimeoutException: late, and nobody asked."), (finding.Task, finding.What));
    }

    [Fact]
    public void Task_WhoseFailureIsCaughtLater_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var bad = CreateTask(Fail(1));
        await Sleep(3);
        await Gather(returnExceptions: true, bad);
    }));

    [Fact]
    public void Task_WhoseExceptionIsLookedAt_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var bad = CreateTask(Fail(1));
        await Sleep(3);
        Assert.NotNull(bad.Exception);
    }));

    private static async Coroutine Fail(double seconds)
    {
        await Sleep(seconds);
        throw new InvalidOperationException("no such page.");
    }
}
