using AsyncNotebooks.Kernel.Tests.Samples;

namespace AsyncNotebooks.Kernel.Tests.Documents;

public sealed class NormalizeTests
{
    [Fact]
    public void Normalize_PlainNotebook_NamesTheKernelInBothForms()
    {
        var document = Notebooks.Of(Notebooks.Markdown("m", "text"), Notebooks.Code("c", "1"), new NotebookCell("r", CellKind.Raw, ""));

        Assert.True(document.Normalize());

        Assert.Equal(".net-csharp", (string?)document.Metadata["kernelspec"]?["name"]);
        Assert.Equal("csharp", (string?)document.Metadata["polyglot_notebook"]?["defaultKernelName"]);
        Assert.Equal("csharp", (string?)document.Metadata["polyglot_notebook"]?["kernelInfo"]?["items"]?[0]?["name"]);
        Assert.Equal(["markdown", "csharp", null], document.Cells.Select(cell => (string?)cell.Metadata["polyglot_notebook"]?["kernelName"]));
        Assert.Equal(["markdown", "csharp", null], document.Cells.Select(cell => (string?)cell.Metadata["dotnet_interactive"]?["language"]));
    }

    [Fact]
    public void Normalize_Twice_ChangesNothingMore()
    {
        var document = Notebooks.Of(Notebooks.Markdown("m", "text"), Notebooks.Code("c", "1"));
        document.Normalize();
        var once = document.ToJson();

        Assert.False(document.Normalize());
        Assert.Equal(once, document.ToJson());
    }

    [Fact]
    public void Normalize_OtherKeys_AreKept()
    {
        var cell = Notebooks.Code("c", "1", "measured");
        cell.Metadata["dotnet_interactive"] = new System.Text.Json.Nodes.JsonObject { ["language"] = "fsharp", ["x"] = 1 };
        var document = Notebooks.Of(cell);
        document.Metadata["authors"] = "us";

        document.Normalize();

        Assert.Equal("us", (string?)document.Metadata["authors"]);
        Assert.Equal(["measured"], cell.Tags);
        Assert.Equal("fsharp", (string?)cell.Metadata["polyglot_notebook"]?["kernelName"]);
        Assert.Equal(1, (int?)cell.Metadata["dotnet_interactive"]?["x"]);
    }
}
