namespace AsyncNotebooks;

/// <summary>A call of a coroutine in a <see cref="Trace"/>.</summary>
/// <param name="Id">Its number in the trace, from 1 in the order in which the trace met them.</param>
/// <param name="Name">The name of the method.</param>
/// <param name="ReturnsValue">True if the caller gets a value from it.</param>
/// <param name="IsOfProgram">False if the library wrote it: <c>Sleep</c>, <c>Acquire</c>, <c>WaitFor</c>.</param>
/// <param name="CalledBy">The task that called it, by its number in <see cref="Trace.Tasks"/>; 0 for none.</param>
/// <param name="CalledAfter">How many events of the trace had happened when it was called; its arguments are no younger than that.</param>
/// <param name="File">The source file of the call; null where that is not known.</param>
/// <param name="Line">Its line, from 1; 0 where that is not known.</param>
public sealed record TraceCoroutine(
    int Id, string Name, bool ReturnsValue, bool IsOfProgram, int CalledBy, int CalledAfter, string? File, int Line);
