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
    [InlineData("await Task.Delay(1)", false)]
    [InlineData("await Task.Yield()", false)]
    [InlineData("await Task.Delay(1).ConfigureAwait(false)", false)]
    [InlineData("await default(ValueTask)", false)]
    [InlineData("await Task.Delay(1).AsFuture()", true)]
    [InlineData("await Sleep(1)", true)]
    [InlineData("await Gather(Sleep(1), new Future())", true)]
    public void Compiler_AwaitInACoroutine_AcceptsOnlyWhatTheLoopCanWake(string statement, bool isAccepted)
    {
        var line = Array.IndexOf(s_statements, statement) + 1;
        Assert.True(line > 0, "Add the statement to those that are compiled.");
        var errors = s_errors.Value.Split('\n').Where(error => error.Contains($"program.cs({line},", StringComparison.Ordinal)).ToList();
        if (isAccepted)
            Assert.Empty(errors);
        else
            Assert.Contains("error CS0315", Assert.Single(errors), StringComparison.Ordinal);
    }

    private static readonly string[] s_statements =
    [
        "await Task.Delay(1)",
        "await Task.Yield()",
        "await Task.Delay(1).ConfigureAwait(false)",
        "await default(ValueTask)",
        "await Task.Delay(1).AsFuture()",
        "await Sleep(1)",
        "await Gather(Sleep(1), new Future())",
    ];

    // All in one go, each on a line of its own: to start the compiler takes longer than to compile.
    private static readonly Lazy<string> s_errors = new(() => Compile(string.Concat(s_statements.Select((statement, index) =>
        $"{(index == 0 ? Usings : "")} public static class Program{index} {{ public static async Coroutine Body() {{ {statement}; }} }}\n"))));

    private const string Usings = "using System.Threading.Tasks; using AsyncNotebooks; using static AsyncNotebooks.Asyncio;";

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
            using var process = Process.Start(new ProcessStartInfo(
                Path.Combine(root, "dotnet"),
                ["exec", compiler!, "-nologo", "-nostdlib", "-noconfig", "-target:library", $"-out:{Path.Combine(folder.FullName, "out.dll")}", file, $"-r:{typeof(Asyncio).Assembly.Location}", .. references.Select(reference => $"-r:{Path.Combine(runtime, reference)}")])
            {
                RedirectStandardOutput = true,
            })!;
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
