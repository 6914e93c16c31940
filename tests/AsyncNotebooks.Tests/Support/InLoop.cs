namespace AsyncNotebooks.Tests;

/// <summary>Runs small programs on virtual time and gives back what the tests look at.</summary>
internal static class InLoop
{
    public static void Run(Func<Coroutine> main) => Asyncio.Run(main(), new VirtualTime());

    public static T Run<T>(Func<Coroutine<T>> main) => Asyncio.Run(main(), new VirtualTime());

    /// <summary>The lines that the program logged.</summary>
    public static List<string> Log(Func<Action<string>, Coroutine> main)
    {
        var lines = new List<string>();
        Asyncio.Run(main(lines.Add), new VirtualTime());
        return lines;
    }

    /// <summary>The lines that the program logged, each after the time on the loop's clock: "1.5 woke".</summary>
    public static List<string> TimedLog(Func<Action<string>, Coroutine> main)
    {
        var (lines, clock) = (new List<string>(), new VirtualTime());
        Asyncio.Run(main(line => lines.Add(FormattableString.Invariant($"{clock.Now} {line}"))), clock);
        return lines;
    }

    /// <summary>What the loop reported, up to its closing. What the program throws is thrown here too.</summary>
    public static List<LoopReport> Reports(Func<Coroutine> main, TimeProvider? clock = null)
    {
        var reports = new List<LoopReport>();
        Asyncio.Run(Reporting(), clock ?? new VirtualTime());
        return reports;

        async Coroutine Reporting()
        {
            Asyncio.GetRunningLoop().ExceptionHandler = reports.Add;
            await main();
        }
    }

    /// <summary>The exception of that type that the program throws.</summary>
    public static TException Throws<TException>(Func<Coroutine> main)
        where TException : Exception => Assert.Throws<TException>(() => Run(main));

    /// <summary>The same for a subclass too.</summary>
    public static TException ThrowsAny<TException>(Func<Coroutine> main)
        where TException : Exception => Assert.ThrowsAny<TException>(() => Run(main));

    /// <summary>Inside a coroutine: the exception that the body throws.</summary>
    public static async Coroutine<TException> Caught<TException>(Func<Coroutine> body)
        where TException : Exception
    {
        try
        {
            await body();
        }
        catch (TException exception)
        {
            return exception;
        }

        throw new Xunit.Sdk.XunitException($"{typeof(TException).Name} expected, but nothing was thrown.");
    }
}
