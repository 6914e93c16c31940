using System.Globalization;
using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel.Tests.Samples;
using Microsoft.DotNet.Interactive.Documents.Jupyter;

namespace AsyncNotebooks.Kernel.Tests.Documents;

/// <summary>
/// What a notebook loses when it is read and saved by Microsoft.DotNet.Interactive.Documents, and that ours loses none of it. The
/// package is asked for the least: it is told of no kernels, so it adds none.
/// </summary>
public sealed class InteractiveDocumentsTests
{
    /// <summary>What both keep: a name, and the way there from the top of <see cref="ForeignNotebook"/>.</summary>
    public static TheoryData<string, string> Kept => new()
    {
        { "id of a Markdown cell", "cells.0.id" },
        { "id of a code cell", "cells.1.id" },
        { "id of a raw cell", "cells.3.id" },
        { "source that was a text", "cells.0.source" },
        { "source that was a list", "cells.1.source" },
        { "source of a raw cell", "cells.3.source" },
        { "tags", "cells.1.metadata.tags" },
        { "metadata of a code cell", "cells.1.metadata" },
        { "metadata of a Markdown cell", "cells.0.metadata" },
        { "metadata of a raw cell", "cells.3.metadata" },
        { "kernel of the notebook", "metadata.kernelspec" },
        { "unknown metadata of the notebook", "metadata.authors" },
        { "true in metadata", "metadata.widgets.state.a.open" },
        { "fraction in metadata", "metadata.widgets.state.a.step" },
        { "execution count of a cell", "cells.1.execution_count" },
        { "standard output", "cells.1.outputs.0" },
        { "standard error", "cells.1.outputs.1" },
        { "error", "cells.1.outputs.2" },
        { "display_data", "cells.2.outputs.0" },
        { "text/plain", "cells.2.outputs.0.data.text/plain" },
        { "text/html", "cells.2.outputs.0.data.text/html" },
        { "text/latex", "cells.2.outputs.0.data.text/latex" },
        { "image/png", "cells.2.outputs.0.data.image/png" },
        { "image/svg+xml", "cells.2.outputs.0.data.image/svg+xml" },
        { "unknown MIME type", "cells.2.outputs.0.data.application/x-other" },
        { "metadata of an output", "cells.2.outputs.0.metadata" },
        { "execute_result", "cells.2.outputs.1" },
    };

    /// <summary>What the package loses, in the same form.</summary>
    public static TheoryData<string, string> Lost => new()
    {
        { "attachments of a Markdown cell", "cells.0.attachments" },
        { "attachments of a raw cell", "cells.3.attachments" },
        { "kind of a raw cell", "cells.3.cell_type" },
        { "unknown key of a cell", "cells.4.vendor" },
        { "unknown key of an output", "cells.2.outputs.3" },
        { "unknown key of the notebook", "tool" },
        { "execution count 0", "cells.2.execution_count" },
        { "result without an execution count", "cells.2.outputs.2" },
        { "long whole number in metadata", "metadata.widgets.state.a.model_id" },
    };

    /// <summary>Outputs that are JSON, not text: a MIME type and its value.</summary>
    public static TheoryData<string, string> JsonOutputs => new()
    {
        { "application/json", """{"x":1}""" },
        { "application/json", """[{"x":1}]""" },
        { "application/json", "1" },
        { "application/json", "true" },
        { "application/vnd.plotly.v1+json", """{"data":[{"y":[1,2]}],"layout":{}}""" },
        { "application/vnd.jupyter.widget-view+json", """{"model_id":"a"}""" },
    };

    /// <summary>The notebooks of this repository, by their paths below its folder of notebooks.</summary>
    public static TheoryData<string> RepositoryNotebooks => new(
        Repository.Notebooks().Concat(Repository.Solutions()).Select(file => Path.GetRelativePath(Repository.NotebookFolder, file)));

