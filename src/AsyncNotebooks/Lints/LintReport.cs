using AsyncNotebooks.Lints;
namespace AsyncNotebooks;

/// <summary>What the lints found in a run: <see cref="Trace.Lints"/> makes it.</summary>
public sealed class LintReport
{
    private static readonly ILint[] s_lints =
        [new LoopHeld(), new NeverAwaited(), new NeverRetrieved(), new OneAfterAnother(), new LockHeldAcrossWait(), new BusyPolling(), new LeakedTask(), new Deadlock()];

    private readonly Trace _trace;

    internal LintReport(Trace trace) =>
        (_trace, Findings) = (trace, [.. s_lints.SelectMany(lint => lint.Check(trace)).OrderBy(finding => finding.Time)]);

    /// <summary>What was found, in order of time; of things at one time, in the order of the lints.</summary>
    public IReadOnlyList<LintFinding> Findings { get; }

    /// <summary>How much was found, in a sentence; where nothing was, what was looked for.</summary>
    public string Summary => Findings.Count switch
    {
        0 => $"Nothing found. Looked for: {string.Join(", ", s_lints.Select(lint => lint.Name))}.",
        1 => "One finding.",
        _ => $"{Quantity.Number(Findings.Count)} findings.",
    };

    /// <summary>A few lines for each finding.</summary>
    public override string ToString() => string.Join('\n', Findings.Select(Lines).Prepend(Summary));

    private string Lines(LintFinding finding) =>
        $"{finding.Lint}: {finding.What}\n  Cost: {finding.Cost}\n  Cure: {finding.Cure}\n  {Where(finding)}";

    // A line of its own, so that no sentence has to end in a file's name.
    internal string Where(LintFinding finding) =>
        string.Join(", ", ((string[])[finding.Place, finding.Task, $"at {LintWords.Time(_trace, finding.Time)}"]).Where(part => part.Length > 0));
}
