namespace AsyncNotebooks;

/// <summary>Something in a run that is most often a mistake, in plain words.</summary>
/// <param name="Lint">Which kind, in two or three words: "loop held".</param>
/// <param name="Time">When it happened first, in seconds on the loop's clock.</param>
/// <param name="Task">The name of the task in which; empty if it was none.</param>
/// <param name="File">The source file; null where that is not known.</param>
/// <param name="Line">The line in it, from 1; 0 where that is not known.</param>
/// <param name="What">What happened.</param>
/// <param name="Cost">What it cost.</param>
/// <param name="Cure">What to do instead.</param>
public sealed record LintFinding(string Lint, double Time, string Task, string? File, int Line, string What, string Cost, string Cure)
{
    /// <summary>"fetch.cs:12"; empty where it is not known.</summary>
    public string Place => SourcePlace.Of(File, Line);
}
