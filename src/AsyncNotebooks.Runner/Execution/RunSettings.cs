using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>How notebooks are to be run.</summary>
/// <param name="Parallel">How many at a time.</param>
/// <param name="Session">The limits of each.</param>
internal sealed record RunSettings(int Parallel, SessionOptions Session);