    [Theory]
    [MemberData(nameof(Kept))]
    public void Package_SavedFile_Keeps(string what, string way) => AssertKept(what, way, ByPackage(ForeignNotebook.Json));

    [Theory]
    [MemberData(nameof(Lost))]
    public void Package_SavedFile_HasLost(string what, string way)
    {
        var (before, after) = (At(Read(ForeignNotebook.Json), way), At(ByPackage(ForeignNotebook.Json), way));

        Assert.NotNull(before);
        Assert.False(JsonNode.DeepEquals(before, after), $"the package keeps this now: {what}");
    }

    [Theory]
    [MemberData(nameof(Kept))]
    [MemberData(nameof(Lost))]
    public void Ours_SavedFile_Keeps(string what, string way) => AssertKept(what, way, ByUs(ForeignNotebook.Json));

    [Fact]
    public void Ours_SavedFile_IsTheSameAsAWhole() => AssertSame(Read(ForeignNotebook.Json), ByUs(ForeignNotebook.Json));

    [Fact]
    public void Both_OrderOfCellsAndOutputs_IsKept()
    {
        Assert.Equal(Order(Read(ForeignNotebook.Json)), Order(ByPackage(ForeignNotebook.Json)));
        Assert.Equal(Order(Read(ForeignNotebook.Json)), Order(ByUs(ForeignNotebook.Json)));
    }

    [Fact]
    public void Package_RawCell_BecomesCode()
    {
        var cell = ByPackage(ForeignNotebook.Json)["cells"]![3]!;

        Assert.Equal("code", (string?)cell["cell_type"]);
        Assert.NotNull(cell["outputs"]);
    }

    [Fact]
    public void Package_NotebookWithoutIds_ClaimsAFormatThatAsksForIds()
    {
        var saved = ByPackage(WithoutIds());

        Assert.Equal(5, (int?)saved["nbformat_minor"]);
        Assert.All(saved["cells"]!.AsArray(), cell => Assert.Null(cell!["id"]));
    }

    [Fact]
    public void Ours_NotebookWithoutIds_GetsThemAndKeepsTheRest()
    {
        var saved = ByUs(WithoutIds());

        Assert.Equal(5, (int?)saved["nbformat_minor"]);
        Assert.All(saved["cells"]!.AsArray(), cell => Assert.NotNull(cell!["id"]));
        foreach (var cell in saved["cells"]!.AsArray())
            cell!.AsObject().Remove("id");
        saved["nbformat_minor"] = 4;
        AssertSame(Read(WithoutIds()), saved);
    }

    [Theory]
    [MemberData(nameof(JsonOutputs))]
    public void Package_JsonOutput_CannotBeSaved(string mimeType, string value)
    {
        var document = Notebook.Parse(WithOutput(mimeType, value));

        Assert.Throws<ArgumentException>(() => document.ToJupyterJson());
    }

    [Fact]
    public void Package_JsonOutputThatIsAText_BecomesAList()
    {
        var saved = ByPackage(WithOutput("application/json", "\"text\""));

        Assert.Equal("""["text"]""", saved["cells"]![0]!["outputs"]![0]!["data"]!["application/json"]!.ToJsonString());
    }

    [Theory]
    [MemberData(nameof(JsonOutputs))]
    [InlineData("application/json", "\"text\"")]
    public void Ours_JsonOutput_IsKept(string mimeType, string value) =>
        Assert.Equal(value, ByUs(WithOutput(mimeType, value))["cells"]![0]!["outputs"]![0]!["data"]![mimeType]!.ToJsonString());

    [Fact]
    public void Package_Nbformat3_IsReadAsEmptyAndWouldBeSavedSo()
    {
        const string old = """{"nbformat":3,"nbformat_minor":0,"metadata":{},"worksheets":[{"cells":[{"cell_type":"markdown","source":["text"]}]}]}""";

        Assert.Empty(ByPackage(old)["cells"]!.AsArray());
        Assert.Throws<NotebookFormatException>(() => ByUs(old));
    }

