using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>A Jupyter notebook (nbformat 4) that keeps whatever it does not know.</summary>
public sealed class NotebookDocument
{
    /// <summary>Reads a notebook file.</summary>
    /// <param name="path">The file, relative to the current directory or absolute.</param>
    /// <exception cref="NotebookFormatException">The file is missing or is not a notebook.</exception>
    public static NotebookDocument Load(string path) => throw new NotImplementedException();

    /// <summary>Reads a notebook from text.</summary>
    /// <param name="json">The content of an .ipynb file.</param>
    /// <param name="name">What messages call the file; its name without extension is <see cref="Name"/>.</param>
    /// <exception cref="NotebookFormatException">The text is not a notebook.</exception>
    public static NotebookDocument Parse(string json, string name) => throw new NotImplementedException();

    /// <summary>The full path the notebook was read from or last saved to; null for one that never was a file.</summary>
    public string? Path => throw new NotImplementedException();

    /// <summary>The file name without extension.</summary>
    public string Name => throw new NotImplementedException();

    /// <summary>The text of the first first-level heading; <see cref="Name"/> where there is none.</summary>
    public string Title => throw new NotImplementedException();

    /// <summary>The cells, in order. Change the list to change the notebook.</summary>
    public IList<NotebookCell> Cells => throw new NotImplementedException();

    /// <summary>The notebook's own metadata, known and unknown keys alike.</summary>
    public JsonObject Metadata => throw new NotImplementedException();

    /// <summary>The notebook in its normal form: nbformat 4.5, two-space JSON, stable key order, one array entry for each source line, a newline at the end.</summary>
    public string ToJson() => throw new NotImplementedException();

    /// <summary>Writes <see cref="ToJson"/> to a file, whole or not at all.</summary>
    /// <param name="path">The file to write or replace.</param>
    public void Save(string path) => throw new NotImplementedException();

    /// <summary>A copy that shares nothing with this notebook.</summary>
    public NotebookDocument Clone() => throw new NotImplementedException();

    /// <summary>
    /// Writes down what .NET Interactive's front ends look for: the <c>.net-csharp</c> kernelspec, the language, and the kernel of
    /// the notebook and of each code and Markdown cell in both metadata forms. Keys that are there and right stay as they are.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public bool Normalize() => throw new NotImplementedException();
}
