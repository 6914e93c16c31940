using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Running;

public sealed class LiveNotebookTests
{
    [Fact]
    public async Task RunAsync_AfterAChange_RunsFromTheChangedCellInTheSameSession()
    {
        await using var notebook = new LiveNotebook(new NotebookRunner(open: Workers.Open));
        var first = await notebook.RunAsync(Notebook("var id = Guid.NewGuid(); Console.Write(id);", "Console.Write(1);", "Console.Write(id);"));

        var second = await notebook.RunAsync(Notebook("var id = Guid.NewGuid(); Console.Write(id);", "Console.Write(2);", "Console.Write(id);"));

        Assert.True(second.Succeeded, second.Failure?.Message);
        Assert.Equal((Text(first, 0), "2", Text(first, 0)), (Text(second, 0), Text(second, 1), Text(second, 2)));
        Assert.Equal([1, 2, 3], second.Document.Cells.Select(cell => cell.ExecutionCount ?? 0));
        Assert.Equal([1, 2, 3], second.Cells.Select(cell => cell.Number));
    }

    [Fact]
    public async Task RunAsync_AfterAFailure_RunsTheFailedCellAgainUnderItsNumber()
    {
        await using var notebook = new LiveNotebook(new NotebookRunner(open: Workers.Open));
        string[] cells = ["var tries = 0;", "if (tries++ == 0) throw new InvalidOperationException(\"not yet\");", "Console.Write(tries);"];
        var first = await notebook.RunAsync(Notebook(cells));

        var second = await notebook.RunAsync(Notebook(cells));

        Assert.Equal((2, "System.InvalidOperationException: not yet"), (first.Failure?.CellNumber, first.Failure?.Message));
        Assert.Contains("in cell 2:line 1", string.Join('\n', first.Cells[1].Result.Error!.Traceback), StringComparison.Ordinal);
        Assert.True(second.Succeeded, second.Failure?.Message);
        Assert.Equal("2", Text(second, 2));
    }

    [Fact]
    public async Task RunAsync_NothingButProseChanged_RunsNothing()
    {
        await using var notebook = new LiveNotebook(new NotebookRunner(open: _ => new Deaf()));
        await notebook.RunAsync(Notebook("var a = 1;"));
        var changed = Notebook("var a = 1;");
        changed.Cells.Insert(0, new NotebookCell("prose", CellKind.Markdown, "Words"));
        var begun = new List<int>();

        var run = await notebook.RunAsync(changed, new Progress(begun));

        Assert.Equal([1], begun);
        Assert.Equal(2, run.Document.Cells.Count);
        Assert.Single(run.Cells);
    }

    [SkippableFact]
    public async Task RunAsync_CellThatEndedItsProcess_BeginsAnew()
    {
        Thorough.SkipUnlessAsked();
        await using var notebook = new LiveNotebook(new NotebookRunner());
        var first = await notebook.RunAsync(Notebook("var a = 1;", "Environment.Exit(3);"));

        var second = await notebook.RunAsync(Notebook("var a = 1;", "Console.Write(a);"));

        Assert.Equal(2, first.Failure?.CellNumber);
        Assert.True(second.Succeeded, second.Failure?.Message);
        Assert.Equal("1", Text(second, 1));
    }

    private static string? Text(NotebookRun run, int cell) => (string?)run.Document.Cells[cell].Outputs[0]!["text"];

    private static NotebookDocument Notebook(params string[] cells)
    {
        var notebook = NotebookDocument.Parse("""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}""", "live.ipynb");
        foreach (var (index, source) in cells.Index())
            notebook.Cells.Add(new NotebookCell($"c{index}", CellKind.Code, source));
        return notebook;
    }

    private sealed class Deaf : ICellSession
    {
        public Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default) => Task.FromResult(new CellResult([], null));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class Progress(List<int> done) : IProgress<CellProgress>
    {
        public void Report(CellProgress value) => done.Add(value.Done);
    }
}
