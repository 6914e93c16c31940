namespace AsyncNotebooks.Lints;

/// <summary>Looks for one kind of mistake in what a run really did. It may be wrong about what the program means, so it says what it saw.</summary>
internal interface ILint
{
    /// <summary>What it looks for, in two or three words.</summary>
    string Name { get; }

    /// <summary>What it found, in order of time.</summary>
    IEnumerable<LintFinding> Check(Trace trace);
}
