using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Tests.Commands;

/// <summary><c>run --watch</c>.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly Sandbox sandbox = new();

    public void Dispose() => sandbox.Dispose();

    [Fact]
    public async Task Watch_SavedNotebook_RunsAgainFromTheChangedCellUntilStopped()
    {
        var path = sandbox.PathOf("one.ipynb");
        Save(path, "var a = 20;", "Console.Write(a);", "Console.Write(a + 1);");
        using var stop = new CancellationTokenSource();
        using var output = new Lines();
        var host = new RunnerHost(output, TextWriter.Null, sandbox.Folder, IsTerminal: false) { Open = Workers.Open };
        var watching = new CommandLine(host).InvokeAsync(["run", "one.ipynb", "--watch", "-o", "out"], stop.Token);

        await output.WaitForAsync("Watching the notebook");
        Save(path, "var a = 20;", "Console.Write(a * 2);", "Console.Write(a + 1);");
        await output.WaitForAsync("one: ok, cells 2 to 3, ");
        Save(path, "var a = 20;", "Console.Write(a * 2);", "throw new InvalidOperationException(\"why\");");
        await output.WaitForAsync("one.ipynb: cell 3 (id c3), line 1: System.InvalidOperationException: why");
        Save(path, "var a = 20;", "Console.Write(a * 2);", "Console.Write(a + 2);");
        await output.WaitForAsync("one: ok, cell 3, ");
        await stop.CancelAsync();

        Assert.Equal(0, await watching);
        Assert.Contains("one: ok, cells 1 to 3, ", output.ToString(), StringComparison.Ordinal);
        var executed = NotebookDocument.Load(sandbox.PathOf("out/one.ipynb"));
        Assert.Equal("[\"40\"] [\"22\"]", string.Join(' ', executed.Cells.Skip(1).Select(cell => cell.Outputs[0]!["text"]!.ToJsonString())));
    }

    private static void Save(string path, params string[] cells)
    {
        var notebook = NotebookDocument.Parse("""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}""", "one.ipynb");
        foreach (var (index, source) in cells.Index())
            notebook.Cells.Add(new NotebookCell(FormattableString.Invariant($"c{index + 1}"), CellKind.Code, source));
        notebook.Save(path);
    }

    /// <summary>What was written so far, for somebody who waits for it.</summary>
    private sealed class Lines : StringWriter
    {
        private readonly SemaphoreSlim written = new(0);

        public override void WriteLine(string? value)
        {
            lock (this.written)
                base.WriteLine(value);
            this.written.Release();
        }

        public override string ToString()
        {
            lock (this.written)
                return base.ToString();
        }

        public async Task WaitForAsync(string words)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (!this.ToString().Contains(words, StringComparison.Ordinal))
                await this.written.WaitAsync(patience.Token);
        }

        protected override void Dispose(bool disposing)
        {
            this.written.Dispose();
            base.Dispose(disposing);
        }
    }
}
