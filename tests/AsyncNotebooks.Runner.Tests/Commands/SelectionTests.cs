using System.Diagnostics;
using AsyncNotebooks.Kernel;
using AsyncNotebooks.Runner.Execution;

namespace AsyncNotebooks.Runner.Tests.Commands;

/// <summary>Which notebooks a command takes when it need not take all.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly Sandbox sandbox = new Sandbox().With("course", "notebooks");

    public void Dispose() => sandbox.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Shards_All_TakeEachNotebookOnce(int count)
    {
        var notebooks = Notebooks(5);
        var seconds = notebooks.Index().ToDictionary(one => one.Item.Path!, one => 1.0 + one.Index);

        var shards = Enumerable.Range(1, count).Select(index => new Shard(index, count).Of(notebooks, seconds)).ToList();

        Assert.Equal(notebooks, shards.SelectMany(shard => shard).OrderBy(notebook => notebook.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Shards_LongAndShortNotebooks_TakeTheSameTime()
    {
        var notebooks = Notebooks(5);
        var seconds = notebooks.Zip([60.0, 10, 20, 15, 15]).ToDictionary(one => one.First.Path!, one => one.Second);

        var shards = Enumerable.Range(1, 2).Select(index => new Shard(index, 2).Of(notebooks, seconds)).ToList();

        Assert.All(shards, shard => Assert.Equal(60, shard.Sum(notebook => seconds[notebook.Path!])));
    }

    [Theory]
    [InlineData("0/2")]
    [InlineData("3/2")]
    [InlineData("1")]
    [InlineData("1/2/3")]
    [InlineData("a/b")]
    public async Task Shard_NotOneOfN_IsRefusedInOneLine(string shard)
    {
        var outcome = await sandbox.RunAsync("check", "--shard", shard);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal($"--shard needs i/n with i from 1 to n, such as 1/3, not '{shard}'. See --help.", outcome.Error.Trim());
    }

    [Fact]
    public async Task Run_ByDurationsOfAReport_GivesEachShardItsNotebook()
    {
        await File.WriteAllTextAsync(sandbox.PathOf("times.json"), """
            [{"name": "01-first", "file": "", "isGood": true, "result": "", "cells": 1, "seconds": 5, "cellSeconds": {}, "findings": []},
             {"name": "02-second", "file": "", "isGood": true, "result": "", "cells": 1, "seconds": 9, "cellSeconds": {}, "findings": []}]
            """);

        var outcome = await sandbox.RunAsync("run", "notebooks", "--shard", "1/2", "--durations", "times.json", "-o", "out");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("02-second", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("01-first", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_DurationsThatAreNone_AreRefusedInOneLine()
    {
        await File.WriteAllTextAsync(sandbox.PathOf("times.json"), "{}");

        var outcome = await sandbox.RunAsync("check", "--shard", "1/2", "--durations", "times.json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("is not a JSON report; write one with --report FILE.json", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedSince_OneNotebook_RunsThatOne()
    {
        Commit();
        File.AppendAllText(sandbox.PathOf("notebooks/02-second.ipynb"), "\n");

        var outcome = await sandbox.RunAsync("check", "--changed-since", "HEAD");

        Assert.Contains("02-second", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("01-first", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedSince_CodeOutsideOfNotebooks_RunsAll()
    {
        Commit();
        await File.WriteAllTextAsync(sandbox.PathOf("Helper.cs"), "class Helper;");

        var outcome = await sandbox.RunAsync("check", "--changed-since", "HEAD");

        Assert.Contains("01-first", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("02-second", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangedSince_NothingButText_SaysSoAndSucceeds()
    {
        Commit();
        await File.WriteAllTextAsync(sandbox.PathOf("notes.md"), "Words.");

        var outcome = await sandbox.RunAsync("run", "notebooks", "--changed-since", "HEAD", "-o", "out");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Nothing to run: no notebook has changed since HEAD.", outcome.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(sandbox.PathOf("out")));
    }

    [Fact]
    public async Task ChangedSince_UnknownRevision_IsRefusedInOneLine()
    {
        Commit();

        var outcome = await sandbox.RunAsync("check", "--changed-since", "nowhere");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--changed-since: git says 'fatal: ", outcome.Error, StringComparison.Ordinal);
        Assert.Single(outcome.Error.Trim().Split('\n'));
    }

    private void Commit()
    {
        foreach (var command in (string[])["init -q", "add .", "-c user.name=Tester -c user.email=tester@example.com -c commit.gpgsign=false commit -q -m sample"])
        {
            using var git = Process.Start(new ProcessStartInfo("git", command) { WorkingDirectory = sandbox.Folder })!;
            git.WaitForExit();
            Assert.Equal(0, git.ExitCode);
        }
    }

    private List<NotebookDocument> Notebooks(int count)
    {
        var text = File.ReadAllText(sandbox.PathOf("notebooks/01-first.ipynb"));
        var paths = Enumerable.Range(1, count).Select(number => sandbox.PathOf(FormattableString.Invariant($"n{number}.ipynb"))).ToList();
        paths.ForEach(path => File.WriteAllText(path, text));
        return [.. paths.Select(NotebookDocument.Load)];
    }
}
