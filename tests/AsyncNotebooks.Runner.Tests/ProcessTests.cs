using System.Diagnostics;
using System.Globalization;

namespace AsyncNotebooks.Runner.Tests;

/// <summary>The program as a shell sees it: a process with an exit code and signals.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly Sandbox sandbox = new Sandbox().With("course", "notebooks").With("slow", "slow");

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Process_NoArguments_RunsTheCourse()
    {
        using var process = Start();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.EndsWith("Open artifacts/course/index.html", output.TrimEnd(), StringComparison.Ordinal);
        Assert.True(File.Exists(sandbox.PathOf("artifacts/course/01-first.html")));
    }

    [Fact]
    public async Task Process_Version_IsThatOfTheProgram()
    {
        using var process = Start("--version");
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.StartsWith(typeof(CommandLine).Assembly.GetName().Version!.ToString(3), output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Process_UnknownOption_OneLineAndExitCode2()
    {
        using var process = Start("--frobnicate");
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal(2, process.ExitCode);
        Assert.Equal("Unrecognized command or argument '--frobnicate'. See --help.", error.TrimEnd());
    }

    [SkippableFact]
    public async Task Process_CtrlC_EndsWithExitCode130AndLeavesNoFiles()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows has no kill command to send Ctrl-C to one process.");
        Skip.If(IgnoresInterrupts(), "This test run was started with Ctrl-C switched off, and processes inherit that.");
        var before = sandbox.Snapshot();
        using var process = Start("run", "slow");
        Assert.Equal("slow: running", await process.StandardOutput.ReadLineAsync());

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await kill.WaitForExitAsync();
        await process.WaitForExitAsync();

        Assert.Equal(130, process.ExitCode);
        Assert.Equal("Stopped.", (await process.StandardError.ReadToEndAsync()).Trim());
        Assert.Equal(before, sandbox.Snapshot());
    }

    [Fact]
    public async Task Process_Killed_TakesItsWorkerAlong()
    {
        File.WriteAllText(sandbox.PathOf("busy.ipynb"), """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"id": "busy", "cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [],
                "source": "System.IO.File.WriteAllText(\"worker.tmp\", $\"{Environment.ProcessId}\"); System.IO.File.Move(\"worker.tmp\", \"worker.txt\"); while (true) { }"}]}
            """);
        using var runner = Start("run", "busy.ipynb");
        while (!File.Exists(sandbox.PathOf("worker.txt")))
        {
            Assert.False(runner.HasExited);
            await Task.Delay(50);
        }

        using var worker = Process.GetProcessById(int.Parse(await File.ReadAllTextAsync(sandbox.PathOf("worker.txt")), CultureInfo.InvariantCulture));
        runner.Kill();

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await worker.WaitForExitAsync(patience.Token);
    }

    private Process Start(params string[] args) => Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, .. args])
    {
        WorkingDirectory = sandbox.Folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static bool IgnoresInterrupts()
    {
        const string status = "/proc/self/status";
        const ulong interrupt = 1 << 1;
        var ignored = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) : null;
        return ignored is not null && (ulong.Parse(ignored["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & interrupt) != 0;
    }
}
