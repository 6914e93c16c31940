using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>Outputs as text to search in, and back.</summary>
internal static class OutputJson
{
    // Quotes and angle brackets as they are: \u0022 would melt into the word behind it.
    private static readonly JsonSerializerOptions s_unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One output, or all.</summary>
    public static string ToText(JsonNode output) => output.ToJsonString(s_unescaped);

    /// <summary>Puts other outputs in the place of those that are there.</summary>
    /// <param name="outputs">A cell's outputs.</param>
    /// <param name="text">What <see cref="ToText"/> gave, changed.</param>
    public static void Replace(JsonArray outputs, string text)
    {
        var changed = JsonNode.Parse(text)!.AsArray();
        outputs.Clear();
        foreach (var output in changed)
            outputs.Add(output?.DeepClone());
    }
}
