using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncNotebooks;

/// <summary>A code cell of a notebook file.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">Its source.</param>
internal sealed record CodeCell(string Id, string Code)
{
    /// <summary>The code cells of a notebook, in order.</summary>
    /// <exception cref="InvalidDataException">The file is no notebook.</exception>
    public static IReadOnlyList<CodeCell> ReadAll(string notebook)
    {
        try
        {
            return
            [
                .. from cell in JsonNode.Parse(File.ReadAllText(notebook))!["cells"]!.AsArray()
                   where (string?)cell!["cell_type"] == "code"
                   select new CodeCell((string?)cell["id"] ?? "", Text(cell["source"]!)),
            ];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new InvalidDataException($"{notebook} is no notebook that can be read. Save it again.", e);
        }
    }

    // A notebook keeps a source as one text or as its lines.
    private static string Text(JsonNode source) =>
        source is JsonArray lines ? string.Concat(lines.Select(line => (string?)line)) : source.GetValue<string>();
}
