using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Tests.Notebooks;

/// <summary>
/// The notebooks hold the exercises as they are. With <c>ASYNC_NOTEBOOKS_WEAVE=1</c> in the environment these tests write the cells that
/// they would otherwise miss; <c>refresh</c> then gives them their outputs.
/// </summary>
public sealed class ExerciseCellsTests
{
    private const string Cure = "Run the tests ExerciseCells with ASYNC_NOTEBOOKS_WEAVE=1 in the environment, then the runner's refresh for this notebook.";

    private const string Setup = """
        #r "../artifacts/lib/AsyncNotebooks.dll"
        #r "../artifacts/lib/AsyncNotebooks.Plots.dll"
        #r "../artifacts/lib/AsyncNotebooks.Services.dll"
        using AsyncNotebooks; using static AsyncNotebooks.Asyncio; Formatters.Register();
        """;

    private static readonly bool MayWrite = Environment.GetEnvironmentVariable("ASYNC_NOTEBOOKS_WEAVE") == "1";

    public static TheoryData<string> Numbers => new(Chapters.All.Select(chapter => chapter.Number));

    [SkippableTheory]
    [MemberData(nameof(Numbers))]
    public void Chapter_Exercises_StandInItsNotebook(string number)
    {
        var chapter = Chapters.All.Single(chapter => chapter.Number == number);
        var path = Path.Combine(Repository.NotebookFolder, chapter.File);
        Skip.IfNot(File.Exists(path), $"There is no {chapter.File} yet.");
        var (notebook, exercises) = (NotebookDocument.Load(path), ExercisesOf(number));
        Skip.IfNot(MayWrite || ExerciseCells.AnyIn(notebook, exercises), $"{chapter.File} has no exercises yet. {Cure}");

        var changed = ExerciseCells.Weave(notebook, exercises);

        if (changed && MayWrite)
            notebook.Save(path);
        else
            Assert.False(changed, $"{chapter.File} and its exercises differ. {Cure}");
    }

    [SkippableTheory]
    [MemberData(nameof(Numbers))]
    public void Chapter_Solutions_StandInTheirNotebook(string number)
    {
        var chapter = Chapters.All.Single(chapter => chapter.Number == number);
        var path = Path.Combine(Repository.NotebookFolder, "solutions", chapter.File);
        var notebook = SolutionNotebook.Of(chapter, ExercisesOf(number));
        if (MayWrite)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            (File.Exists(path) ? SolutionNotebook.WithOutputsOf(notebook, NotebookDocument.Load(path)) : notebook).Save(path);
        }

        Assert.True(File.Exists(path), $"There is no notebooks/solutions/{chapter.File}. {Cure}");
        var committed = NotebookDocument.Load(path);
        Assert.True(SolutionNotebook.WithOutputsOf(notebook, committed).ToJson() == committed.ToJson(), $"notebooks/solutions/{chapter.File} and its exercises differ. {Cure}");
    }

    [SkippableTheory]
    [MemberData(nameof(Numbers))]
    public async Task Chapter_Solutions_PassWhole(string number)
    {
        var path = Path.Combine(Repository.NotebookFolder, "solutions", Chapters.All.Single(chapter => chapter.Number == number).File);
        Thorough.SkipUnlessSample(Path.GetFileNameWithoutExtension(path));
        var committed = NotebookDocument.Load(path);

        var run = await new NotebookRunner(new SessionOptions { CellTimeout = TimeSpan.FromMinutes(2) }).RunAsync(committed);

        Assert.True(run.Succeeded, run.Failure?.Message);
        var answers = run.Cells.Where(cell => cell.Cell.Id.EndsWith("-answer", StringComparison.Ordinal)).ToList();
        Assert.Equal(ExercisesOf(number).Count, answers.Count);
        Assert.All(answers, answer => Assert.StartsWith("✓ Correct", answer.Result.Outputs.OfType<ResultOutput>().Single().Data["text/plain"], StringComparison.Ordinal));
        Assert.Empty(OutputComparison.Compare(committed, run.Document));
    }

    [Fact]
    public void Weave_NotebookWithoutExercises_PutsThemBeforeTheClosingSection()
    {
        var notebook = Sample();

        Assert.True(ExerciseCells.Weave(notebook, ExercisesOf("06")));

        Assert.Equal(
            ["intro", "setup", "story", "exercises", "06-all-at-once-task", "06-all-at-once-answer", "06-some-fail-task"],
            notebook.Cells.Take(7).Select(cell => cell.Id));
        Assert.Equal("remember", notebook.Cells[^1].Id);
        Assert.Equal(
            """
            #r "../artifacts/lib/AsyncNotebooks.dll"
            #r "../artifacts/lib/AsyncNotebooks.Plots.dll"
            #r "../artifacts/lib/AsyncNotebooks.Course.dll"
            #r "../artifacts/lib/AsyncNotebooks.Services.dll"
            using AsyncNotebooks; using static AsyncNotebooks.Asyncio; Formatters.Register();
            """,
            notebook.Cells[1].Source);
        Assert.False(ExerciseCells.Weave(notebook, ExercisesOf("06")));
    }

    [Fact]
    public void Weave_CellThatWasMovedAndChanged_GetsItsTextBackAndKeepsItsPlace()
    {
        var notebook = Sample();
        ExerciseCells.Weave(notebook, ExercisesOf("06"));
        var task = notebook.Cells.Single(cell => cell.Id == "06-some-fail-task");
        notebook.Cells.Remove(task);
        notebook.Cells.Insert(2, task);
        task.Source = "Do something.";

        Assert.True(ExerciseCells.Weave(notebook, ExercisesOf("06")));

        Assert.Same(task, notebook.Cells[2]);
        Assert.StartsWith("### Exercise: Some fail", task.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Weave_CellThatTheExerciseDoesNotHave_GoesAway()
    {
        var notebook = Sample();
        notebook.Cells.Insert(3, new("06-some-fail-check", CellKind.Code, "Exercise.Of(\"06-some-fail\").Check(Report)"));

        Assert.True(ExerciseCells.Weave(notebook, ExercisesOf("06")));

        Assert.DoesNotContain(notebook.Cells, cell => cell.Id == "06-some-fail-check");
    }

    private static List<Exercise> ExercisesOf(string number) => [.. Course.Exercises.Where(exercise => exercise.Chapter == number)];

    private static NotebookDocument Sample()
    {
        var notebook = NotebookDocument.Parse("""{ "cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5 }""", "sample.ipynb");
        notebook.Cells.Add(new("intro", CellKind.Markdown, "# 06 · Sample"));
        notebook.Cells.Add(new("setup", CellKind.Code, Setup));
        notebook.Cells.Add(new("story", CellKind.Markdown, "## A story"));
        notebook.Cells.Add(new("remember", CellKind.Markdown, "## What to remember"));
        return notebook;
    }
}
