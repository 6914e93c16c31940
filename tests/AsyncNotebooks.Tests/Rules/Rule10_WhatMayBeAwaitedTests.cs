using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AsyncNotebooks.Tests;

/// <summary>Rule 10: a coroutine may await only what the loop can wake, and the compiler sees to it.</summary>
public class Rule10_WhatMayBeAwaitedTests
{
    [Theory]
    [InlineData(typeof(CoroutineMethodBuilder), "AwaitUnsafeOnCompleted")]
    [InlineData(typeof(CoroutineMethodBuilder), "AwaitOnCompleted")]
    [InlineData(typeof(CoroutineMethodBuilder<int>), "AwaitUnsafeOnCompleted")]
    [InlineData(typeof(CoroutineMethodBuilder<int>), "AwaitOnCompleted")]
    public void Builder_AwaiterOfAPlainTask_ViolatesItsConstraint(Type builder, string method)
    {
        var await = builder.GetMethod(method)!;
        Assert.Throws<ArgumentException>(() => await.MakeGenericMethod(typeof(TaskAwaiter), typeof(IAsyncStateMachine)));
        Assert.Throws<ArgumentException>(() => await.MakeGenericMethod(typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter), typeof(IAsyncStateMachine)));
        await.MakeGenericMethod(typeof(CoroutineAwaiter), typeof(IAsyncStateMachine));
        await.MakeGenericMethod(typeof(FutureAwaiter<string>), typeof(IAsyncStateMachine));
    }

    [Fact]
    public void LoopAwaiter_OutsideTheLibrary_CannotBeImplemented() =>
        Assert.Contains(typeof(ILoopAwaiter).GetMethods(BindingFlags.Instance | BindingFlags.NonPublic), method => method.IsAssembly);

    [SkippableTheory]
    [InlineData("await Task.Delay(1)", "CS0315")]
    [InlineData("await Task.Yield()", "CS0315")]
    [InlineData("await Task.Delay(1).ConfigureAwait(false)", "CS0315")]
    [InlineData("await Task.Delay(1).AsFuture()", null)]
    [InlineData("await Sleep(1)", null)]
    [InlineData("await Gather(Sleep(1), new Future())", null)]
    public void Compiler_AwaitInACoroutine_AcceptsOnlyWhatTheLoopCanWake(string statement, string? error)
    {
        var source = $$"""
            using System.Threading.Tasks;
            using AsyncNotebooks;
            using static AsyncNotebooks.Asyncio;
            public static class Program { public static async Coroutine Main2() { {{statement}}; } }
            """;
        var output = Compile(source);
        if (error is null)
            Assert.Empty(output);
        else
            Assert.Contains($"error {error}", output, StringComparison.Ordinal);
    }

    // With the compiler of the SDK that runs these tests; the library itself needs none.
    private static string Compile(string source)
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var root = Path.GetFullPath(Path.Combine(runtime, "..", "..", ".."));
        var compiler = Directory.Exists(Path.Combine(root, "sdk"))
            ? Directory.GetFiles(Path.Combine(root, "sdk"), "csc.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        Skip.If(compiler is null, $"There is no C# compiler under {root}; the tests run without an SDK.");

        var folder = Directory.CreateTempSubdirectory("await-");
        try
        {
            var file = Path.Combine(folder.FullName, "program.cs");
            File.WriteAllText(file, source);
            string[] references = ["System.Private.CoreLib.dll", "System.Runtime.dll", "System.Collections.dll", "System.Linq.dll"];
            var start = new ProcessStartInfo(Path.Combine(root, "dotnet")) { RedirectStandardOutput = true };
            foreach (var argument in new[] { "exec", compiler!, "-nologo", "-nostdlib", "-noconfig", "-target:library", $"-out:{Path.Combine(folder.FullName, "out.dll")}", file, $"-r:{typeof(Asyncio).Assembly.Location}" })
                start.ArgumentList.Add(argument);
            foreach (var reference in references)
                start.ArgumentList.Add($"-r:{Path.Combine(runtime, reference)}");
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
