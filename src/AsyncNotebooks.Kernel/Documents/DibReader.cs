using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Documents;

namespace AsyncNotebooks.Kernel;

/// <summary>Reads a <c>.dib</c>, which is a script in sections that begin with <c>#!csharp</c>, <c>#!markdown</c> and the like. It holds no outputs.</summary>
internal static class DibReader
{
    public const string Extension = ".dib";

    public static bool IsDib(string file) => Path.GetExtension(file).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>The same notebook in the JSON of an <c>.ipynb</c>.</summary>
    /// <exception cref="NotebookFormatException">The text is no <c>.dib</c>.</exception>
    public static JsonObject ReadJson(string text, string file)
    {
        var document = Parse(text, file);
        return new JsonObject
        {
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
            ["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["defaultKernelName"] = document.GetDefaultKernelName() ?? KernelNames.CSharp } },
            ["cells"] = new JsonArray([.. document.Elements.Select(Cell)]),
        };
    }

    private static InteractiveDocument Parse(string text, string file)
    {
        var kernels = new KernelInfoCollection { DefaultKernelName = KernelNames.CSharp };
        // Markdown is no kernel to the parser, but it knows it.
        foreach (var (name, aliases) in KernelNames.All.Where(kernel => kernel.Name is not "markdown"))
            kernels.Add(new KernelInfo(name, languageName: null, aliases));
        try
        {
            return CodeSubmission.Parse(text, kernels);
        }
        // The section "#!meta" holds JSON, and in it the names of kernels.
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new NotebookFormatException(file, "its section #!meta does not describe kernels; repair it, or remove it", e);
        }
    }

    private static JsonObject Cell(InteractiveDocumentElement element) => element.KernelName is "markdown"
        ? new JsonObject { ["cell_type"] = "markdown", ["source"] = element.Contents }
        : new JsonObject
        {
            ["cell_type"] = "code",
            ["metadata"] = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = element.KernelName ?? KernelNames.CSharp } },
            ["source"] = element.Contents,
        };
}
