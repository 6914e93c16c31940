using System.Text;
using System.Text.Json.Nodes;
using AsyncNotebooks.Runner.Pages.Safety;

namespace AsyncNotebooks.Runner.Pages;

/// <summary>Writes what a cell put out. Of a value in several forms it takes the richest that a page can show by itself.</summary>
/// <param name="cellIndex">The cell's position in the notebook, from 1: outputs are named by it.</param>
/// <param name="failsOnPurpose">Whether the cell is meant to fail, so that its error is no alarm.</param>
internal sealed class OutputRenderer(int cellIndex, bool failsOnPurpose)
{
    /// <summary>The outputs as HTML; empty when there are none.</summary>
    public string ToHtml(JsonArray outputs)
    {
        var html = new StringBuilder();
        foreach (var output in outputs.OfType<JsonObject>())
            html.Append(ToHtml(output));
        return html.ToString();
    }

    private string ToHtml(JsonObject output) => Text(output["output_type"]) switch
    {
        "stream" => Stream(Text(output["name"]), Text(output["text"])),
        "error" => Error(output),
        _ => output["data"] is JsonObject data ? Value(data) : "",
    };

    private string Stream(string name, string text) => name == "stderr"
        ? $"<div class=\"stderr\"><p class=\"label\">Error stream</p>\n{Console("Error stream", text)}</div>\n"
        : Console("Output", text);

    private string Console(string what, string text)
    {
        var plain = AnsiText.Plain(text).TrimEnd('\n');
        return Html.Block("text", $"{what} of cell {cellIndex}", plain, Html.Escape(plain));
    }

    private string Value(JsonObject data)
    {
        string? Form(string mime) => data.ContainsKey(mime) ? Text(data[mime]) : null;

        if ((Form("text/html") ?? Form("image/svg+xml")) is { } html)
            return $"<div class=\"html\" tabindex=\"0\" role=\"group\" aria-label=\"Output of cell {cellIndex}\">{ForeignHtml.Tame(html)}</div>\n";
        if ((Picture(Form("image/png"), "png") ?? Picture(Form("image/jpeg"), "jpeg")) is { } address)
            return $"<img src=\"{Html.Escape(address)}\" alt=\"{Html.Escape(Form("text/plain") ?? $"Picture of cell {cellIndex}")}\">\n";
        if (Form("text/markdown") is { } markdown)
            return $"<div class=\"html\">{new Markdown.MarkdownRenderer(address => address).ToHtml(markdown)}</div>\n";
        return Form("text/plain") is { } text ? Console("Output", text) : "";
    }

    private static string? Picture(string? base64, string format) =>
        base64 is null ? null : $"data:image/{format};base64,{base64.ReplaceLineEndings("")}";

    private string Error(JsonObject output)
    {
        var message = AnsiText.Plain(Text(output["evalue"])).Trim();
        var name = Text(output["ename"]);
        var trace = AnsiText.Plain(Lines(output["traceback"])).Trim();
        var where = trace.Length == 0 || trace == message
            ? ""
            : $"<details><summary>Where it happened</summary>\n{Html.Block("text", $"Stack of cell {cellIndex}", trace, Html.Escape(trace))}</details>\n";
        return $"""
            <div class="error{(failsOnPurpose ? " intended" : "")}">
            <p class="label">{(failsOnPurpose ? "Fails on purpose" : "Error")}</p>
            <p class="message"><strong>{Html.Escape(name)}</strong>{(name.Length > 0 ? ": " : "")}{Html.Escape(message)}</p>
            {where}</div>

            """;
    }

    // nbformat writes text either whole or as an array of its lines, line ends included; a traceback's lines have none.
    private static string Text(JsonNode? node) => node switch
    {
        JsonArray lines => string.Concat(lines.Select(Text)),
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        null => "",
        _ => node.ToJsonString(),
    };

    private static string Lines(JsonNode? node) => node is JsonArray lines ? string.Join('\n', lines.Select(Text)) : Text(node);
}
