using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>A Python program in a chapter, and the C# cell that prints the same lines.</summary>
/// <param name="Program">The text of the program.</param>
/// <param name="CSharpOutput">What the C# cell was committed with; <see cref="NotebookTests"/> keeps that current.</param>
internal sealed partial record PythonTwin(string Program, string CSharpOutput)
{
    private const string Tag = "python-twin";

    /// <summary>The ids of the cells that hold a Python program with a twin.</summary>
    public static IEnumerable<string> CellsOf(NotebookDocument notebook) =>
        notebook.Cells.Where(cell => cell.Tags.Contains(Tag)).Select(cell => cell.Id);

    /// <summary>Reads a cell tagged <c>python-twin</c>: one fenced block, and <c>twin</c> in the metadata with the id of the C# cell.</summary>
    /// <exception cref="NotebookFormatException">The cell is not like that.</exception>
    public static PythonTwin Of(NotebookDocument notebook, string cellId)
    {
        var cell = notebook.Cells.Single(cell => cell.Id == cellId);
        if (PythonBlock().Matches(cell.Source) is not [var block])
            throw Bad("it must hold one block that begins with ```python");
        var twin = notebook.Cells.SingleOrDefault(other => other.Id == (string?)cell.Metadata["twin"] && other.Kind is CellKind.Code);
        return twin is null
            ? throw Bad("its metadata must name a code cell: \"twin\": \"<cell id>\"")
            : new PythonTwin(block.Groups[1].Value, OutputOf(twin));

        NotebookFormatException Bad(string cure) => new(notebook.Name, $"cell {cellId} is tagged {Tag}: {cure}.");
    }

    private static string OutputOf(NotebookCell cell) => string.Concat(
        cell.Outputs.Where(output => (string?)output!["name"] == "stdout").Select(output => TextOf(output!["text"]!)));

    // nbformat allows a list of lines or one string.
    private static string TextOf(System.Text.Json.Nodes.JsonNode text) =>
        text is System.Text.Json.Nodes.JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : (string)text!;

    [GeneratedRegex(@"^```python\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PythonBlock();
}
