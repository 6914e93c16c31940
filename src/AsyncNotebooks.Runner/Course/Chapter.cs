using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Runner.Course;

/// <summary>A notebook as a chapter of the course.</summary>
/// <param name="Document">The notebook, with the outputs to show.</param>
/// <param name="Source">The full path of the file it was read from.</param>
/// <param name="Run">How its run went; null when it was taken with its committed outputs.</param>
internal sealed record Chapter(NotebookDocument Document, string Source, NotebookRun? Run)
{
    /// <summary>What the chapter says of itself before it begins.</summary>
    public ChapterOpening Opening { get; } = ChapterOpening.Of(Document);

    /// <summary>The file name of its page.</summary>
    public string PageName => Document.Name + ".html";

    /// <summary>The chapter of a notebook that has run.</summary>
    public static Chapter Of(NotebookDocument original, NotebookRun run) => new(run.Document, original.Path!, run);

    /// <summary>The chapter of a notebook with its committed outputs.</summary>
    public static Chapter Of(NotebookDocument committed) => new(committed, committed.Path!, null);
}
