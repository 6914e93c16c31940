using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Course.Tests.Notebooks;

/// <summary>
/// The cells of the exercises in a chapter's notebook: for each exercise a task, a cell for the answer and a cell that checks it. They are
/// made from the exercise, so that the two cannot drift apart.
/// </summary>
internal static class ExerciseCells
{
    /// <summary>The setup cell of a notebook with exercises; a chapter may load more.</summary>
    public const string Setup = """
        #r "../artifacts/lib/AsyncNotebooks.dll"
        #r "../artifacts/lib/AsyncNotebooks.Course.dll"
        using AsyncNotebooks;
        using AsyncNotebooks.Course;
        using static AsyncNotebooks.Asyncio;
        """;

    private const string Heading = """
        ## Exercises

        Each has a task, a cell to fill in, and a cell that checks it: run them one after the other, as often as you like. A check runs your code and looks at what happened, so every answer that does what was asked is right. In the place of `.Check(…)`, `.Hint()` helps, `.Hint(2)` helps more, and `.Solution()` shows one way.
        """;

    /// <summary>The three cells of an exercise.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="answer">What stands in the answer's cell.</param>
    public static IReadOnlyList<NotebookCell> Of(Exercise exercise, string answer) =>
    [
        new($"{exercise.Id}-task", CellKind.Markdown, $"### Exercise: {exercise.Title}\n\n{exercise.Text.Minutes} minutes. {exercise.Text.Task}"),
        new($"{exercise.Id}-answer", CellKind.Code, answer),
        new($"{exercise.Id}-check", CellKind.Code, exercise.CheckCode),
    ];

    /// <summary>Whether a notebook has any of these exercises.</summary>
    public static bool AnyIn(NotebookDocument notebook, IEnumerable<Exercise> exercises) =>
        exercises.Any(exercise => notebook.Cells.Any(cell => cell.Id.StartsWith(exercise.Id + "-", StringComparison.Ordinal)));

    /// <summary>
    /// Brings the exercises of a chapter into its notebook. A cell that is there keeps its place; what is missing comes after the exercise
    /// before it, or else before the closing section.
    /// </summary>
    /// <returns>Whether anything changed.</returns>
    public static bool Weave(NotebookDocument notebook, IEnumerable<Exercise> exercises)
    {
        var before = notebook.ToJson();
        AddToSetup(notebook);
        var next = End(notebook);
        foreach (var exercise in exercises)
        {
            if (!AnyIn(notebook, [exercise]) && Find(notebook, "exercises") < 0)
                Put(notebook, new NotebookCell("exercises", CellKind.Markdown, Heading), next++);
            foreach (var cell in Of(exercise, exercise.Text.Starter))
                next = Put(notebook, cell, next) + 1;
        }

        if (notebook.ToJson() == before)
            return false;
        notebook.Normalize();
        return true;
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
