using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

internal static partial class ClosingRules
{
    private static readonly string[] s_order = ["Exercises", "What to remember", "Test yourself", "Read more"];

    /// <summary>An exercise is a task and a cell for the answer, which ends with the check; a chapter has enough of them.</summary>
    public static IEnumerable<Problem> Exercises(Chapter chapter)
    {
        var tasks = chapter.Cells.Index().Where(cell => Chapter.IsExercise(cell.Item) && cell.Item.Id.EndsWith("-task", StringComparison.Ordinal)).ToList();
        if (tasks.Count < Measure.ExercisesOf(chapter.Number))
            yield return new(chapter.Cells[0].Id, $"The chapter has {tasks.Count} exercises; it should have {Measure.ExercisesOf(chapter.Number)}.");
        foreach (var (place, task) in tasks)
        {
            var name = task.Id[..^"-task".Length];
            var answer = chapter.Cells.ElementAtOrDefault(place + 1);
            if (answer?.Id != name + "-answer" || !answer.Source.Split('\n')[^1].StartsWith($"Exercise.Of(\"{name}\").Check(", StringComparison.Ordinal))
                yield return new(task.Id, $"After the task must come the cell {name}-answer, and end with its check. The tests of AsyncNotebooks.Course weave them in.");
        }
    }

    /// <summary>The end is everywhere the same, so that a reader finds it.</summary>
    public static IEnumerable<Problem> Order(Chapter chapter)
    {
        var end = chapter.Sections.TakeLast(s_order.Length).Select(section => section.Title);
        return end.SequenceEqual(s_order) ? [] : [new(chapter.Cells[^1].Id, $"The chapter must end with the sections {string.Join(", ", s_order)}, in this order.")];
    }

    /// <summary>Three to six sentences to take along.</summary>
    public static IEnumerable<Problem> WhatToRemember(Chapter chapter) =>
        from section in Named(chapter, "What to remember")
        let lines = section.Prose.Count(block => block.IsItem)
        where lines is < 3 or > 6
        select new Problem(section.FirstCell.Id, $"There are {lines} things to remember; make it three to six, as a list.");

    /// <summary>Questions, with the answers folded away.</summary>
    public static IEnumerable<Problem> TestYourself(Chapter chapter)
    {
        foreach (var section in Named(chapter, "Test yourself"))
        {
            var (folded, open) = (Folded().Count(section.FirstCell.Source), section.FirstCell.Source.Split("</details>").Length - 1);
            if (folded < 2 || folded != open)
                yield return new(section.FirstCell.Id, "Ask at least two questions, each with its answer in <details><summary>…</summary>…</details>.");
        }
    }

    /// <summary>Where to go on reading.</summary>
    public static IEnumerable<Problem> ReadMore(Chapter chapter) =>
        from section in Named(chapter, "Read more")
        where !section.Blocks.Any(block => block.IsItem && block.Links.Count > 0)
        select new Problem(section.FirstCell.Id, "List at least one thing to read, with its link.");

    /// <summary>The last line leads to the chapters before and after.</summary>
    public static IEnumerable<Problem> PreviousAndNext(Chapter chapter)
    {
        var others = Repository.Notebooks().Select(file => Path.GetFileName(file)!).Where(file => file[..2] != chapter.Number).ToList();
        string?[] wanted =
        [
            others.LastOrDefault(file => string.CompareOrdinal(file[..2], chapter.Number) < 0),
            others.FirstOrDefault(file => string.CompareOrdinal(file[..2], chapter.Number) > 0),
        ];
        var links = chapter.Blocks[^1].Links.Select(link => link.Target);
        return links.SequenceEqual(wanted.OfType<string>())
            ? []
            : [new(chapter.Cells[^1].Id, $"The last line must lead to {string.Join(" and to ", wanted.OfType<string>())}, and nowhere else.")];
    }

    private static IEnumerable<Section> Named(Chapter chapter, string title) => chapter.Sections.Where(section => section.Title == title);

    [GeneratedRegex("<details>\\s*<summary>")]
    private static partial Regex Folded();
}
