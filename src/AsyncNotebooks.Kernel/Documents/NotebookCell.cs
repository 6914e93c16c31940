using System.Text.Json.Nodes;

namespace AsyncNotebooks.Kernel;

/// <summary>One cell of a notebook.</summary>
public sealed class NotebookCell
{
    /// <summary>Makes a new cell without metadata or outputs.</summary>
    /// <param name="id">Unique in its notebook: 1 to 64 letters, digits, <c>-</c> or <c>_</c>.</param>
    /// <param name="kind">What the cell holds.</param>
    /// <param name="source">Its text, lines ended by <c>\n</c>.</param>
    public NotebookCell(string id, CellKind kind, string source) => throw new NotImplementedException();

    /// <summary>The cell's name in its notebook, stable when cells move.</summary>
    public string Id => throw new NotImplementedException();

    /// <summary>What the cell holds.</summary>
    public CellKind Kind => throw new NotImplementedException();

    /// <summary>The cell's text, lines ended by <c>\n</c>.</summary>
    public string Source { get => throw new NotImplementedException(); set => throw new NotImplementedException(); }

    /// <summary>nbformat's metadata of the cell, known and unknown keys alike.</summary>
    public JsonObject Metadata => throw new NotImplementedException();

    /// <summary>The metadata's <c>tags</c>; empty when there are none.</summary>
    public IReadOnlyList<string> Tags => throw new NotImplementedException();

    /// <summary>nbformat's outputs of a code cell, in order; empty for other kinds.</summary>
    public JsonArray Outputs => throw new NotImplementedException();

    /// <summary>The number a front end shows in brackets beside a code cell; null when it has not run.</summary>
    public int? ExecutionCount { get => throw new NotImplementedException(); set => throw new NotImplementedException(); }
}
