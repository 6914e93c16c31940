using System.Buffers;
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
    private static readonly SearchValues<char> s_special = SearchValues.Create("\"\\" + string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code)));

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
        // Half of a pair is no character: what reads it back would refuse it.
        if (content.AsSpan().ContainsAnyInRange('\ud800', '\udfff'))
            content = string.Concat(content.EnumerateRunes());
        text.Append('"');
        var rest = content.AsSpan();
        for (var plain = rest.IndexOfAny(s_special); plain >= 0; plain = rest.IndexOfAny(s_special))
        {
            text.Append(rest[..plain]).Append(Escape(rest[plain]));
            rest = rest[(plain + 1)..];
        }

        return text.Append(rest).Append('"');
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
    };
}
