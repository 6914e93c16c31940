using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class CoroutineTests
{
    [Fact]
    public void Name_MethodLocalFunctionAndLambda_IsWhatStandsInTheSource() => InLoop.Run(async () =>
    {
        Func<Coroutine> lambda = async () => await Sleep(0);
        var coroutines = new[] { Method(), Local(), lambda(), Generic<string>(), Sleep(0), Sleep(1) };
        Assert.Equal(["Method", "Local", "lambda", "Generic", "Sleep", "Sleep"], coroutines.Select(coroutine => coroutine.Name));
        await Gather(coroutines);

        static async Coroutine Local() => await Sleep(0);
    });

    [Fact]
    public void ToString_ThroughItsLife_SaysWhereItStands()
    {
        Coroutine coroutine = null!;
        InLoop.Run(async () =>
        {
            coroutine = Method();
            Assert.Equal("coroutine Method, not started", coroutine.ToString());
            var task = CreateTask(coroutine);
            await Sleep(0);
            Assert.Equal("coroutine Method, running", coroutine.ToString());
            await task;
            Assert.Equal("coroutine Method, ended", coroutine.ToString());
        });
    }

    [Fact]
    public void CreateTask_CoroutineAwaitedBefore_IsRefused() => InLoop.Run(async () =>
    {
        var coroutine = Method();
        await coroutine;
        Assert.StartsWith("This coroutine was awaited before", Assert.Throws<InvalidOperationException>(() => CreateTask(coroutine)).Message, StringComparison.Ordinal);
    });

    [Fact]
    public void GetResult_ByHand_SaysThatNothingRan()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Method().GetAwaiter().GetResult());
        Assert.Equal("Coroutine 'Method' has not run, so it has no result. Inside a coroutine write 'await Method(…)'; outside of one, Asyncio.Run(Method(…)).", failure.Message);
        Assert.Throws<InvalidOperationException>(() => Value(1).GetAwaiter().GetResult());
    }

    [Fact]
    public void Await_WithTryCatchFinally_BehavesAsInAnyMethod() => Assert.Equal(["1 try", "2 caught bad", "3 finally"], InLoop.TimedLog(async log =>
    {
        try
        {
            await Sleep(1);
            log("try");
            await Fails(1);
        }
        catch (FormatException exception)
        {
            log($"caught {exception.Message}");
            await Sleep(1);
        }
        finally
        {
            log("finally");
        }
    }));

    [Fact]
    public void Return_ManyTypes_ComeThrough() => InLoop.Run(async () =>
    {
        Assert.Equal(5, await Value(5));
        Assert.Equal("text", await Value("text"));
        Assert.Null(await Value<string?>(null));
        Assert.Equal((1, 2.5), await Value((1, 2.5)));
        Assert.Equal(new DateTime(2000, 1, 1), await Value<DateTime?>(new DateTime(2000, 1, 1)));
    });

    [Fact]
    public void Await_LocalsOfAStructMachine_KeepTheirValues() => Assert.Equal([0, 1, 3, 6, 10], InLoop.Run(async () =>
    {
        // In a Release build the state machine is a struct: a copy that went astray would lose these.
        var (sums, sum) = (new List<int>(), 0);
        for (var i = 0; i < 5; i++)
        {
            sum += await Value(i);
            await Sleep(i);
            sums.Add(sum);
        }

        return sums;
    }));

    [Fact]
    public void Call_Twice_GivesTwoIndependentCoroutines() => InLoop.Run(async () =>
    {
        var (first, second) = (Value(1), Value(2));
        Assert.Equal((2, 1), (await second, await first));
    });

    [Fact]
    public void Dispose_AwaitUsing_RunsInTheTask() => Assert.Equal(["0 body", "1 disposed"], InLoop.TimedLog(async log =>
    {
        await using var resource = new Resource(log);
        log("body");
    }));

    private static async Coroutine Method() => await Sleep(1);

    private static async Coroutine Generic<T>() => await Value(default(T));

    private static async Coroutine<T> Value<T>(T value)
    {
        await Sleep(0);
        return value;
    }

    private static async Coroutine Fails(double seconds)
    {
        await Sleep(seconds);
        throw new FormatException("bad");
    }

    private sealed class Resource(Action<string> log)
    {
        public async Coroutine DisposeAsync()
        {
            await Sleep(1);
            log("disposed");
        }
    }
}
