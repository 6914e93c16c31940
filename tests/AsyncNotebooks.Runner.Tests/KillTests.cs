using System.Diagnostics;
using System.Globalization;
using AsyncNotebooks.Kernel;
using Xunit.Abstractions;

namespace AsyncNotebooks.Runner.Tests;

/// <summary>Whatever is killed while notebooks are refreshed: every file is the old one or the new one, and no process is left.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    // More of them: ASYNC_NOTEBOOKS_KILLS=200.
    private static readonly int s_kills = int.Parse(
        Environment.GetEnvironmentVariable("ASYNC_NOTEBOOKS_KILLS") ?? "12", CultureInfo.InvariantCulture);

    private readonly Sandbox sandbox = new();
    private readonly MarkedProcesses processes = new();

    public void Dispose() => sandbox.Dispose();

    [SkippableFact]
    public async Task Refresh_KilledAtAnyMoment_LeavesEachNotebookOldOrNewAndNoProcess()
    {
        Thorough.SkipUnlessAsked();
        Skip.IfNot(OperatingSystem.IsLinux(), "Only Linux tells in /proc which processes belong to a run.");
        var old = Enumerable.Range(1, 4).ToDictionary(number => sandbox.PathOf($"n{number}.ipynb"), number => Stale(number));
        Restore(old);
        var time = TimeProvider.System.GetTimestamp();
        using (var whole = Start())
            await whole.WaitForExitAsync();
        var duration = TimeProvider.System.GetElapsedTime(time);
        var refreshed = old.Keys.ToDictionary(path => path, File.ReadAllText);
        Assert.All(old.Keys, path => Assert.NotEqual(old[path], refreshed[path]));

        var (changed, longest) = (0, TimeSpan.Zero);
        for (var seed = 0; seed < s_kills; seed++)
        {
            var random = new Random(seed);
            Restore(old);
            using var runner = Start();
            // Towards the end, where files are written, as often as before it.
            var share = random.Next(2) == 0 ? random.NextDouble() : 0.9 + 0.15 * random.NextDouble();
            await Task.Delay(duration * share);
            var workers = processes.Ids().Where(id => id != runner.Id).ToList();
            if (random.Next(3) > 0 || workers.Count == 0)
                runner.Kill();
            else
                Kill(workers[random.Next(workers.Count)]);
            await runner.WaitForExitAsync();

            var survived = await SurvivalAsync();
            longest = survived > longest ? survived : longest;
            Assert.All(old.Keys, path => Assert.True(
                File.ReadAllText(path) is var now && (now == old[path] || now == refreshed[path]), $"seed {seed}: {path} is neither the old one nor the new one"));
            changed += old.Keys.Count(path => File.ReadAllText(path) == refreshed[path]);
        }

        output.WriteLine($"{s_kills} kills during a refresh of {duration.TotalSeconds:0.0} s: {changed} of {s_kills * old.Count} notebooks were new; a worker lived on for {longest.TotalSeconds:0.00} s at most.");
        // What a killed runner left half written is written over by the next one.
        Restore(old);
        using (var last = Start())
            await last.WaitForExitAsync();
        Assert.Equal(refreshed.Keys.Order(), Directory.EnumerateFiles(sandbox.Folder).Where(file => !file.EndsWith(".sln", StringComparison.Ordinal)).Order());
        Assert.All(refreshed, file => Assert.Equal(file.Value, File.ReadAllText(file.Key)));
    }

    // Much to write, so that there are moments while it is written.
    private static string Stale(int number)
    {
        var notebook = NotebookDocument.Parse("""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}""", $"n{number}.ipynb");
        notebook.Cells.Add(new NotebookCell("much", CellKind.Code, $"Console.Write(string.Concat(Enumerable.Range(0, 40_000).Select(i => $\"line {{i}} of {number}\\n\")));"));
        return notebook.ToJson();
    }

    private static void Restore(Dictionary<string, string> files)
    {
        foreach (var (path, text) in files)
            File.WriteAllText(path, text);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "refresh", "."])
        {
            WorkingDirectory = sandbox.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment[MarkedProcesses.Variable] = processes.Mark;
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        return process;
    }

    private async Task<TimeSpan> SurvivalAsync()
    {
        var since = TimeProvider.System.GetTimestamp();
        while (processes.Ids().Any())
        {
            var survived = TimeProvider.System.GetElapsedTime(since);
            Assert.True(survived < TimeSpan.FromSeconds(20), "A worker has outlived its runner.");
            await Task.Delay(20);
        }

        return TimeProvider.System.GetElapsedTime(since);
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It has ended by itself meanwhile.
        }
    }
}
