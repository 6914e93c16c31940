using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Running;

public sealed class OutputOriginTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Wrong_NotebookThatSaysNothing_IsNull() => Assert.Null(OutputOrigin.Wrong(Notebook("1 + 1")));

    [Fact]
    public void Wrong_JustRecorded_IsNull()
    {
        var notebook = Notebook("1 + 1", "2 + 2");

        OutputOrigin.Record(notebook);

        Assert.True(OutputOrigin.IsKnown(notebook));
        Assert.Null(OutputOrigin.Wrong(notebook));
    }

    [Fact]
    public void Wrong_OtherCode_NamesBothHashes()
    {
        var notebook = Notebook("1 + 1", "2 + 2");
        OutputOrigin.Record(notebook);
        notebook.Cells[1].Source = "3 + 1";

        var wrong = OutputOrigin.Wrong(notebook);

        Assert.Equal("its outputs were made from something else", wrong?.Words);
        Assert.StartsWith("code sha256:", wrong?.Expected, StringComparison.Ordinal);
        Assert.NotEqual(wrong?.Expected, wrong?.Actual);
    }

    [Fact]
    public void Wrong_CodeMovedFromOneCellToTheNext_IsOtherCode()
    {
        var notebook = Notebook("var a = 1;", "var b = 2;");
        OutputOrigin.Record(notebook);
        (notebook.Cells[0].Source, notebook.Cells[1].Source) = ("var a = 1;var b", " = 2;");

        Assert.NotNull(OutputOrigin.Wrong(notebook));
    }

    [Fact]
    public void Wrong_OtherVersionOfALibrary_NamesIt()
    {
        File.Copy(typeof(OutputOrigin).Assembly.Location, folder.File("Helper.dll"));
        var notebook = Notebook("#r \"Helper.dll\"");
        OutputOrigin.Record(notebook);
        File.Copy(typeof(object).Assembly.Location, folder.File("Helper.dll"), overwrite: true);

        var wrong = OutputOrigin.Wrong(notebook);

        Assert.Contains($"\nHelper {typeof(OutputOrigin).Assembly.GetName().Version!.ToString(3)}", wrong?.Expected, StringComparison.Ordinal);
        Assert.Contains($"\nHelper {typeof(object).Assembly.GetName().Version!.ToString(3)}", wrong?.Actual, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_OtherCodeInAnImportedFile_IsOtherCode()
    {
        File.WriteAllText(folder.File("more.csx"), "var a = 1;");
        var notebook = Notebook("#!import more.csx");
        OutputOrigin.Record(notebook);
        File.WriteAllText(folder.File("more.csx"), "var a = 2;");

        Assert.NotNull(OutputOrigin.Wrong(notebook));
    }

    [Fact]
    public void Wrong_OtherProseAndOutputs_IsNull()
    {
        var notebook = Notebook("1 + 1");
        OutputOrigin.Record(notebook);
        notebook.Cells.Insert(0, new NotebookCell("text", CellKind.Markdown, "Words"));
        notebook.Cells[1].ExecutionCount = 7;

        Assert.Null(OutputOrigin.Wrong(notebook));
    }

    private NotebookDocument Notebook(params string[] cells)
    {
        var path = folder.File("notebook.ipynb");
        File.WriteAllText(path, """{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}""");
        var notebook = NotebookDocument.Load(path);
        foreach (var (index, source) in cells.Index())
            notebook.Cells.Add(new NotebookCell($"c{index}", CellKind.Code, source));
        return notebook;
    }
}
