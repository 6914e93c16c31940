using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// The metadata by which .NET Interactive finds the kernel of a notebook and of a cell. There are two forms, because the extension
/// changed its name from <c>dotnet_interactive</c> to <c>polyglot_notebook</c>; its front ends read one or the other, so both are written.
/// </summary>
internal static class KernelMetadata
{
    private const string CSharp = KernelNames.CSharp;

    /// <summary>The kernel a cell asks for, read in the order of the real tool; null when it names none.</summary>
    public static string? KernelOf(NotebookCell cell) =>
        Text(cell.Metadata, "polyglot_notebook", "kernelName") ?? Text(cell.Metadata, "dotnet_interactive", "language");

    /// <summary>The kernel of the cells that name none: the notebook's, or C# where that says nothing either.</summary>
    public static string DefaultOf(JsonObject metadata)
    {
        var name = Text(metadata, "polyglot_notebook", "defaultKernelName")
            ?? Text(metadata["polyglot_notebook"] as JsonObject, "kernelInfo", "defaultKernelName")
            ?? Text(metadata, "kernelspec", "language")
            ?? Text(metadata, "language_info", "name")
            ?? Text(metadata, "kernelspec", "name")
            ?? CSharp;
        return KernelNames.Of(name.StartsWith(".net-", StringComparison.Ordinal) ? name[".net-".Length..] : name);
    }

    /// <summary>Describes a whole notebook. One whose cells are in another language unless they say so keeps that.</summary>
    public static void Describe(JsonObject metadata)
    {
        if (DefaultOf(metadata) is not CSharp)
            return;
        Set(metadata, "kernelspec", ("display_name", ".NET (C#)"), ("language", "C#"), ("name", ".net-csharp"));
        Set(
            metadata,
            "language_info",
            ("file_extension", ".cs"),
            ("mimetype", "text/x-csharp"),
            ("name", "C#"),
            ("pygments_lexer", CSharp));
        // The real tool reads the flat key; its Visual Studio Code front end reads the nested list.
        var notebook = Set(metadata, "polyglot_notebook", ("defaultKernelName", CSharp));
        var kernels = Set(notebook, "kernelInfo", ("defaultKernelName", CSharp));
        if (kernels["items"] is not JsonArray { Count: > 0 })
            kernels["items"] = new JsonArray(new JsonObject { ["aliases"] = new JsonArray(), ["languageName"] = "C#", ["name"] = CSharp });
    }

    /// <summary>Describes one cell. A code cell that names another kernel keeps it; raw cells have none.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="usual">The kernel of the cells that name none.</param>
    public static void Describe(NotebookCell cell, string usual)
    {
        if (cell.Kind is CellKind.Raw)
            return;
        var kernel = cell.Kind is CellKind.Markdown ? "markdown" : KernelOf(cell) ?? usual;
        Set(cell.Metadata, "dotnet_interactive", ("language", kernel));
        Set(cell.Metadata, "polyglot_notebook", ("kernelName", kernel));
    }

    private static JsonObject Set(JsonObject parent, string key, params ReadOnlySpan<(string Key, string Value)> entries)
    {
        if (parent[key] is not JsonObject child)
            parent[key] = child = [];
        foreach (var (name, value) in entries)
            child[name] = value;
        return child;
    }

    private static string? Text(JsonObject? metadata, string form, string key) =>
        metadata?[form] is JsonObject json && json[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
