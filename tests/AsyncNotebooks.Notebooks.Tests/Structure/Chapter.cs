using System.Text.RegularExpressions;
using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests.Structure;

/// <summary>A notebook as its reader meets it: blocks one after another, parted into sections by headings of the second level.</summary>
internal sealed partial class Chapter
{
    private static readonly string[] s_closing = ["Exercises", "What to remember", "Test yourself", "Read more"];

    public Chapter(NotebookDocument notebook)
    {
        Notebook = notebook;
        File = notebook.Name + ".ipynb";
        Blocks = [.. notebook.Cells.SelectMany(cell => cell.Kind is CellKind.Markdown ? MarkdownBlocks.Of(cell) : [new Block(cell, BlockKind.Code, cell.Source)])];
        Sections = [.. Split(Blocks)];
    }

    public NotebookDocument Notebook { get; }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>The two digits that the file's name begins with.</summary>
    public string Number => File[..2];

    public IReadOnlyList<NotebookCell> Cells => [.. Notebook.Cells];

    public IReadOnlyList<Block> Blocks { get; }

    /// <summary>From each heading of the second level to the next one.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The sections that teach: all but the exercises and what comes at the end.</summary>
    public IEnumerable<Section> Lessons => Sections.Where(section => !s_closing.Contains(section.Title));

    /// <summary>The cells without those of the exercises.</summary>
    public IEnumerable<NotebookCell> LessonCells => Cells.Where(cell => !IsExercise(cell));

    public IEnumerable<NotebookCell> CodeCells => Cells.Where(cell => cell.Kind is CellKind.Code);

    /// <summary>Paragraphs, items and table cells outside the exercises, which have their texts elsewhere.</summary>
    public IEnumerable<Block> Prose => Blocks.Where(block => block.Kind is BlockKind.Prose && !IsExercise(block.Cell));

    public Section? SectionOf(string title) => Sections.FirstOrDefault(section => section.Title == title);

    /// <summary>What every section needs: the code cells before the first heading that comes after the setup cell.</summary>
    public IReadOnlyList<NotebookCell> Preparation => [.. Opening.Where(block => block.Kind is BlockKind.Code).Select(block => block.Cell)];

    /// <summary>Everything before the first heading that comes after the setup cell.</summary>
    public IReadOnlyList<Block> Opening
    {
        get
        {
            var setup = Blocks.TakeWhile(block => block.Cell.Id != "setup").Count();
            return [.. Blocks.Take(setup), .. Blocks.Skip(setup).TakeWhile(block => block.Kind is not BlockKind.Heading)];
        }
    }

    /// <summary>Whether a cell belongs to an exercise: its task, its answer, or the words before them all.</summary>
    public static bool IsExercise(NotebookCell cell) => cell.Id == "exercises" || ExerciseId().IsMatch(cell.Id);

    private static IEnumerable<Section> Split(IReadOnlyList<Block> blocks)
    {
        for (var start = 0; start < blocks.Count; start++)
        {
            if (blocks[start].Level == 2)
                yield return new Section(blocks[start].Text, [blocks[start], .. blocks.Skip(start + 1).TakeWhile(block => block.Level != 2)]);
        }
    }

    [GeneratedRegex("^[0-9]{2}-.*-(task|answer)$")]
    private static partial Regex ExerciseId();
}
