using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Execution;

/// <summary>
/// Rewrites notebooks whose committed outputs are no longer current. A notebook is either left alone or taken whole from the new
/// run: numbers of two runs never stand in one notebook. So a second refresh finds nothing to do, and measured cells keep their
/// numbers until something in the notebook changes.
/// </summary>
/// <param name="all">Whether to rewrite notebooks that are current, too.</param>
internal sealed class Refresher(bool all)
{
    /// <summary>Brings one notebook's file up to date; the file of a run that failed is not touched.</summary>
    /// <returns>Whether the file changed.</returns>
    public bool Refresh(ExecutedNotebook executed)
    {
        var (original, run) = executed;
        if (!run.Succeeded)
            return false;
        var kept = all || IsStale(original, run.Document) ? run.Document : WithCounts(original, run.Document);
        kept.Normalize();
        OutputOrigin.Record(kept);
        // Also a notebook whose outputs are current may be written in another front end's way, or lack what it looks for.
        if (kept.ToJson() == File.ReadAllText(original.Path!))
            return false;
        kept.Save(original.Path!);
        return true;
    }

    // Measured outputs of other code are stale, whatever they look like.
    private static bool IsStale(NotebookDocument original, NotebookDocument executed) =>
        OutputOrigin.Wrong(original) is not null || OutputComparison.Compare(original, executed).Count > 0;

    private static NotebookDocument WithCounts(NotebookDocument original, NotebookDocument executed)
    {
        var kept = original.Clone();
        foreach (var (cell, ran) in kept.Cells.Zip(executed.Cells))
        {
            cell.ExecutionCount = ran.ExecutionCount;
            // The value of a cell carries its number, too.
            foreach (var output in cell.Outputs.OfType<JsonObject>().Where(output => output.ContainsKey("execution_count")))
                output["execution_count"] = ran.ExecutionCount;
        }

        return kept;
    }
}
