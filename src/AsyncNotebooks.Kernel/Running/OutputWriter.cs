using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>Writes what the cells of one run put out as nbformat outputs. An update changes the output it belongs to, in whichever cell.</summary>
internal sealed class OutputWriter(CheckoutPaths paths)
{
    // Display ids live only as long as the session; nbformat keeps them in "transient", which is not stored.
    private readonly Dictionary<string, List<JsonObject>> _displays = [];

    public void Write(NotebookCell cell, IEnumerable<CellOutput> outputs)
    {
        foreach (var output in outputs)
        {
            if (output is DisplayOutput { IsUpdate: true } update)
                Update(update);
            else if (output is StreamOutput stream && Last(cell) is { } last && (string?)last["name"] == stream.Name)
                last["text"] = (string?)last["text"] + paths.MakeRelative(stream.Text);
            else
                cell.Outputs.Add(ToJson(output, cell.ExecutionCount));
        }
    }

    private static JsonObject? Last(NotebookCell cell) => cell.Outputs.LastOrDefault() as JsonObject;

    private void Update(DisplayOutput update)
    {
        foreach (var shown in _displays.GetValueOrDefault(update.DisplayId ?? "", []))
            shown["data"] = Data(update.Data);
    }

    private JsonObject ToJson(CellOutput output, int? executionCount) => output switch
    {
        StreamOutput stream => Output("stream", ("name", stream.Name), ("text", paths.MakeRelative(stream.Text))),
        DisplayOutput display => Remember(
            display.DisplayId, Output("display_data", ("data", Data(display.Data)), ("metadata", new JsonObject()))),
        ResultOutput result => Output(
            "execute_result", ("data", Data(result.Data)), ("execution_count", executionCount), ("metadata", new JsonObject())),
        ErrorOutput error => Output(
            "error",
            ("ename", error.ErrorName),
            ("evalue", paths.MakeRelative(error.Message)),
            ("traceback", new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(paths.MakeRelative(line)))]))),
        _ => throw new NotSupportedException($"nbformat has no output for {output.GetType().Name}."),
    };

    private static JsonObject Output(string type, params ReadOnlySpan<(string Key, JsonNode? Value)> entries)
    {
        var json = new JsonObject { ["output_type"] = type };
        foreach (var (key, value) in entries)
            json[key] = value;
        return json;
    }

    private JsonObject Remember(string? displayId, JsonObject output)
    {
        if (displayId is not null)
            (_displays.TryGetValue(displayId, out var shown) ? shown : _displays[displayId] = []).Add(output);
        return output;
    }

    private JsonObject Data(IReadOnlyDictionary<string, string> data)
    {
        var json = new JsonObject();
        foreach (var (mimeType, text) in data)
            json[mimeType] = Form(mimeType, paths.MakeRelative(text));
        return json;
    }

    // Front ends expect JSON types as JSON, not as a text that holds JSON.
    private static JsonNode? Form(string mimeType, string text)
    {
        try
        {
            return MimeTypes.IsJson(mimeType) ? JsonNode.Parse(text) : text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
