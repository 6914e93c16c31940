using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Tests.Notebooks;

/// <summary>
/// The cells of the exercises in a chapter's notebook: for each exercise a task, and a cell for the answer that ends with its check. They are
/// made from the exercise, so that the two cannot drift apart.
/// </summary>
internal static class ExerciseCells
{
    /// <summary>The setup cell of a notebook with exercises; a chapter may load more.</summary>
    public const string Setup = """
        #r "../artifacts/lib/AsyncNotebooks.dll"
        #r "../artifacts/lib/AsyncNotebooks.Plots.dll"
        #r "../artifacts/lib/AsyncNotebooks.Course.dll"
        using AsyncNotebooks; using static AsyncNotebooks.Asyncio; Formatters.Register();
        """;

    private const string Heading = """
        ## Exercises

        Each has a task and a cell to fill in. To run the cell is to have your answer checked, as often as you like. The check runs your code and looks at what happened, so every answer that does what was asked is right. In the place of `.Check(…)`, `.Hint()` helps, `.Hint(2)` helps more, and `.Solution()` shows one way.
        """;

    private const string Help = "// Stuck? Put .Hint(), .Hint(2) or .Solution() in the place of .Check(…).";

    /// <summary>The cells of an exercise in its chapter.</summary>
    public static IReadOnlyList<NotebookCell> ToSolve(Exercise exercise) => Of(exercise, $"{exercise.Text.Starter}\n\n{Help}");

    /// <summary>The same cells with an answer that is right.</summary>
    public static IReadOnlyList<NotebookCell> Solved(Exercise exercise) => Of(exercise, exercise.Text.Solution + "\n");

    /// <summary>Whether a notebook has any of these exercises.</summary>
    public static bool AnyIn(NotebookDocument notebook, IEnumerable<Exercise> exercises) =>
        exercises.Any(exercise => notebook.Cells.Any(cell => cell.Id.StartsWith(exercise.Id + "-", StringComparison.Ordinal)));

    /// <summary>
    /// Brings the exercises of a chapter into its notebook. A cell that is there keeps its place; what is missing comes after the exercise
    /// before it, or else before the closing section; what an exercise does not have any more goes.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Weave(NotebookDocument notebook, IEnumerable<Exercise> exercises)
    {
        var before = notebook.ToJson();
        AddToSetup(notebook);
        var next = Put(notebook, new NotebookCell("exercises", CellKind.Markdown, Heading), End(notebook)) + 1;
        foreach (var exercise in exercises)
        {
            var cells = ToSolve(exercise);
            RemoveOthers(notebook, exercise, cells);
            foreach (var cell in cells)
                next = Put(notebook, cell, next) + 1;
        }

        if (notebook.ToJson() == before)
            return false;
        notebook.Normalize();
        return true;
    }

    private static NotebookCell[] Of(Exercise exercise, string answer) =>
    [
        new($"{exercise.Id}-task", CellKind.Markdown, $"### Exercise: {exercise.Title}\n\n{exercise.Text.Minutes} minutes. {exercise.Text.Task}"),
        new($"{exercise.Id}-answer", CellKind.Code, $"{answer}\n{exercise.CheckCode}"),
    ];

    private static void RemoveOthers(NotebookDocument notebook, Exercise exercise, IReadOnlyList<NotebookCell> cells)
    {
        foreach (var cell in notebook.Cells.Where(cell => cell.Id.StartsWith(exercise.Id + "-", StringComparison.Ordinal)).ExceptBy(cells.Select(cell => cell.Id), cell => cell.Id).ToList())
            notebook.Cells.Remove(cell);
    }

    // Each line that is missing comes after the one that it follows in a setup cell.
    private static void AddToSetup(NotebookDocument notebook)
    {
        var setup = notebook.Cells[Find(notebook, "setup")];
        var lines = setup.Source.Split('\n').ToList();
        var wanted = Setup.Split('\n');
        foreach (var (line, previous) in wanted.Skip(1).Zip(wanted).Where(pair => !lines.Contains(pair.First)))
            lines.Insert(lines.IndexOf(previous) + 1, line);
        setup.Source = string.Join('\n', lines);
    }

    // Gives a cell its text where it stands, or puts it in.
    private static int Put(NotebookDocument notebook, NotebookCell cell, int place)
    {
        var found = Find(notebook, cell.Id);
        if (found < 0)
            notebook.Cells.Insert(found = place, cell);
        else
            notebook.Cells[found].Source = cell.Source;
        return found;
    }

    private static int End(NotebookDocument notebook)
    {
        var closing = notebook.Cells.ToList().FindIndex(cell => cell.Kind is CellKind.Markdown && cell.Source.StartsWith("## What to remember", StringComparison.Ordinal));
        return closing < 0 ? notebook.Cells.Count : closing;
    }

    private static int Find(NotebookDocument notebook, string id) => notebook.Cells.ToList().FindIndex(cell => cell.Id == id);
}
