using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AsyncNotebooks.Kernel;

/// <summary>
/// What the outputs of a notebook were made from: a hash of its code and the versions of the libraries that it loads from files. It stands in the
/// notebook's metadata as <c>async_notebooks.outputs_from</c>, so that a stale file is known even where the new outputs happen to read the same.
/// </summary>
public static partial class OutputOrigin
{
    private const string Key = "async_notebooks";
    private const string Entry = "outputs_from";

    /// <summary>Whether the notebook says what its outputs were made from.</summary>
    public static bool IsKnown(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        return Recorded(notebook) is not null;
    }

    /// <summary>What the notebook says its outputs were made from, beside what they would be made from now; null where the two agree or it says nothing.</summary>
    public static OutputDifference? Wrong(NotebookDocument committed)
    {
        ArgumentNullException.ThrowIfNull(committed);
        if (Recorded(committed) is not { } recorded || JsonNode.DeepEquals(recorded, Now(committed)))
            return null;
        return new OutputDifference(committed.Path ?? committed.Name, "", 0, Lines(recorded), Lines(Now(committed)), Line: 1)
        {
            Words = "its outputs were made from something else",
        };
    }

    /// <summary>Writes down what the outputs of the notebook are made from. Only for outputs that are current.</summary>
    public static void Record(NotebookDocument notebook)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        if (notebook.Metadata[Key] is not JsonObject ours)
            notebook.Metadata[Key] = ours = [];
        ours[Entry] = Now(notebook);
    }

    private static JsonObject? Recorded(NotebookDocument notebook) => (notebook.Metadata[Key] as JsonObject)?[Entry] as JsonObject;

    private static JsonObject Now(NotebookDocument notebook)
    {
        var folder = Path.GetDirectoryName(notebook.Path) ?? Directory.GetCurrentDirectory();
        var cells = notebook.Cells.Where(cell => cell.Kind is CellKind.Code).Select(cell => cell.Source).ToList();
        var libraries = new JsonObject();
        foreach (var file in cells.SelectMany(source => Library().Matches(source)).Select(match => match.Groups[1].Value).Distinct())
        {
            if (VersionOf(Path.Combine(folder, file)) is { } version)
                libraries[Path.GetFileNameWithoutExtension(file)] = version;
        }

        return new JsonObject { ["code"] = Hash(cells.Concat(Imported(cells, folder))), ["libraries"] = libraries };
    }

    // Their code runs as if it stood in the notebook.
    private static IEnumerable<string> Imported(IEnumerable<string> cells, string folder) =>
        from source in cells
        from match in Import().Matches(source)
        let file = Path.Combine(folder, match.Groups[1].Value.Trim('"'))
        where File.Exists(file)
        select File.ReadAllText(file);

    // The length goes in before each text: code that moves from one cell to the next is other code.
    private static string Hash(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts.Select(MultilineText.Normalize))
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text.Length}\n{text}")));
        return $"sha256:{Convert.ToHexStringLower(hash.GetCurrentHash())}";
    }

    private static string? VersionOf(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file).Version?.ToString(fieldCount: 3);
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            // A library that is not there, or is none, stops the run; there is no need to say so here.
            return null;
        }
    }

    private static string Lines(JsonObject origin) => string.Join('\n', (IEnumerable<string>)[
        $"code {origin["code"]}",
        .. (origin["libraries"] as JsonObject ?? []).Select(library => $"{library.Key} {library.Value}")]);

    [GeneratedRegex("""^\s*#r\s+"([^":]+\.dll)"\s*$""", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Library();

    [GeneratedRegex(@"^\s*#!import\s+(\S.*?)\s*$", RegexOptions.Multiline)]
    private static partial Regex Import();
}
