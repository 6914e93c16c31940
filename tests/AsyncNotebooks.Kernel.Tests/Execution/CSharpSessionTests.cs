using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Execution;

public sealed class CSharpSessionTests : IAsyncDisposable
{
    private readonly CSharpSession _session = new(new SessionOptions());

    public ValueTask DisposeAsync() => _session.DisposeAsync();

    [Fact]
    public async Task RunAsync_LaterCell_SeesEarlierDeclarations()
    {
        await _session.RunAsync("int Twice(int x) => 2 * x; record Point(int X); var p = new Point(4);").Succeed();

        var result = await _session.RunAsync("Console.Write(Twice(p.X));");

        Assert.Equal("8", result.Text());
    }

    [Fact]
    public async Task RunAsync_NameDeclaredAgain_HidesTheEarlierOne()
    {
        await _session.RunAsync("int x = 1; int F() => 1;").Succeed();
        await _session.RunAsync("string x = \"again\"; int F() => 2;").Succeed();

        Assert.Equal("again2", (await _session.RunAsync("Console.Write(x + F());")).Text());
    }

    [Fact]
    public async Task RunAsync_DefaultUsings_AreThoseOfTheRealKernel()
    {
        var result = await _session.RunAsync("""
            Console.Write(new StringBuilder().Append(new List<int> { 1 }.Sum()).Append(new ArrayList().Count));
            await Task.CompletedTask;
            """);

        Assert.Equal("10", result.Text());
        Assert.Contains("CS0103", (await _session.RunAsync("File.Exists(\"x\")").Fail()).Message, StringComparison.Ordinal);
        Assert.Contains("CS0103", (await _session.RunAsync("Formatter.ListExpansionLimit").Fail()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_AspNetCore_IsNotSeenWithoutReference() =>
        Assert.Contains("CS0234", (await _session.RunAsync("using Microsoft.AspNetCore.Builder;").Fail()).Message, StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_TopLevelAwait_ShowsTheAwaitedValue()
    {
        await _session.RunAsync("async Task<string> F() { await Task.Yield(); return \"done\"; }").Succeed();

        Assert.Equal("done", (await _session.RunAsync("await F()")).Value()["text/plain"]);
    }

    [Theory]
    [InlineData("await Task.CompletedTask")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("var x = 1;")]
    [InlineData("")]
    [InlineData("// a comment")]
    [InlineData("int G() => 3;")]
    public async Task RunAsync_NoValue_HasNoResult(string code) => Assert.Empty((await _session.RunAsync(code).Succeed()).Outputs);

    [Theory]
    [InlineData("null")]
    [InlineData("(string)null")]
    [InlineData("default(object)")]
    public async Task RunAsync_Null_IsShown(string code) =>
        Assert.Contains("null", (await _session.RunAsync(code)).Value().Values.Single(), StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_NotAwaitedTask_IsShownAsAnObject()
    {
        var value = (await _session.RunAsync("Task.FromResult(17)")).Value();

        Assert.Contains("<td>Status</td><td><span>RanToCompletion</span>", value["text/html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int a = 1; a;", "(1,12): error CS0201: ")]
    [InlineData("namespace N { }", "(1,1): error CS7021: ")]
    [InlineData("\n\n  undefined + 1", "(3,3): error CS0103: ")]
    [InlineData("#!csharp\n  undefined", "(2,3): error CS0103: ")]
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
    public async Task RunAsync_CompileError_ChangesNothing()
    {
        await _session.RunAsync("int x = 1;").Succeed();
        await _session.RunAsync("int x = 2; undefined();").Fail();

        Assert.Equal("1", (await _session.RunAsync("Console.Write(x);")).Text());
    }

    [Fact]
    public async Task RunAsync_ForeignAwaitInConstrainedBuilder_NamesTheCure()
    {
        await _session.RunAsync(ConstrainedBuilder).Succeed();

        var error = await _session.RunAsync("async Strict F()\n{\n    await Task.Delay(1);\n}").Fail();

        Assert.Contains(error.Traceback, line => line.Contains("CS0315", StringComparison.Ordinal));
        Assert.Contains(error.Traceback, line => line.Contains("await x.AsFuture()", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_OtherGenericConstraint_GetsNoCure()
    {
        var error = await _session.RunAsync("void G<T>() where T : IDisposable { } G<int>();").Fail();

        Assert.DoesNotContain("AsFuture", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Exception_KeepsWhatWasAssignedBefore()
    {
        await _session.RunAsync("int kept = 1;").Succeed();

        await _session.RunAsync("kept = 2; var fresh = 3; throw new InvalidOperationException(\"boom\");").Fail();

        Assert.Equal("23", (await _session.RunAsync("Console.Write($\"{kept}{fresh}\");")).Text());
    }

    [Fact]
    public async Task RunAsync_ExceptionInFirstCell_KeepsWhatWasAssignedBefore()
    {
        await _session.RunAsync("int first = 7; throw new Exception();").Fail();

        Assert.Equal("7", (await _session.RunAsync("Console.Write(first);")).Text());
    }

    [Fact]
    public async Task RunAsync_Exception_HasTypeMessageLineAndCleanTraceback()
    {
        await _session.RunAsync("async Task Fail()\n{\n    await Task.Yield();\n    throw new InvalidOperationException(\"boom\");\n}").Succeed();

        var error = await _session.RunAsync("// call it\nawait Fail();").Fail();

        Assert.Equal("System.InvalidOperationException", error.ErrorName);
        Assert.Equal("boom", error.Message);
        Assert.Equal(2, error.Line);
        Assert.Equal(
            ["System.InvalidOperationException: boom", "   at Fail() in cell 1:line 4", "   at the cell in cell 2:line 2"],
            error.Traceback);
    }

    [Theory]
    [InlineData("await Task.Run(() => throw new Mine());", "   at a lambda in cell 2:line 1")]
    [InlineData("int n = 1; Func<Task> f = async () => { await Task.Yield(); throw new Mine(n); }; await f();", "   at a lambda in cell 2:line 1")]
    [InlineData("void Outer() { void Inner() => throw new Mine(); Inner(); } Outer();", "   at Inner() in cell 2:line 1")]
    [InlineData("async Task Outer() { await Inner(); async Task Inner() { await Task.Yield(); throw new Mine(); } } await Outer();", "   at Inner() in cell 2:line 1")]
    [InlineData("IEnumerable<int> Each() { yield return 1; throw new Mine(); } Each().ToList();", "   at Each() in cell 2:line 1")]
    [InlineData("class K { public K() => throw new Mine(); } new K()", "   at K..ctor() in cell 2:line 1")]
    public async Task RunAsync_Exception_NamesWhatTheLearnerWrote(string code, string innermost)
    {
        await _session.RunAsync("class Mine(int n = 0) : Exception(\"mine\" + n);").Succeed();

        var error = await _session.RunAsync(code).Fail();

        Assert.Equal("Mine", error.ErrorName);
        Assert.StartsWith("Mine: mine", error.Traceback[0], StringComparison.Ordinal);
        Assert.Equal(innermost, error.Traceback[1]);
        Assert.Equal("   at the cell in cell 2:line 1", error.Traceback[^1]);
        Assert.DoesNotContain(error.Traceback, line => line.Contains('<', StringComparison.Ordinal) || line.Contains('#', StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_InnerException_LineIsTheOneOfTheCell()
    {
        var error = await _session.RunAsync("\nTask.Run(() => throw new Exception(\"inside\")).Wait();").Fail();

        Assert.Equal("System.AggregateException", error.ErrorName);
        Assert.Equal(2, error.Line);
        Assert.Contains(error.Traceback, line => line.Contains("inside", StringComparison.Ordinal));
        Assert.DoesNotContain(error.Traceback, line => line.Contains("AsyncNotebooks.Kernel.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_KnownDirectives_AreAccepted()
    {
        var result = await _session.RunAsync("#!csharp\nConsole.Write(1);\n#!markdown\n**not** C#\n#!csharp\nConsole.Write(2);");

        Assert.Equal("12", result.Text());
        Assert.Equal("**not** C#", Assert.IsType<DisplayOutput>(result.Outputs[0]).Data["text/markdown"]);
    }

    [Fact]
    public async Task RunAsync_UnknownDirective_IsAClearError()
    {
        var error = await _session.RunAsync("var x = 1;\n#!time\nx").Fail();

        Assert.Equal(2, error.Line);
        Assert.Contains("#!time", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ShebangInsideAString_IsText() =>
        Assert.Equal("#!/bin/sh", (await _session.RunAsync("Console.Write(\"\"\"\n#!/bin/sh\n\"\"\");")).Text());

    [Fact]
    public async Task RunAsync_NoSynchronizationContext_IsSeenByCells() =>
        Assert.Equal("True", (await _session.RunAsync("Console.Write(System.Threading.SynchronizationContext.Current is null);")).Text());

    [Fact]
    public async Task RunAsync_AtTheSameTime_RunsOneAfterAnother()
    {
        await _session.RunAsync("int n = 0;").Succeed();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _session.RunAsync("n = n + 1;").Succeed()));

        Assert.Equal("10", (await _session.RunAsync("Console.Write(n);")).Text());
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
}
