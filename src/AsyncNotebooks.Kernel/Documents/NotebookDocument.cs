using System.Text.Json.Nodes;
using FilePath = System.IO.Path;

namespace AsyncNotebooks.Kernel;

/// <summary>A Jupyter notebook (nbformat 4) that keeps whatever it does not know.</summary>
/// <remarks>
/// The package Microsoft.DotNet.Interactive.Documents reads and saves notebooks too. It keeps the content of this course's own
/// notebooks, but not of every other one: attachments and keys it does not know are gone, raw cells become code, and long whole
/// numbers in metadata are rounded. It cannot save a notebook with an output that is a JSON object, such as a chart of plotly.py or
/// a widget. A notebook without cell ids gets none, though the format it is saved in asks for them, and one of nbformat 3 is read
/// as empty. It also changes the indentation of every line of our files, so a diff would show all of them.
/// <c>InteractiveDocumentsTests</c> shows each of these. Its parser of <c>.dib</c> files, which hold none of that, is the one used here.
/// </remarks>
public sealed class NotebookDocument
{
    private const int CellIdsSince = 5;

    // Keys beside cells and metadata: the format's minor version, and whatever a tool has put there.
    private readonly JsonObject _rest;
    private readonly string _file;

    private NotebookDocument(JsonObject json, string file, string? path)
    {
        var cells = (JsonArray)json["cells"]!;
        (_file, Path, Name) = (file, path, FilePath.GetFileNameWithoutExtension(file));
        Cells = NotebookReader.ReadCells(cells, file);
        Metadata = json["metadata"]?.DeepClone() as JsonObject ?? [];
        _rest = json;
        _rest.Remove("cells");
        _rest.Remove("metadata");
    }

    /// <summary>The full path the notebook was read from or last saved to; null for one that never was a file.</summary>
    public string? Path { get; private set; }

    /// <summary>The file name without extension.</summary>
    public string Name { get; private set; }

    /// <summary>The text of the first first-level heading; <see cref="Name"/> where there is none.</summary>
    public string Title => Headings().FirstOrDefault() ?? Name;

    /// <summary>Whether its file has a place for outputs, as an <c>.ipynb</c> has and a <c>.dib</c> has not.</summary>
    public bool HoldsOutputs => !DibReader.IsDib(Path ?? "");

    /// <summary>Why the file cannot be read; null for one that was. A notebook with a problem has no cells, and its run fails for that reason.</summary>
    public NotebookFormatException? Problem { get; private init; }

    /// <summary>The cells, in order. Change the list to change the notebook.</summary>
    public IList<NotebookCell> Cells { get; }

    /// <summary>The languages, each once, for which code cells do not run here: the names of their kernels, such as <c>fsharp</c>.</summary>
    public IEnumerable<string> OtherLanguages =>
        Cells.Where(cell => cell.Kind is CellKind.Code).Select(cell => CellLanguage.Foreign(cell, KernelMetadata.DefaultOf(Metadata))).OfType<string>().Distinct();

    /// <summary>The notebook's own metadata, known and unknown keys alike.</summary>
    public JsonObject Metadata { get; }

    /// <summary>Reads a notebook file, in the format that its extension says: <c>.dib</c>, or <c>.ipynb</c> for any other.</summary>
    /// <param name="path">The file, relative to the current directory or absolute.</param>
    /// <exception cref="NotebookFormatException">The file is missing or is not a notebook.</exception>
    public static NotebookDocument Load(string path)
    {
        var text = NotebookReader.ReadFile(path);
        return new(DibReader.IsDib(path) ? DibReader.ReadJson(text, path) : NotebookReader.ReadJson(text, path), path, FilePath.GetFullPath(path));
    }

    /// <summary>Reads a notebook file, or stands for one that cannot be read: see <see cref="Problem"/>.</summary>
    /// <param name="path">The file, relative to the current directory or absolute.</param>
    public static NotebookDocument LoadOrProblem(string path)
    {
        try
        {
            return Load(path);
        }
        catch (NotebookFormatException problem)
        {
            return new(new JsonObject { ["nbformat"] = 4, ["cells"] = new JsonArray() }, path, FilePath.GetFullPath(path)) { Problem = problem };
        }
    }

    /// <summary>Reads a notebook from text.</summary>
    /// <param name="json">The content of an .ipynb file.</param>
    /// <param name="name">What messages call the file; without its extension it is <see cref="Name"/>.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook.</exception>
    public static NotebookDocument Parse(string json, string name) => new(NotebookReader.ReadJson(json, name), name, path: null);

    /// <summary>The notebook in its normal form: nbformat 4.5, two-space JSON, stable key order, one array entry for each source line, a newline at the end.</summary>
    public string ToJson() => JsonText.Write(Write()) + "\n";

    /// <summary>Writes <see cref="ToJson"/> to a file, whole or not at all. A symbolic link stays one: the file that it leads to is written.</summary>
    /// <param name="path">The file to write or replace.</param>
    public void Save(string path)
    {
        var target = FilePath.GetFullPath(path);
        AtomicFile.WriteAllText(target, ToJson());
        (Path, Name) = (target, FilePath.GetFileNameWithoutExtension(target));
    }

    /// <summary>A copy that shares nothing with this notebook.</summary>
    public NotebookDocument Clone() => new(Write(), _file, Path) { Name = Name, Problem = Problem };

    /// <summary>
    /// Writes down what .NET Interactive's front ends look for: the <c>.net-csharp</c> kernelspec, the language, and the kernel of
    /// the notebook and of each code and Markdown cell in both metadata forms. Keys that are there and right stay as they are.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool Normalize()
    {
        var before = ToJson();
        KernelMetadata.Describe(Metadata);
        foreach (var cell in Cells)
            KernelMetadata.Describe(cell, KernelMetadata.DefaultOf(Metadata));
        return ToJson() != before;
    }

    private JsonObject Write()
    {
        var json = (JsonObject)_rest.DeepClone();
        json["nbformat"] = 4;
        json["nbformat_minor"] = Math.Max(CellIdsSince, MinorVersion());
        json["metadata"] = Metadata.DeepClone();
        json["cells"] = new JsonArray([.. Cells.Select(cell => cell.Write())]);
        return json;
    }

    private int MinorVersion() => _rest["nbformat_minor"] is JsonValue value && value.TryGetValue(out int minor) ? minor : 0;

    private IEnumerable<string> Headings()
    {
        foreach (var cell in Cells.Where(cell => cell.Kind is CellKind.Markdown))
        {
            // A line of a fenced block that begins with # is a comment, not a heading.
            var fenced = false;
            foreach (var line in cell.Source.Split('\n'))
            {
                fenced ^= line.TrimStart().StartsWith("```", StringComparison.Ordinal);
                if (!fenced && line.StartsWith("# ", StringComparison.Ordinal))
                    yield return line[2..].Trim().TrimEnd('#').TrimEnd();
            }
        }
    }
}
