using BenchmarkDotNet.Attributes;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Benchmarks.Parts;

/// <summary>What one switch costs: without a recording, which is what the hooks must not make dearer, and with one.</summary>
[MemoryDiagnoser]
public class SwitchBenchmarks
{
    private const int Switches = 100_000;

    /// <summary>Sleep(0), nobody recording.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Switches)]
    public void Switch() => Asyncio.Run(Yield());

    /// <summary>The same under <see cref="Trace.Record"/>.</summary>
    [Benchmark(OperationsPerInvoke = Switches)]
    public Trace SwitchRecorded() => Trace.Record(() => Asyncio.Run(Yield()));

    /// <summary>The same in debug mode, which measures every callback.</summary>
    [Benchmark(OperationsPerInvoke = Switches)]
    public void SwitchDebug() => Asyncio.Run(Yield(), debug: true);

    /// <summary>The plain .NET counterpart, on the thread pool.</summary>
    [Benchmark(OperationsPerInvoke = Switches)]
    public async Task TaskYield()
    {
        for (var i = 0; i < Switches; i++)
            await Task.Yield();
    }

    private static async Coroutine Yield()
    {
        for (var i = 0; i < Switches; i++)
            await Sleep(0);
    }
}
