using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>nbformat's two forms of text: one string, or a list of lines that keep their <c>\n</c>. Lists make readable diffs.</summary>
internal static class MultilineText
{
    /// <summary>The text with line feeds only. The other separators of Unicode are text in a notebook, and stay.</summary>
    public static string Normalize(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <summary>The text of either form; null when the node is neither.</summary>
    public static string? Join(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue(out string? text) => text,
        JsonArray lines when lines.All(IsText) => string.Concat(lines.Select(line => line!.GetValue<string>())),
        _ => null,
    };

    /// <summary>One entry for each line; no entry for an empty text, as Jupyter writes it.</summary>
    public static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = text.IndexOf('\n', start) + 1;
            if (end is 0)
                end = text.Length;
            lines.Add(text[start..end]);
        }

        return lines;
    }

    /// <summary>A copy of one nbformat output with its texts split; JSON and binary data stay as they are.</summary>
    public static JsonNode? SplitOutput(JsonNode? output)
    {
        var copy = output?.DeepClone();
        if (copy is JsonObject stream && Join(stream["text"]) is { } text)
            stream["text"] = Split(text);
        if (copy?["data"] is JsonObject data)
        {
            foreach (var mimeType in data.Select(entry => entry.Key).Where(MimeTypes.IsText).ToList())
                data[mimeType] = Join(data[mimeType]) is { } form ? Split(form) : data[mimeType]?.DeepClone();
        }

        return copy;
    }

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out _);
}
