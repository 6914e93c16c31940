using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Documents;

public sealed class NotebookDocumentTests
{
    private const string Normal = """
        {
          "cells": [
            {
              "attachments": {
                "a.png": {
                  "image/png": "iVBORw0KGgo="
                }
              },
              "cell_type": "markdown",
              "id": "intro",
              "metadata": {
                "unknown": [
                  1.0,
                  null,
                  true
                ]
              },
              "source": [
                "# One < two + three — “quoted” 🎉\n",
                "\n",
                "text"
              ]
            },
            {
              "cell_type": "code",
              "execution_count": 1,
              "id": "code",
              "metadata": {},
              "outputs": [
                {
                  "name": "stdout",
                  "output_type": "stream",
                  "text": [
                    "a\n",
                    "b\n"
                  ]
                },
                {
                  "data": {
                    "application/json": {
                      "x": 1e3
                    },
                    "image/png": "iVBORw0KGgo=",
                    "text/html": [
                      "<b>\"x\"</b>"
                    ]
                  },
                  "metadata": {},
                  "output_type": "display_data"
                }
              ],
              "source": [
                "1 < 2"
              ]
            },
            {
              "cell_type": "raw",
              "id": "raw",
              "metadata": {},
              "source": [],
              "vendor": {}
            }
          ],
          "metadata": {
            "kernelspec": {
              "name": "other"
            }
          },
          "nbformat": 4,
          "nbformat_minor": 5,
          "tool": "kept"
        }

        """;

    [Fact]
    public void ToJson_NormalForm_IsUnchanged() => Assert.Equal(Normal, Parse(Normal).ToJson());

    [Fact]
    public void ToJson_OtherKeyOrderIndentAndSourceForm_IsNormal()
    {
        var messy = """
            {"tool":"kept","nbformat_minor":5,"nbformat":4,"metadata":{"kernelspec":{"name":"other"}},"cells":[
             {"source":"# One < two + three — “quoted” 🎉\r\n\r\ntext","id":"intro","cell_type":"markdown","metadata":{"unknown":[1.0,null,true]},
              "attachments":{"a.png":{"image/png":"iVBORw0KGgo="}}},
             {"source":["1 \u003C 2"],"outputs":[{"text":"a\nb\n","output_type":"stream","name":"stdout"},
               {"output_type":"display_data","metadata":{},"data":{"text/html":"<b>\"x\"</b>","image/png":"iVBORw0KGgo=","application/json":{"x":1e3}}}],
              "metadata":{},"id":"code","execution_count":1,"cell_type":"code"},
             {"vendor":{},"source":"","metadata":{},"id":"raw","cell_type":"raw"}]}
            """;

        Assert.Equal(Normal, Parse(messy).ToJson());
    }

