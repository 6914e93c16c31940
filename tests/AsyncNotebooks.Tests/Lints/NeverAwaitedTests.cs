using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Lints;

public class NeverAwaitedTests
{
    private const string Lint = "never awaited";

    [Fact]
    public void Coroutine_CalledAndForgotten_IsFoundWithTheLineOfTheCall()
    {
        var finding = Assert.Single(Linted.Run(Lint, async () =>
        {
            await Sleep(1);
            _ = Linted.Work(1);
            await Sleep(1);
        }));
        Assert.Equal(("Task-1", 1.0), (finding.Task, finding.Time));
        Assert.Equal("The coroutine Work was called and never awaited.", finding.What);
        Assert.Matches(@"^NeverAwaitedTests\.cs:1[5-9]$", finding.Place);
    }

    [Fact]
    public void Coroutine_ForgottenInALoop_IsFoundOnce()
    {
        var finding = Assert.Single(Linted.Run(Lint, async () =>
        {
            for (var i = 0; i < 3; i++)
                _ = Sleep(1);
            await Sleep(1);
        }));
        Assert.Equal("The coroutine Sleep was called 3 times and never awaited.", finding.What);
    }

    [Fact]
    public void Coroutine_CalledFirstAndAwaitedLater_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        var later = Linted.Work(1);
        await Sleep(1);
        await later;
    }));

    [Fact]
    public void Coroutine_GivenToATaskThatNobodyAwaits_IsNotFound() => Assert.Empty(Linted.Run(Lint, async () =>
    {
        _ = CreateTask(Linted.Work(1));
        await Sleep(2);
    }));
}
