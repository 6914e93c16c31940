using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel.Tests.Samples;

/// <summary>Small notebooks for the tests.</summary>
internal static class Notebooks
{
    public static NotebookDocument Of(params NotebookCell[] cells)
    {
        var document = NotebookDocument.Parse("""{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}""", "sample.ipynb");
        foreach (var cell in cells)
            document.Cells.Add(cell);
        return document;
    }

    public static NotebookCell Code(string id, string source, params string[] tags)
    {
        var cell = new NotebookCell(id, CellKind.Code, source);
        if (tags.Length > 0)
            cell.Metadata["tags"] = new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]);
        return cell;
    }

    public static NotebookCell Markdown(string id, string source) => new(id, CellKind.Markdown, source);
}
