namespace AsyncNotebooks.Runner.Tests;

/// <summary>What a command line came to.</summary>
/// <param name="ExitCode">What the shell sees.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record Outcome(int ExitCode, string Output, string Error);
