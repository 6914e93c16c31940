using System.Text.Json.Serialization;

namespace AsyncNotebooks.Kernel;

/// <summary>What a worker says: one JSON object on a line of its reply pipe.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NotebookOpened), "opened")]
[JsonDerivedType(typeof(CellPutOut), "output")]
[JsonDerivedType(typeof(CellEnded), "ended")]
[JsonDerivedType(typeof(TasksThatWait), "waits")]
public abstract record WorkerReply;

/// <summary>The worker is ready for the notebook's cells.</summary>
public sealed record NotebookOpened : WorkerReply;

/// <summary>The running cell put something out.</summary>
/// <param name="Output">What it was.</param>
public sealed record CellPutOut(CellOutput Output) : WorkerReply;

/// <summary>The running cell has ended, well or not; its error is among its outputs.</summary>
public sealed record CellEnded : WorkerReply;

/// <summary>The tasks of the event loops in the worker.</summary>
/// <param name="Lines">A line for each: its name, the coroutines it is in, what it waits for. None where no loop of the course's library runs.</param>
public sealed record TasksThatWait(IReadOnlyList<string> Lines) : WorkerReply;
