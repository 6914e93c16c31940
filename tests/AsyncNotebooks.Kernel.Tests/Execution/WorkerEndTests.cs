using System.Globalization;
using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

/// <summary>A notebook that ends or blocks its process harms itself alone.</summary>
public sealed class WorkerEndTests
{
    [SkippableTheory]
    [InlineData("Environment.Exit(3);", "exit code 3")]
    [InlineData("Environment.FailFast(\"no way on\");", "no way on")]
    [InlineData("int Down(int n) => Down(n + 1) + 1; Down(0)", "Stack overflow")]
    [InlineData("new System.Threading.Thread(() => throw new Exception(\"on a thread\")).Start(); await Task.Delay(-1);", "on a thread")]
    [InlineData("async void Fire() { await Task.Yield(); throw new Exception(\"in async void\"); } Fire(); await Task.Delay(-1);", "in async void")]
    public async Task RunAsync_CellThatEndsItsProcess_SaysHowItEnded(string code, string reason)
    {
        Thorough.SkipUnlessSample(code, sample: "Environment.Exit");
        await using var session = new WorkerSession(new SessionOptions { CellTimeout = TimeSpan.FromMinutes(2) });
        await session.RunAsync("int n = 1;").Succeed();

        var error = await session.RunAsync(code).Fail();

        Assert.Equal("WorkerEnded", error.ErrorName);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal("WorkerEnded", (await session.RunAsync("n").Fail()).ErrorName);
    }

    [SkippableTheory]
    [InlineData("while (true) { }")]
    [InlineData("new TaskCompletionSource().Task.Wait();")]
    public async Task RunAsync_CellThatNeverEnds_IsEndedWithItsProcess(string code)
    {
        Thorough.SkipUnlessSample(code, sample: "while");
        await using var session = new WorkerSession(new SessionOptions { CellTimeout = TimeSpan.FromSeconds(3) });

        var error = await session.RunAsync(code).Fail();

        Assert.Equal("CellTimeout", error.ErrorName);
        Assert.Contains("longer than 3 s", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TasksThatWaitForever_AreNamedWithWhatTheyWaitFor()
    {
        await using var session = new WorkerSession(new SessionOptions { CellTimeout = TimeSpan.FromSeconds(3) });

        var error = await session.RunAsync($$"""
            #r "{{Path.Combine(Repository.Root, "artifacts", "lib", "AsyncNotebooks.dll")}}"
            using AsyncNotebooks;
            async Coroutine Ask(Future answer) => await answer;
            async Coroutine Asks(Future answer) => await Ask(answer);
            async Coroutine Main() => await Asyncio.Gather(Asyncio.CreateTask(Asks(new Future()), "asker"), Asyncio.Sleep(1_000));
            Asyncio.Run(Main());
            """).Fail();

        Assert.StartsWith("The cell ran longer than 3 s", error.Message, StringComparison.Ordinal);
        Assert.Contains("\n  Task-1 (Main) waits for gather of 2", error.Message, StringComparison.Ordinal);
        Assert.Contains("\n  asker (Asks → Ask) waits for future", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Cancelled_FailsAtOnce()
    {
        await using var session = new WorkerSession(new SessionOptions());
        using var cancel = new CancellationTokenSource();

        var error = await session.RunAsync("Console.Write(\"begun\"); await Task.Delay(-1);", _ => cancel.Cancel(), cancel.Token).Fail();

        Assert.Equal("CellCancelled", error.ErrorName);
    }

    [Fact]
    public async Task RunAsync_SessionsSideBySide_KeepTheirStaticsAndOutputsApart()
    {
        await using var pool = new WorkerPool(2);
        pool.Begin(2);
        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(async number =>
        {
            await using var session = pool.Open(new SessionOptions());
            return await session.RunAsync($$"""
                Environment.SetEnvironmentVariable("WHOSE", "{{number}}");
                System.IO.Directory.SetCurrentDirectory(System.IO.Path.GetTempPath());
                await Task.WhenAll(Enumerable.Range(0, 5).Select(i => Task.Run(() => Console.Write(Environment.GetEnvironmentVariable("WHOSE")))));
                """);
        }));

        Assert.Equal(["00000", "11111"], results.Select(result => result.Text()));
    }

    [Theory]
    [InlineData("new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start(); Console.Write(Environment.ProcessId);")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => System.Threading.Thread.Sleep(-1); Console.Write(Environment.ProcessId);")]
    [InlineData("Console.Write(System.Diagnostics.Process.Start(\"sleep\", \"600\").Id);")]
    public async Task DisposeAsync_NotebookThatLeavesSomethingRunning_EndsIt(string code)
    {
        int process;
        await using (var session = new WorkerSession(new SessionOptions()))
            process = int.Parse((await session.RunAsync(code)).Text(), CultureInfo.InvariantCulture);

        // The kernel forgets a process a moment after it was ended.
        Assert.True(SpinWait.SpinUntil(() => !Exists(process), TimeSpan.FromSeconds(10)));

        static bool Exists(int id) => Directory.Exists($"/proc/{id}") && !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_CellThatChangesItsProcess_ChangesNoOtherNotebook()
    {
        await using var pool = new WorkerPool(2);
        pool.Begin(2);
        await using var first = pool.Open(new SessionOptions());
        await using var second = pool.Open(new SessionOptions());

        await first.RunAsync("""
            using System.Globalization;
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = new CultureInfo("de-DE");
            Console.OpenStandardOutput().Close(); Console.OpenStandardInput().Close(); Console.OpenStandardError().Close();
            Console.Out.Close(); Console.Error.Close(); Console.SetOut(System.IO.TextWriter.Null);
            """).Succeed();

        Assert.Equal("1.5", (await second.RunAsync("Console.Write(1.5);")).Text());
        Assert.Equal("still here", (await first.RunAsync("Console.Write(\"still here\");")).Text());
    }
}