    [Fact]
    public void Parse_CellProperties_AreRead()
    {
        var document = Parse(Normal);

        Assert.Equal("sample", document.Name);
        Assert.Null(document.Path);
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Raw], document.Cells.Select(cell => cell.Kind));
        Assert.Equal("1 < 2", document.Cells[1].Source);
        Assert.Equal(1, document.Cells[1].ExecutionCount);
        Assert.Equal(2, document.Cells[1].Outputs.Count);
        Assert.Empty(document.Cells[0].Outputs);
    }

    [Fact]
    public void Parse_Nbformat40_GetsTheSameIdsEachTimeAndIsWrittenAs45()
    {
        var old = """{"cells":[{"cell_type":"markdown","metadata":{},"source":"a"},{"id":"cell-3","cell_type":"raw","metadata":{},"source":""},{"cell_type":"raw","metadata":{},"source":""}],"metadata":{},"nbformat":4,"nbformat_minor":0}""";

        var document = Parse(old);

        Assert.Equal(["cell-1", "cell-3", "cell-3-a"], document.Cells.Select(cell => cell.Id));
        Assert.Contains("\"nbformat_minor\": 5\n", document.ToJson(), StringComparison.Ordinal);
        Assert.Equal(document.ToJson(), Parse(old).ToJson());
    }

    [Theory]
    [InlineData("text\n# The title #\n# Another", "The title")]
    [InlineData("## Only a section", "sample")]
    [InlineData("```python\n# a comment\n```\n# After the code", "After the code")]
    public void Title_Headings_IsTheFirstFirstLevelOne(string markdown, string title) =>
        Assert.Equal(title, Notebooks.Of(Notebooks.Code("c", "# no heading"), Notebooks.Markdown("m", markdown)).Title);

    [Fact]
    public void Tags_OfCell_AreRead() => Assert.Equal(["measured", "x"], Notebooks.Code("c", "", "measured", "x").Tags);

    [Fact]
    public void Clone_Changed_LeavesTheOriginal()
    {
        var original = Parse(Normal);
        var copy = original.Clone();

        copy.Cells[1].Source = "other";
        copy.Cells[1].Outputs.Clear();
        copy.Metadata["new"] = 1;

        Assert.Equal(Normal, original.ToJson());
        Assert.NotEqual(Normal, copy.ToJson());
    }

    [Fact]
    public void Save_ExistingFile_IsReplacedAndLeavesNothingElse()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("one.ipynb", "old");
        var document = Parse(Normal);

        document.Save(file);

        Assert.Equal(Normal, File.ReadAllText(file));
        Assert.Equal(file, document.Path);
        Assert.Equal("one", document.Name);
        Assert.Equal([file], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Load_SavedFile_RoundTrips()
    {
        using var folder = new TemporaryFolder();
        var document = NotebookDocument.Load(folder.File("one.ipynb", Normal));

        Assert.Equal(Normal, document.ToJson());
        Assert.Equal(folder.File("one.ipynb"), document.Path);
        Assert.Equal(document.Path, document.Clone().Path);
    }

    [SkippableFact]
    public void Save_SymbolicLink_WritesTheFileItLeadsTo()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("real"));
        var target = folder.File("real/target.ipynb", "old");
        var link = folder.File("link.ipynb");
        try
        {
            File.CreateSymbolicLink(link, Path.Combine("real", "target.ipynb"));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Skip.If(true, "Links cannot be made here.");
        }

        Parse(Normal).Save(link);

        Assert.Equal(Normal, File.ReadAllText(target));
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal([target], Directory.GetFiles(folder.File("real")));
    }

    [Theory]
    [InlineData("with spaces, and (more).ipynb")]
    [InlineData("Überblick · 日本語 🎉.ipynb")]
    [InlineData("[brackets] & 100 %.ipynb")]
    public void Save_NameOfAnyKind_RoundTrips(string name)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File(name);

        Parse(Normal).Save(file);

        Assert.Equal(Normal, NotebookDocument.Load(file).ToJson());
        Assert.Equal(name, NotebookDocument.Load(file).Name + ".ipynb");
    }

    [Fact]
    public void Save_NameAsLongAsNamesCanBe_IsWritten()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File(new string('n', 240) + ".ipynb");

        Parse(Normal).Save(file);

        Assert.True(File.Exists(file));
    }

    [Theory]
    [InlineData("""{"cells":[{"cell_type":"code","source":"1","outputs":[],"execution_count":null}],"nbformat":4}""")]
    [InlineData("""{"cells":[{"cell_type":"code","source":["1"],"metadata":null,"outputs":null}],"metadata":null,"nbformat":4,"nbformat_minor":2}""")]
    [InlineData("""{"cells":[{"cell_type":"code","source":"1","metadata":{"id":"kq3"},"outputs":[]}],"metadata":{"colab":{"provenance":[]}},"nbformat":4,"nbformat_minor":0}""")]
    [InlineData("""{"cells":[{"id":null,"cell_type":"code","source":"1"}],"nbformat":4,"nbformat_minor":4}""")]
    public void ToJson_LeftOutByTheTool_IsThere(string json)
    {
        var cell = System.Text.Json.Nodes.JsonNode.Parse(Parse(json).ToJson())!["cells"]![0]!;

        Assert.Equal("cell-1", (string?)cell["id"]);
        Assert.Equal("1", (string?)cell["source"]![0]);
        Assert.NotNull(cell["metadata"]);
        Assert.NotNull(cell["outputs"]);
    }

    private static NotebookDocument Parse(string json) => NotebookDocument.Parse(json, "sample.ipynb");
}
