using System.Text.Json.Serialization;

namespace AsyncNotebooks.Kernel;

/// <summary>Something a running cell put out. The kinds are those of nbformat.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StreamOutput), "stream")]
[JsonDerivedType(typeof(DisplayOutput), "display")]
[JsonDerivedType(typeof(ResultOutput), "result")]
[JsonDerivedType(typeof(ErrorOutput), "error")]
public abstract record CellOutput;

/// <summary>Text written to the console.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, lines ended by <c>\n</c>.</param>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value shown by <c>display</c>, or a later update of one.</summary>
/// <param name="Data">MIME type to text; the same value in several forms.</param>
/// <param name="DisplayId">Names the display within its session, so that an update finds it.</param>
/// <param name="IsUpdate">Whether this replaces what an earlier output with the same <paramref name="DisplayId"/> showed.</param>
public sealed record DisplayOutput(IReadOnlyDictionary<string, string> Data, string? DisplayId, bool IsUpdate) : CellOutput;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Data">MIME type to text; the same value in several forms.</param>
public sealed record ResultOutput(IReadOnlyDictionary<string, string> Data) : CellOutput;

/// <summary>Why a cell stopped.</summary>
/// <param name="ErrorName">The exception's type, or <c>CompilationError</c>.</param>
/// <param name="Message">What went wrong; several compiler errors stand on a line each.</param>
/// <param name="Traceback">The lines a front end shows, from the message to the outermost frame of the cell.</param>
/// <param name="Line">The line of the cell, from 1, where known.</param>
/// <param name="Column">The column of that line, from 1, where known.</param>
public sealed record ErrorOutput(
    string ErrorName, string Message, IReadOnlyList<string> Traceback, int? Line, int? Column) : CellOutput;
