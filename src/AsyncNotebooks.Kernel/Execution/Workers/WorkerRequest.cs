using System.Text.Json.Serialization;

namespace AsyncNotebooks.Kernel;

/// <summary>What the runner asks of a worker: one JSON object on a line of the worker's request pipe.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenNotebook), "open")]
[JsonDerivedType(typeof(RunCell), "run")]
[JsonDerivedType(typeof(AskWhoWaits), "who waits")]
public abstract record WorkerRequest;

/// <summary>A notebook begins. Answered by a <see cref="NotebookOpened"/>.</summary>
/// <param name="Folder">The full path that becomes the worker's current folder: <c>#r "path.dll"</c> is relative to it.</param>
public sealed record OpenNotebook(string Folder) : WorkerRequest;

/// <summary>The next cell. Answered by its outputs and a <see cref="CellEnded"/>.</summary>
/// <param name="Code">The cell's source.</param>
/// <param name="Number">Its number in the notebook, from 1.</param>
public sealed record RunCell(string Code, int Number) : WorkerRequest;

/// <summary>What the running cell waits for. Answered at once, whatever the cell is doing, by <see cref="TasksThatWait"/>.</summary>
public sealed record AskWhoWaits : WorkerRequest;
