using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Lints;

/// <summary>Runs a program and gives what the lints say of it.</summary>
internal static class Linted
{
    /// <summary>The findings of one kind in a program on the virtual clock; what the loop has to report is not printed.</summary>
    public static IReadOnlyList<LintFinding> Run(string lint, Func<Coroutine> main)
    {
        var trace = Trace.Record(() => Asyncio.Run(Main(), new VirtualTime()));
        return Of(lint, trace);

        async Coroutine Main()
        {
            GetRunningLoop().ExceptionHandler = _ => { };
            await main();
        }
    }

    public static IReadOnlyList<LintFinding> Of(string lint, Trace trace) => [.. trace.Lints().Findings.Where(finding => finding.Lint == lint)];

    public static async Coroutine Work(double seconds) => await Sleep(seconds);

    public static async Coroutine<double> Ask(double seconds)
    {
        await Sleep(seconds);
        return seconds;
    }
}
