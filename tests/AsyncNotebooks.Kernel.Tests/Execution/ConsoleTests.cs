using System.Collections.Concurrent;
using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

public sealed class ConsoleTests
{
    [Fact]
    public async Task RunAsync_ConsecutiveWrites_AreOneOutputForEachStream()
    {
        await using var session = new CSharpSession(new SessionOptions());

        var result = await session.RunAsync("""
            Console.Write('a'); Console.WriteLine("b"); Console.Write(1); Console.WriteLine();
            Console.Error.WriteLine("e"); await Console.Error.WriteAsync("f");
            Console.Write("c\r\n");
            """);

        Assert.Equal(
            [new StreamOutput("stdout", "ab\n1\n"), new StreamOutput("stderr", "e\nf"), new StreamOutput("stdout", "c\n")],
            result.Outputs);
    }

    [Fact]
    public async Task RunAsync_Outputs_ArriveAsTheyHappen()
    {
        await using var session = new CSharpSession(new SessionOptions());
        var gate = new TaskCompletionSource();
        var seen = new ConcurrentQueue<CellOutput>();

        await session.RunAsync("var go = new TaskCompletionSource();").Succeed();
        var running = session.RunAsync("Console.WriteLine(\"before\"); await go.Task; Console.WriteLine(\"after\");", output =>
        {
            seen.Enqueue(output);
            gate.TrySetResult();
        }, new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token);
        await gate.Task;

        Assert.False(running.IsCompleted);
        Assert.Equal("before\n", Assert.IsType<StreamOutput>(Assert.Single(seen)).Text);
    }

    [Fact]
    public async Task RunAsync_SessionsSideBySide_KeepTheirOutputsApart()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            await using var session = new CSharpSession(new SessionOptions());
            return await session.RunAsync($$"""
                var writers = Enumerable.Range(0, 5).Select(i => Task.Run(async () => { await Task.Yield(); Console.Write("{{number}}"); }));
                await Task.WhenAll(writers);
                var thread = new System.Threading.Thread(() => Console.Write("{{number}}"));
                thread.Start(); thread.Join();
                """);
        }));

        Assert.Equal(["000000", "111111", "222222", "333333"], results.Select(result => result.Text()));
    }

    [Fact]
    public async Task RunAsync_BackgroundWorkAfterTheCell_IsDroppedWithoutHarm()
    {
        await using var session = new CSharpSession(new SessionOptions());
        await session.RunAsync("""
            var go = new TaskCompletionSource();
            var late = Task.Run(async () => { await go.Task; Console.Write("late"); display("late"); });
            """).Succeed();

        var result = await session.RunAsync("go.SetResult(); await late; Console.Write(\"now\");");

        Assert.Equal([new StreamOutput("stdout", "now")], result.Outputs);
    }
}