    [Theory]
    [MemberData(nameof(RepositoryNotebooks))]
    public void Package_NotebookOfTheRepository_KeepsItsContentAndChangesEveryLine(string notebook)
    {
        var text = File.ReadAllText(Path.Combine(Repository.NotebookFolder, notebook));
        var saved = Notebook.Parse(text).ToJupyterJson();

        AssertSame(Read(text), Read(saved));
        // The braces around the whole stay.
        Assert.DoesNotContain(Lines(text)[1..^1].Zip(Lines(saved)[1..^1]), line => line.First == line.Second);
    }

    [Theory]
    [MemberData(nameof(RepositoryNotebooks))]
    public void Ours_NotebookOfTheRepository_KeepsItsText(string notebook)
    {
        var file = Path.Combine(Repository.NotebookFolder, notebook);

        Assert.Equal(File.ReadAllText(file), NotebookDocument.Load(file).ToJson());
    }

    private static string[] Lines(string text) => text.TrimEnd().ReplaceLineEndings("\n").Split('\n');

    private static JsonNode ByPackage(string json) => Read(Notebook.Parse(json).ToJupyterJson());

    private static JsonNode ByUs(string json)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("foreign.ipynb", json);
        NotebookDocument.Load(file).Save(file);
        return Read(File.ReadAllText(file));
    }

    private static string WithoutIds()
    {
        var json = JsonNode.Parse(ForeignNotebook.Json)!;
        json["nbformat_minor"] = 4;
        foreach (var cell in json["cells"]!.AsArray())
            cell!.AsObject().Remove("id");
        return json.ToJsonString();
    }

    private static string WithOutput(string mimeType, string value) =>
        $$$"""
        {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"cell_type":"code","id":"c","metadata":{},"execution_count":1,"source":"",
          "outputs":[{"output_type":"display_data","metadata":{},"data":{"{{{mimeType}}}":{{{value}}}}}]}]}
        """;

    // A text and the list of its lines are the same to nbformat, except in JSON outputs.
    private static JsonNode Read(string json)
    {
        var notebook = JsonNode.Parse(json)!;
        foreach (var cell in notebook["cells"]!.AsArray())
        {
            Join(cell!, "source");
            foreach (var output in Outputs(cell))
            {
                Join(output!, "text");
                var data = output!["data"]?.AsObject() ?? [];
                foreach (var mimeType in data.Select(form => form.Key).Where(key => !key.EndsWith("json", StringComparison.Ordinal)).ToList())
                    Join(data, mimeType);
            }
        }

        return notebook;
    }

    private static void Join(JsonNode parent, string key)
    {
        if (parent[key] is JsonArray lines)
            parent[key] = string.Concat(lines.Select(line => (string?)line));
    }

    private static JsonNode? At(JsonNode notebook, string way) => way.Split('.').Aggregate(
        (JsonNode?)notebook,
        (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step]);

    private static IEnumerable<string?> Order(JsonNode notebook) => notebook["cells"]!.AsArray().SelectMany(
        cell => Outputs(cell).Select(output => (string?)output!["output_type"]).Prepend((string?)cell!["source"]));

    private static JsonArray Outputs(JsonNode? cell) => cell!["outputs"]?.AsArray() ?? [];

    private static void AssertKept(string what, string way, JsonNode saved)
    {
        var (before, after) = (At(Read(ForeignNotebook.Json), way), At(saved, way));

        Assert.NotNull(before);
        Assert.True(JsonNode.DeepEquals(before, after), $"{what}: {before.ToJsonString()} became {after?.ToJsonString() ?? "nothing"}");
    }

    private static void AssertSame(JsonNode before, JsonNode after) =>
        Assert.True(JsonNode.DeepEquals(before, after), $"{before}\nbecame\n{after}");
}
