using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>A chapter that says "the same program in Python" must be right.</summary>
public sealed class PythonTwinTests
{
    public static TheoryData<string, string> Twins
    {
        get
        {
            var twins = new TheoryData<string, string>();
            foreach (var path in Repository.Notebooks())
            {
                foreach (var cell in PythonTwin.CellsOf(NotebookDocument.Load(path)))
                    twins.Add(Path.GetFileName(path), cell);
            }

            return twins;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Twins))]
    public async Task Program_RunByPython_PrintsWhatItsTwinPrints(string notebook, string cell)
    {
        var twin = PythonTwin.Of(NotebookDocument.Load(Path.Combine(Repository.Root, "notebooks", notebook)), cell);

        Assert.NotEqual("", twin.CSharpOutput);
        Assert.Equal(twin.CSharpOutput, await Python.RunAsync(twin.Program));
    }

    /// <summary>Chapter 06 says so. What newer versions do is said there after CPython's documentation of the function.</summary>
    [SkippableFact]
    public async Task GetEventLoop_AfterARun_IsAnError() => Assert.Equal("There is no current event loop\n", await Python.RunAsync("""
        import asyncio

        async def main(): asyncio.get_running_loop()

        asyncio.run(main())
        try: asyncio.get_event_loop()
        except RuntimeError as error: print(str(error)[:30])
        """));

    [Fact]
    public void Of_GoodCell_HasProgramAndOutput()
    {
        var twin = PythonTwin.Of(Notebook("""before\n```python\nprint(1)\n```\nafter""", "hello"), "python");

        Assert.Equal(("print(1)\n", "1\n2\n"), (twin.Program, twin.CSharpOutput));
    }

    [Theory]
    [InlineData("no program", "hello", "```python")]
    [InlineData("""```python\na\n```\n```python\nb\n```""", "hello", "one block")]
    [InlineData("""```python\na\n```""", "python", "must name a code cell")]
    [InlineData("""```python\na\n```""", "helo", "must name a code cell")]
    public void Of_BadCell_SaysWhatIsWrong(string source, string twin, string message)
    {
        var exception = Assert.Throws<NotebookFormatException>(() => PythonTwin.Of(Notebook(source, twin), "python"));

        Assert.Contains("cell python is tagged python-twin", exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private static NotebookDocument Notebook(string source, string twin) => NotebookDocument.Parse(
        $$"""
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
            {"id": "hello", "cell_type": "code", "metadata": {}, "execution_count": 1, "source": "Console.WriteLine(1);", "outputs": [
                {"output_type": "stream", "name": "stdout", "text": ["1\n", "2\n"]},
                {"output_type": "stream", "name": "stderr", "text": "3\n"}]},
            {"id": "python", "cell_type": "markdown", "metadata": {"tags": ["python-twin"], "twin": "{{twin}}"}, "source": "{{source}}"}]}
        """,
        "try.ipynb");
}
