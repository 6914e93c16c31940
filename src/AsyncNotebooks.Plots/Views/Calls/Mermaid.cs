using System.Globalization;
using System.Text;

namespace AsyncNotebooks.Views;

/// <summary>Writes who waits for whom as a Mermaid flowchart, which GitHub and many editors draw.</summary>
internal static class Mermaid
{
    public static string Write(Trace trace, LoopState state, IReadOnlyList<int> circle)
    {
        var text = new StringBuilder("flowchart TD\n");
        var alive = trace.Tasks.Where(task => state.IsAlive(task.Id)).ToArray();
        foreach (var task in alive)
            text.Append(CultureInfo.InvariantCulture, $"  t{task.Id}[\"{Escape(task.Name)}<br/>{Escape(Line(task, state))}\"]\n");
        foreach (var task in alive)
        {
            foreach (var other in state.WaitsFor(task.Id))
                text.Append(CultureInfo.InvariantCulture, $"  t{task.Id} -->|\"{Escape(WaitCause.At(state.Waits[task.Id], trace, state))}\"| t{other}\n");
        }

        if (circle.Count > 0)
            text.Append("  classDef circle stroke:#c62f2f,stroke-width:3px\n  class ").AppendJoin(',', circle.Select(task => $"t{task}")).Append(" circle\n");
        return text.ToString().TrimEnd('\n');
    }

    // The coroutines; and what it waits for, where no arrow says it.
    private static string Line(TraceTask task, LoopState state)
    {
        if (!state.Waits.TryGetValue(task.Id, out var wait))
            return $"{task.Coroutine}, {(task.Id == state.Running ? "runs" : "ready")}";
        var calls = wait.Suspension?.Stack.Where(call => call.IsOfProgram).Select(call => call.Name) ?? [];
        var stack = string.Join(" › ", calls.DefaultIfEmpty(task.Coroutine));
        return state.WaitsFor(task.Id).Any() ? stack : $"{stack}, {wait.Detail}";
    }

    // Mermaid's own way to write a character by its number.
    private static string Escape(string text) => text
        .Replace("#", "#35;", StringComparison.Ordinal)
        .Replace("\"", "#34;", StringComparison.Ordinal)
        .Replace("<", "#60;", StringComparison.Ordinal)
        .Replace(">", "#62;", StringComparison.Ordinal);
}
