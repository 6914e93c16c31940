using System.Collections.Concurrent;
using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

/// <summary>What a worker makes of a cell: .NET Interactive's meaning, as outputs.</summary>
public sealed class WorkerSessionTests(OpenSession open) : IClassFixture<OpenSession>
{
    private readonly WorkerSession _session = open.Session;

    [Fact]
    public async Task RunAsync_LaterCell_SeesEarlierDeclarations()
    {
        await _session.RunAsync("int Twice(int x) => 2 * x; record Point(int X); var p = new Point(4);").Succeed();

        Assert.Equal("8", (await _session.RunAsync("Console.Write(Twice(p.X));")).Text());
    }

    [Fact]
    public async Task RunAsync_DefaultUsings_AreThoseOfTheTool()
    {
        var result = await _session.RunAsync("Console.Write(new StringBuilder().Append(new List<int> { 1 }.Sum()).Append(new ArrayList().Count));");

        Assert.Equal("10", result.Text());
        Assert.Contains("CS0103", (await _session.RunAsync("File.Exists(\"x\")").Fail()).Message, StringComparison.Ordinal);
        Assert.Contains("CS0234", (await _session.RunAsync("using Microsoft.AspNetCore.Builder;").Fail()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await Task.FromResult(\"done\")", "text/plain", "done")]
    [InlineData("\"x\"", "text/plain", "x")]
    [InlineData("42", "text/html", "42")]
    [InlineData("(object)null", "text/html", "&lt;null&gt;")]
    public async Task RunAsync_LastExpression_IsTheResult(string code, string mimeType, string contains)
    {
        var (form, text) = Assert.Single((await _session.RunAsync(code)).Value());

        Assert.Equal(mimeType, form);
        Assert.Contains(contains, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await Task.CompletedTask")]
    [InlineData("var x = 1;")]
    [InlineData("")]
    [InlineData("// a comment")]
    public async Task RunAsync_NoValue_HasNoOutput(string code) => Assert.Empty((await _session.RunAsync(code).Succeed()).Outputs);

    [Theory]
    [InlineData("int a = 1; a;", "(1,12): error CS0201: ")]
    [InlineData("\n\n  undefined + 1", "(3,3): error CS0103: ")]
    public async Task RunAsync_CompileError_HasTheCellsLineAndColumn(string code, string start)
    {
        var error = await _session.RunAsync(code).Fail();

        Assert.Equal("CompilationError", error.ErrorName);
        Assert.StartsWith(start, error.Message, StringComparison.Ordinal);
        Assert.StartsWith($"({error.Line},{error.Column}):", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_SeveralCompileErrors_AreAllListedInOrder()
    {
        var error = await _session.RunAsync("int a = \"x\";\nunknown();\nint b = 1.5;").Fail();

        Assert.Equal(["(1,9)", "(2,1)", "(3,9)"], error.Traceback.Select(line => line[..5]));
        Assert.Equal(string.Join('\n', error.Traceback), error.Message);
    }

    [Fact]
    public async Task RunAsync_ForeignAwaitInConstrainedBuilder_NamesTheCure()
    {
        await _session.RunAsync(ConstrainedBuilder).Succeed();

        var error = await _session.RunAsync("async Strict F()\n{\n    await Task.Delay(1);\n}").Fail();

        Assert.Contains(error.Traceback, line => line.Contains("CS0315", StringComparison.Ordinal));
        Assert.Contains(error.Traceback, line => line.Contains("await x.AsFuture()", StringComparison.Ordinal));
        Assert.DoesNotContain("AsFuture", (await _session.RunAsync("void G<T>() where T : IDisposable { } G<int>();").Fail()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await Task.Delay(1);", "'await x.AsFuture()' instead of 'await x'.", "await Task.Delay(1).AsFuture();")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false);", "'await x.AsFuture()' instead of 'await x.ConfigureAwait(…)'.", "await Task.Delay(1).AsFuture();")]
    [InlineData("await default(ValueTask);", "'await x.AsFuture()' instead of 'await x'.", "await default(ValueTask).AsFuture();")]
    [InlineData("await Task.Yield();", "'await Sleep(0)'", "await Sleep(0);")]
    [InlineData("await using (new System.IO.MemoryStream()) { }", "Put an 'await foreach' or 'await using'", "async Task Use() { await using (new System.IO.MemoryStream()) { } }\nawait Use().AsFuture();")]
    [InlineData("await new Other();", "await it in an 'async Task' method", "async Task Use() => await new Other();\nawait Use().AsFuture();")]
    public async Task RunAsync_CureOfAnAwaitInACoroutine_Compiles(string statement, string cure, string cured)
    {
        await _session.RunAsync($$"""
            #r "{{Path.Combine(Repository.Root, "artifacts", "lib", "AsyncNotebooks.dll")}}"
            using AsyncNotebooks; using static AsyncNotebooks.Asyncio;
            class Other { public OtherAwaiter GetAwaiter() => new(); }
            class OtherAwaiter : System.Runtime.CompilerServices.INotifyCompletion
            {
                public bool IsCompleted => true;
                public void GetResult() { }
                public void OnCompleted(Action continuation) => continuation();
            }
            """).Succeed();

        Assert.Contains(cure, (await _session.RunAsync($"async Coroutine Refused()\n{{\n{statement}\n}}").Fail()).Message, StringComparison.Ordinal);
        await _session.RunAsync($"async Coroutine Taken()\n{{\n{cured}\n}}\nRun(Taken());").Succeed();
    }

    [Fact]
    public async Task RunAsync_MissingReference_NamesTheCure()
    {
        var error = await _session.RunAsync("\n#r \"../artifacts/lib/Missing.dll\"").Fail();

        Assert.Contains("error CS0006: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("relative to the notebook's folder", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Exception_KeepsWhatWasAssignedBefore()
    {
        await _session.RunAsync("int kept = 1;").Succeed();

        await _session.RunAsync("kept = 2; var fresh = 3; throw new InvalidOperationException(\"boom\");").Fail();

        Assert.Equal("23", (await _session.RunAsync("Console.Write($\"{kept}{fresh}\");")).Text());
    }

    [Fact]
    public async Task RunAsync_ConsoleWrites_KeepTheirOrderAndStream()
    {
        var result = await _session.RunAsync("Console.Write('a'); Console.WriteLine(\"b\"); Console.Error.WriteLine(\"e\"); Console.Write(\"c\\r\\n\");");

        Assert.Equal("ab\nc\n", result.Text());
        Assert.Equal("e\n", result.Text("stderr"));
    }

    [Fact]
    public async Task RunAsync_Outputs_ArriveAsTheyHappen()
    {
        var gate = new TaskCompletionSource();
        var seen = new ConcurrentQueue<CellOutput>();
        await using var session = new WorkerSession(new SessionOptions());

        var running = session.RunAsync("Console.WriteLine(\"before\"); await Task.Delay(-1);", output =>
        {
            seen.Enqueue(output);
            gate.TrySetResult();
        });
        await gate.Task;

        Assert.False(running.IsCompleted);
        Assert.Equal("before\n", Assert.IsType<StreamOutput>(Assert.Single(seen)).Text);
    }

    [Fact]
    public async Task RunAsync_WhatIsShownAfterTheCell_IsDropped()
    {
        await _session.RunAsync("var go = new TaskCompletionSource(); var late = Task.Run(async () => { await go.Task; Console.Write(\"late\"); });").Succeed();
        await _session.RunAsync("go.SetResult(); await late;");

        Assert.Equal("now", (await _session.RunAsync("Console.Write(\"now\");")).Text());
    }

    [Fact]
    public async Task RunAsync_ReadsFromTheConsole_FindsItsEnd() =>
        Assert.Equal("True", (await _session.RunAsync("Console.Write(Console.ReadLine() is null);")).Text());

    [Fact]
    public async Task Update_OfHandle_HasTheIdOfWhatWasShown()
    {
        var result = await _session.RunAsync("var h = display(1, \"text/plain\"); h.Update(2);").Succeed();

        var outputs = result.Outputs.Cast<DisplayOutput>().ToList();
        Assert.Equal(["1", "2"], outputs.Select(output => output.Data["text/plain"]));
        Assert.Equal([false, true], outputs.Select(output => output.IsUpdate));
        Assert.Equal(outputs[0].DisplayId, outputs[1].DisplayId);
    }

    [Fact]
    public async Task Display_TypeWithFormattersByConvention_HasAllItsForms()
    {
        var result = await _session.RunAsync($"#r \"{typeof(SampleFigure).Assembly.Location.Replace('\\', '/')}\"\nnew {typeof(SampleFigure).FullName}()");

        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], result.Value().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Outputs_OnAnyMachine_AreInTheInvariantCulture() => Assert.Equal(
        "1.5 01/02/2026 00:00:00", (await _session.RunAsync("Console.Write($\"{1.5} {new DateTime(2026, 1, 2)}\");")).Text());

    [Theory]
    [InlineData("#!time\n1", "Wall time: ")]
    [InlineData("#!markdown\n*leaning*", "<em>leaning</em>")]
    [InlineData("#!lsmagic", "#!who")]
    [InlineData("#!about", ".NET Interactive 1.0")]
    [InlineData("#!html\n<b>bold</b>", "<b>bold</b>")]
    public async Task RunAsync_MagicCommand_MeansWhatItMeansInTheTool(string code, string contains)
    {
        var result = await _session.RunAsync(code).Succeed();

        Assert.Contains(result.Outputs.OfType<DisplayOutput>(), output => output.Data.Values.Any(form => form.Contains(contains, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunAsync_Who_ListsTheVariables()
    {
        await _session.RunAsync("var someone = 1;").Succeed();

        var shown = (await _session.RunAsync("#!who").Succeed()).Outputs.OfType<DisplayOutput>();

        Assert.Contains(shown, output => output.Data.Values.Any(form => form.Contains("someone", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunAsync_Package_IsRestoredAndSeen()
    {
        // A package the command line is built with, so the user's package cache has it.
        var result = await _session.RunAsync("#r \"nuget: DiffPlex, 1.9.0\"\nConsole.Write(typeof(DiffPlex.Differ).Assembly.GetName().Name);");

        Assert.Equal("DiffPlex", result.Text());
    }

    [Fact]
    public async Task RunAsync_UnknownPackage_IsRefusedByName()
    {
        var error = await _session.RunAsync("#r \"nuget: AsyncNotebooks.NoSuchPackage, 1.2.3\"").Fail();

        Assert.Contains("AsyncNotebooks.NoSuchPackage", error.Message, StringComparison.Ordinal);
    }

    private const string ConstrainedBuilder = """
        using System.Runtime.CompilerServices;
        interface IWakeable { }
        [AsyncMethodBuilder(typeof(StrictBuilder))] class Strict { }
        class StrictBuilder
        {
            public static StrictBuilder Create() => new();
            public Strict Task => new();
            public void Start<T>(ref T machine) where T : IAsyncStateMachine { }
            public void SetStateMachine(IAsyncStateMachine machine) { }
            public void SetResult() { }
            public void SetException(Exception e) { }
            public void AwaitOnCompleted<TA, TM>(ref TA a, ref TM m) where TA : INotifyCompletion, IWakeable where TM : IAsyncStateMachine { }
            public void AwaitUnsafeOnCompleted<TA, TM>(ref TA a, ref TM m) where TA : ICriticalNotifyCompletion, IWakeable where TM : IAsyncStateMachine { }
        }
        """;

    [Fact]
    public async Task Restart_AfterCells_ForgetsThemAndKeepsTheProcess()
    {
        const string Process = "Console.Write(Environment.ProcessId);";
        var folder = Path.GetTempPath();
        await using var session = new WorkerSession(new SessionOptions());
        session.Restart(new SessionOptions());
        var process = (await session.RunAsync(Process + " var kept = 1;")).Text();

        session.Restart(new SessionOptions { WorkingDirectory = folder });

        Assert.Equal(process, (await session.RunAsync(Process)).Text());
        Assert.Contains("CS0103", (await session.RunAsync("kept")).Error?.Message, StringComparison.Ordinal);
        Assert.Contains("cell 3", string.Concat((await session.RunAsync("throw new FormatException();").Fail()).Traceback), StringComparison.Ordinal);
        Assert.Equal(Path.TrimEndingDirectorySeparator(folder), (await session.RunAsync("Console.Write(Environment.CurrentDirectory);")).Text());
    }
}
