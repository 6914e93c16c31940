using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncNotebooks;

/// <summary>What stands in the progress file: <c>{ "exercises": { "02-cold-start": { "attempts": 2, "hints": 1, "solved": "…" } } }</c>.</summary>
/// <remarks>What it does not know it keeps: a newer version of the course may have written it.</remarks>
internal sealed class ProgressBook
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true };

    private readonly JsonObject _root;

    /// <summary>An empty one.</summary>
    public ProgressBook()
        : this(new JsonObject { ["exercises"] = new JsonObject() })
    {
    }

    private ProgressBook(JsonObject root) => _root = root;

    /// <summary>The entries by exercise.</summary>
    public IReadOnlyDictionary<string, ExerciseProgress> Entries => Exercises.ToDictionary(entry => entry.Key, entry => Read(entry.Value!.AsObject()));

    private JsonObject Exercises => _root["exercises"]!.AsObject();

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="JsonException">It is damaged.</exception>
    public static ProgressBook Parse(string text)
    {
        try
        {
            var book = new ProgressBook(JsonNode.Parse(text)?.AsObject() ?? throw new JsonException("empty"));
            _ = book.Entries;
            return book;
        }
        catch (Exception wrongShape) when (wrongShape is InvalidOperationException or NullReferenceException or FormatException or ArgumentException)
        {
            throw new JsonException("This is JSON, but no progress.", wrongShape);
        }
    }

    /// <summary>Changes one entry.</summary>
    public void Change(string id, Func<ExerciseProgress, ExerciseProgress> change)
    {
        var entry = Exercises[id]?.AsObject();
        if (entry is null)
            Exercises[id] = entry = [];
        var changed = change(Read(entry));
        entry["attempts"] = changed.Attempts;
        entry["hints"] = changed.Hints;
        entry["solved"] = changed.Solved?.ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>The file's text.</summary>
    public string ToJson() => _root.ToJsonString(s_readable) + "\n";

    private static ExerciseProgress Read(JsonObject entry) => new(
        entry["attempts"]?.GetValue<int>() ?? 0,
        entry["hints"]?.GetValue<int>() ?? 0,
        entry["solved"] is { } solved ? DateTimeOffset.Parse(solved.GetValue<string>(), CultureInfo.InvariantCulture) : null);
}
