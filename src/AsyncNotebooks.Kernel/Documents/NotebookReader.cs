using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>Checks that a text is a notebook, and says in one line what is wrong when it is not.</summary>
internal static class NotebookReader
{
    // Deeper than any output, and no deeper than the stack of a thread allows.
    private const int Deepest = 256;

    // Bytes that are no UTF-8 must not become question marks that are then saved.
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a file.</summary>
    public static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path, s_utf8);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookFormatException(path, "there is no such file; check the path", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new NotebookFormatException(path, "is not UTF-8; save it anew in that encoding, or restore it", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var problem = Directory.Exists(path) ? "is a folder; name a notebook in it" : "the file cannot be read; check its permissions";
            throw new NotebookFormatException(path, problem, e);
        }
    }

    /// <summary>The notebook's JSON, of which format, cells and metadata are known to be there.</summary>
    public static JsonObject ReadJson(string text, string file)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new NotebookFormatException(file, "the file is empty; restore it, or save a notebook there");
        if (WithWholeCharacters(ParseJson(text, file), file) is not JsonObject json || json["cells"] is not JsonArray && json["worksheets"] is not JsonArray)
            throw new NotebookFormatException(file, "is JSON but not a notebook: it has no list of cells");
        if (Number(json["nbformat"]) is not { } format)
            throw new NotebookFormatException(file, "is JSON but not a notebook: it does not say its nbformat");
        if (format is not 4 || json["cells"] is not JsonArray)
            throw new NotebookFormatException(file, $"has nbformat {format}, and only nbformat 4 can be read; convert it with 'jupyter nbconvert --to notebook'");
        if (json["metadata"] is not (null or JsonObject))
            throw new NotebookFormatException(file, "is not a notebook: its metadata is not an object");
        return json;
    }

    /// <summary>The cells, each with an id: notebooks before 4.5 have none, so the position makes one, the same at every reading.</summary>
    public static List<NotebookCell> ReadCells(JsonArray cells, string file)
    {
        var taken = cells.Select(cell => Text(cell, "id")).OfType<string>().ToHashSet();
        var seen = new HashSet<string>();
        var read = new List<NotebookCell>();
        foreach (var json in cells)
        {
            var id = Text(json, "id") ?? FreeId(read.Count + 1, taken);
            if (!seen.Add(id))
                throw new NotebookFormatException(file, $"two cells have the id '{Shown(id)}'; give cell {read.Count + 1} another one");
            read.Add(ReadCell(json, id, read.Count + 1, file));
        }

        return read;
    }

    private static NotebookCell ReadCell(JsonNode? json, string id, int index, string file)
    {
        if (json is not JsonObject cell)
            throw new NotebookFormatException(file, $"cell {index} is not an object");
        CellKind kind = Text(cell, "cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            var other => throw new NotebookFormatException(file, $"cell {index} has the cell_type '{Shown(other)}'; it must be code, markdown or raw"),
        };
        if (MultilineText.Join(cell["source"]) is not { } source)
            throw new NotebookFormatException(file, $"the source of cell {index} is neither a text nor a list of lines");
        if (cell["metadata"] is not (null or JsonObject) || cell["outputs"] is not (null or JsonArray))
            throw new NotebookFormatException(file, $"the metadata or the outputs of cell {index} have the wrong shape");
        if (cell["execution_count"] is { } count && Number(count) is null)
            throw new NotebookFormatException(file, $"the execution_count of cell {index} is not a number");
        return NotebookCell.Read(cell, id, kind, source);
    }

    private static JsonNode? ParseJson(string text, string file)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = Deepest });
        }
        catch (InvalidOperationException e)
        {
            // Keys are compared at once.
            throw HalfACharacter(file, "a key of the notebook", e);
        }
        catch (JsonException e)
        {
            var line = (e.LineNumber ?? 0) + 1;
            var problem = (IsJson(text, isWhole: true), IsJson(text, isWhole: false)) switch
            {
                (true, _) when IsTooDeep(text) => FormattableString.Invariant($"its JSON is nested more than {Deepest} levels deep; restore it"),
                (true, _) => "an object in it has the same key twice; restore it, or remove one of the two",
                (_, true) => $"the JSON stops in the middle (line {line}), as if the file had been cut; restore it",
                _ => $"is not JSON from line {line} on; restore it, or repair that line",
            };
            throw new NotebookFormatException(file, problem, e);
        }
    }

    // JSON can name half of a pair that stands for one character; no text of .NET's can hold it. Texts are read late, so each is asked for here.
    private static JsonNode? WithWholeCharacters(JsonNode? notebook, string file)
    {
        var place = "the notebook";
        try
        {
            foreach (var (key, value) in notebook as JsonObject ?? [])
            {
                if (key is not "cells" || value is not JsonArray cells)
                {
                    ReadTexts(value);
                    continue;
                }

                foreach (var (index, cell) in cells.Index())
                {
                    place = $"cell {index + 1}";
                    ReadTexts(cell);
                }

                place = "the notebook";
            }

            return notebook;
        }
        catch (InvalidOperationException e)
        {
            throw HalfACharacter(file, place, e);
        }
    }

    private static NotebookFormatException HalfACharacter(string file, string place, Exception cause) =>
        new(file, $"{place} holds half a character, one of \\ud800 to \\udfff alone; write it anew", cause);

    private static void ReadTexts(JsonNode? node)
    {
        if (node is JsonObject json)
        {
            foreach (var (_, value) in json)
                ReadTexts(value);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items)
                ReadTexts(item);
        }
        else
        {
            (node as JsonValue)?.TryGetValue<string>(out _);
        }
    }

    private static bool IsTooDeep(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = int.MaxValue });
        var deepest = 0;
        while (reader.Read())
            deepest = Math.Max(deepest, reader.CurrentDepth);
        return deepest >= Deepest;
    }

    // A reader that may expect more text accepts exactly the beginnings of JSON.
    private static bool IsJson(string text, bool isWhole)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: isWhole, new JsonReaderState(new JsonReaderOptions { MaxDepth = int.MaxValue }));
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string FreeId(int index, HashSet<string> taken)
    {
        var id = $"cell-{index}";
        while (!taken.Add(id))
            id += "-a";
        return id;
    }

    // What a file says must not break the line that speaks of it, or change the terminal.
    private static string Shown(string? text)
    {
        const int Longest = 60;
        var line = string.Concat((text ?? "").Take(Longest).Select(character => char.IsControl(character) ? ' ' : character));
        return text?.Length > Longest ? line + "…" : line;
    }

    private static int? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out int number) ? number : null;

    private static string? Text(JsonNode? node, string key) =>
        (node as JsonObject)?[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
