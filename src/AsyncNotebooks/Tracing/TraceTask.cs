namespace AsyncNotebooks;

/// <summary>A task in a <see cref="Trace"/>.</summary>
/// <param name="Id">Its number in the trace, from 1 in order of creation.</param>
/// <param name="Name">Its name when it ended, or when the recording did.</param>
/// <param name="Coroutine">The method it was made of.</param>
/// <param name="ParentId">The task that created it; 0 if none did.</param>
/// <param name="File">The source file that created it; null where that is not known.</param>
/// <param name="Line">The line in that file, from 1; 0 where that is not known.</param>
public sealed record TraceTask(int Id, string Name, string Coroutine, int ParentId, string? File, int Line);
