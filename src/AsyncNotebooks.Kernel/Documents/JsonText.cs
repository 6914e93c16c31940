using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// Writes JSON for people who read diffs: two spaces, keys in ordinal order (Jupyter's order), and every character as itself that
/// JSON lets stand. <see cref="Utf8JsonWriter"/> is not used because even its relaxed encoder escapes emoji and some spaces.
/// </summary>
internal static class JsonText
{
    public static string Write(JsonNode? node) => Append(new StringBuilder(), node, indent: 0).ToString();

    private static StringBuilder Append(StringBuilder text, JsonNode? node, int indent) => node switch
    {
        null => text.Append("null"),
        JsonObject { Count: 0 } => text.Append("{}"),
        JsonArray { Count: 0 } => text.Append("[]"),
        JsonObject json => Block(text, '{', '}', indent, json.OrderBy(entry => entry.Key, StringComparer.Ordinal), entry =>
        {
            AppendString(text, entry.Key).Append(": ");
            Append(text, entry.Value, indent + 2);
        }),
        JsonArray items => Block(text, '[', ']', indent, items, item => Append(text, item, indent + 2)),
        JsonValue value when value.TryGetValue(out string? content) => AppendString(text, content),
        // Numbers keep the digits they came with: 1.0 stays 1.0.
        _ => text.Append(node.ToJsonString()),
    };

    private static StringBuilder Block<T>(StringBuilder text, char open, char close, int indent, IEnumerable<T> items, Action<T> append)
    {
        text.Append(open);
        var separator = "\n";
        foreach (var item in items)
        {
            text.Append(separator).Append(' ', indent + 2);
            append(item);
            separator = ",\n";
        }

        return text.Append('\n').Append(' ', indent).Append(close);
    }

    private static StringBuilder AppendString(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var rune in content.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < 0x20 => text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => text.Append(rune.ToString()),
            };
        }

        return text.Append('"');
    }
}
