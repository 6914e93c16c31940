using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

[Collection(ConsoleCollection.Name)]
public class CheckThrowsTests
{
    [Fact]
    public void Throws_CallFails_PrintsOneQuietLineAndGivesTheException()
    {
        FormatException? thrown = null;
        var printed = ConsoleCollection.Printed(() => thrown = Check.Throws<FormatException>(() => int.Parse("x", null), "x is no number"));

        Assert.Equal("✓ x is no number\n", printed);
        Assert.Contains("'x'", thrown!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Throws_CallSucceeds_NamesClaimAndExpressionAndPrintsNothing()
    {
        ClaimFailedException? failure = null;
        var printed = ConsoleCollection.Printed(() => failure = Assert.Throws<ClaimFailedException>(
            () => Check.Throws<FormatException>(() => int.Parse("1", null), "1 is no number")));

        Assert.Equal("this claim does not hold: 1 is no number\n  () => int.Parse(\"1\", null)  threw nothing, expected FormatException", failure!.Message);
        Assert.Null(failure.InnerException);
        Assert.Empty(printed);
    }

    [Fact]
    public void Throws_AnotherException_SaysWhatAndKeepsIt()
    {
        var failure = Assert.Throws<ClaimFailedException>(() => Check.Throws<OverflowException>(() => int.Parse("x", null), "too large"));

        Assert.Contains("threw FormatException: ", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith(", expected OverflowException", failure.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public void Throws_DerivedException_Holds() =>
        Assert.Equal("✓ cancelled\n", ConsoleCollection.Printed(
            () => Check.Throws<OperationCanceledException>(Cancel, "cancelled")));

    [Fact]
    public async Task Throws_TaskFailsLater_IsAwaited()
    {
        var thrown = await Check.Throws<TimeoutException>(() => FailLater(new TimeoutException("too late")), "it fails");

        Assert.Equal("too late", thrown.Message);
    }

    [Fact]
    public async Task Throws_TaskSucceeds_SaysThatNothingWasThrown()
    {
        var failure = await Assert.ThrowsAsync<ClaimFailedException>(() => Check.Throws<TimeoutException>(() => Task.CompletedTask, "it fails"));

        Assert.EndsWith("() => Task.CompletedTask  threw nothing, expected TimeoutException", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throws_TaskFailsOtherwise_SaysHow()
    {
        var failure = await Assert.ThrowsAsync<ClaimFailedException>(
            () => Check.Throws<TimeoutException>(() => FailLater(new FormatException("no number")), "it fails"));

        Assert.EndsWith("threw FormatException: no number, expected TimeoutException", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Throws_CoroutineFailsLater_IsAwaited() =>
        Assert.Equal("✓ it is late\n2\n", ConsoleCollection.Printed(() => Run(Late(), new VirtualTime())));

    [Fact]
    public void Throws_CoroutineSucceeds_SaysThatNothingWasThrown()
    {
        async Coroutine Program() => await Check.Throws<TimeoutException>(() => Sleep(1), "it fails");

        var failure = Assert.Throws<ClaimFailedException>(() => Run(Program(), new VirtualTime()));

        Assert.EndsWith("() => Sleep(1)  threw nothing, expected TimeoutException", failure.Message, StringComparison.Ordinal);
    }

    private static void Cancel() => throw new TaskCanceledException();

    private static async Task FailLater(Exception failure)
    {
        await Task.Yield();
        throw failure;
    }

    private static async Coroutine Late()
    {
        var thrown = await Check.Throws<TimeoutException>(() => WaitFor(Sleep(5), 2), "it is late");
        Console.WriteLine(thrown is not null ? EventLoop.Running.Time : -1);
    }
}
