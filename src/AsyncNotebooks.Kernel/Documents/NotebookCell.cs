using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>One cell of a notebook.</summary>
public sealed class NotebookCell
{
    // What the file says beyond the properties below: attachments, keys of a later format, keys of some tool.
    private readonly JsonObject _rest;

    /// <summary>Makes a new cell without metadata or outputs.</summary>
    /// <param name="id">Its name, unique in its notebook: letters, digits, <c>-</c> and <c>_</c>.</param>
    /// <param name="kind">What the cell holds.</param>
    /// <param name="source">Its text.</param>
    public NotebookCell(string id, CellKind kind, string source)
        : this(id, kind, source, metadata: [], outputs: [], executionCount: null, rest: [])
    {
    }

    private NotebookCell(
        string id, CellKind kind, string source, JsonObject metadata, JsonArray outputs, int? executionCount, JsonObject rest)
    {
        (Id, Kind, Metadata, Outputs, ExecutionCount, _rest) = (id, kind, metadata, outputs, executionCount, rest);
        Source = source;
    }

    /// <summary>The cell's name in its notebook, stable when cells move.</summary>
    public string Id { get; }

    /// <summary>What the cell holds.</summary>
    public CellKind Kind { get; }

    /// <summary>The cell's text, lines ended by <c>\n</c>.</summary>
    public string Source
    {
        get;
        set => field = MultilineText.Normalize(value);
    }

    /// <summary>nbformat's metadata of the cell, known and unknown keys alike.</summary>
    public JsonObject Metadata { get; }

    /// <summary>The metadata's <c>tags</c>; empty when there are none.</summary>
    public IReadOnlyList<string> Tags =>
        Metadata["tags"] is JsonArray tags ? [.. tags.OfType<JsonValue>().Select(tag => tag.ToString())] : [];

    /// <summary>nbformat's outputs of a code cell, in order; empty for other kinds.</summary>
    public JsonArray Outputs { get; }

    /// <summary>The number a front end shows in brackets beside a code cell; null when it has not run.</summary>
    public int? ExecutionCount { get; set; }

    /// <summary>Takes a cell over from a file's JSON; the reader has checked its shape.</summary>
    internal static NotebookCell Read(JsonObject json, string id, CellKind kind, string source)
    {
        var rest = (JsonObject)json.DeepClone();
        var metadata = Take<JsonObject>(rest, "metadata") ?? [];
        var outputs = kind is CellKind.Code ? Take<JsonArray>(rest, "outputs") ?? [] : [];
        var count = kind is CellKind.Code ? Take<JsonValue>(rest, "execution_count") : null;
        foreach (var key in (string[])["id", "cell_type", "source"])
            rest.Remove(key);
        return new NotebookCell(id, kind, source, metadata, outputs, count?.GetValue<int>(), rest);
    }

    /// <summary>The cell in the file's normal form.</summary>
    internal JsonObject Write()
    {
        var json = (JsonObject)_rest.DeepClone();
        json["id"] = Id;
        json["cell_type"] = Kind.ToString().ToLowerInvariant();
        json["metadata"] = Metadata.DeepClone();
        json["source"] = MultilineText.Split(Source);
        if (Kind is CellKind.Code)
        {
            json["execution_count"] = ExecutionCount;
            json["outputs"] = new JsonArray([.. Outputs.Select(MultilineText.SplitOutput)]);
        }

        return json;
    }

    private static T? Take<T>(JsonObject json, string key)
        where T : JsonNode
    {
        var value = json[key] as T;
        json.Remove(key);
        return value;
    }
}
