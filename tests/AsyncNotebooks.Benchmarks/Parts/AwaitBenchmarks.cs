using BenchmarkDotNet.Attributes;

namespace AsyncNotebooks.Benchmarks.Parts;

/// <summary>What it costs to await a coroutine inline, against a plain <c>async Task</c> and <c>ValueTask</c> method that return at once.</summary>
[MemoryDiagnoser]
public class AwaitBenchmarks
{
    private const int Awaits = 100_000;

    /// <summary>A coroutine: cold, on the heap, run by the task's trampoline.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Awaits)]
    public long Coroutines() => Asyncio.Run(SumOfCoroutines());

    /// <summary>A hot task that is complete when it returns.</summary>
    [Benchmark(OperationsPerInvoke = Awaits)]
    public async Task<long> Tasks()
    {
        var sum = 0L;
        for (var i = 0; i < Awaits; i++)
            sum += await TaskOf(i);
        return sum;
    }

    /// <summary>The same without an object.</summary>
    [Benchmark(OperationsPerInvoke = Awaits)]
    public async Task<long> ValueTasks()
    {
        var sum = 0L;
        for (var i = 0; i < Awaits; i++)
            sum += await ValueTaskOf(i);
        return sum;
    }

    private static async Coroutine<long> SumOfCoroutines()
    {
        var sum = 0L;
        for (var i = 0; i < Awaits; i++)
            sum += await CoroutineOf(i);
        return sum;
    }

    private static async Coroutine<int> CoroutineOf(int value) => value;

    private static async Task<int> TaskOf(int value) => value;

    private static async ValueTask<int> ValueTaskOf(int value) => value;
}
