using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel;
using Microsoft.Playwright;

namespace AsyncNotebooks.Notebooks.Tests.Hosts;

/// <summary>A chapter in classic Jupyter Notebook, in a browser, as a learner works there: run all cells, look, save.</summary>
public sealed class ClassicNotebookTests
{
    private const string Chapter = "02-coroutines.ipynb";

    // Before its kernel has told who it is, Notebook runs nothing; and while it starts, it is busy.
    private const string IsReady = "() => window.Jupyter?.notebook?._fully_loaded && Jupyter.notebook.kernel?.info_reply.protocol_version && !Jupyter.notebook.kernel_busy";

    // A cell that waits for its turn, or runs, has a star for its number.
    private const string IsDone = "() => !Jupyter.notebook.kernel_busy && Jupyter.notebook.get_cells().every(cell => cell.input_prompt_number !== '*')";

    private const string CellsWithDrawing = """
        () => Jupyter.notebook.get_cells()
            .filter(cell => [...cell.element[0].querySelectorAll('.output_area figure[data-an] svg')]
                .some(svg => svg.checkVisibility() && svg.getBoundingClientRect().height > 50))
            .map(cell => cell.id)
        """;

    [SkippableFact]
    public async Task Chapter_RunAndSaved_ShowsItsFiguresAndLosesNothing()
    {
        Thorough.SkipUnlessAsked();
        Jupyter.SkipIfMissing();
        ClassicNotebook.SkipIfMissing();
        Skip.If(Chromium.Missing is not null, Chromium.Missing);
        var committed = NotebookDocument.Load(Path.Combine(Repository.NotebookFolder, Chapter));
        await using var server = await ClassicNotebook.StartAsync();
        var file = Path.Combine(server.NotebookFolder, Chapter);
        WithoutOutputs(committed).Save(file);

        using var playwright = await Playwright.CreateAsync();
        await using var chromium = await Chromium.LaunchAsync(playwright);
        var page = await chromium.NewPageAsync(new() { ViewportSize = new() { Width = 1280, Height = 1400 } });
        await page.GotoAsync(await server.AddressOfAsync(Chapter));
        await RunAllAsync(page);
        var drawn = await page.EvaluateAsync<string[]>(CellsWithDrawing);
        var caption = await page.Locator("figure[data-an] figcaption").First.InnerTextAsync();
        await TakePictureAsync(page);
        await SaveAsync(page);

        Assert.Equal(committed.Cells.Where(HasDrawing).Select(cell => cell.Id), drawn);
        Assert.Contains("Timeline", caption, StringComparison.Ordinal);
        var problems = Lost(committed, Jupyter.Load(file)).ToList();
        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }

    // What is in the file afterwards comes from this run, and not from the repository.
    private static NotebookDocument WithoutOutputs(NotebookDocument committed)
    {
        var copy = committed.Clone();
        foreach (var cell in copy.Cells)
        {
            cell.Outputs.Clear();
            cell.ExecutionCount = null;
        }

        return copy;
    }

    private static bool HasDrawing(NotebookCell cell) => cell.Outputs.Any(output => output!["data"]?["image/svg+xml"] is not null);

    private static async Task RunAllAsync(IPage page)
    {
        await WaitAsync(page, IsReady);
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells");
        await WaitAsync(page, IsDone);
    }

    private static async Task TakePictureAsync(IPage page)
    {
        await page.Locator("figure[data-an]").First.ScrollIntoViewIfNeededAsync();
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "classic", Path.ChangeExtension(Chapter, ".png")) });
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.EvaluateAsync("() => { Jupyter.notebook.events.one('notebook_saved.Notebook', () => window.isSaved = true); }");
        await page.Keyboard.PressAsync("Control+s");
        await WaitAsync(page, "() => window.isSaved");
    }

    private static async Task WaitAsync(IPage page, string state) =>
        await page.WaitForFunctionAsync(state, null, new() { Timeout = (float)TimeSpan.FromMinutes(5).TotalMilliseconds });

    private static IEnumerable<string> Lost(NotebookDocument committed, NotebookDocument saved)
    {
        var (before, after) = (committed.Cells.Select(Describe), saved.Cells.Select(Describe));
        if (!before.SequenceEqual(after))
            return [$"The cells are others:\n{string.Join('\n', before.Except(after))}\nnow:\n{string.Join('\n', after.Except(before))}"];
        return
        [
            .. Lost("the notebook", committed.Metadata, saved.Metadata),
            .. committed.Cells.Zip(saved.Cells).SelectMany(cells => Lost($"cell {cells.First.Id}", cells.First.Metadata, cells.Second.Metadata)),
            .. NotebookCheck.Differences(committed, saved, ignoreFrames: true).Select(NotebookCheck.Describe),
        ];
    }

    private static string Describe(NotebookCell cell) => $"{cell.Id} ({cell.Kind}): {cell.Source}";

    // Notebook adds to metadata, such as the version of the language; what was there must be there.
    private static IEnumerable<string> Lost(string place, JsonObject committed, JsonObject saved) => committed
        .Where(entry => !IsKept(entry.Value, saved[entry.Key]))
        .Select(entry => $"{place}: the metadata's {entry.Key} was {entry.Value?.ToJsonString()}, and is {saved[entry.Key]?.ToJsonString() ?? "gone"}.");

    private static bool IsKept(JsonNode? before, JsonNode? after) =>
        before is JsonObject entries && after is JsonObject kept ? entries.All(entry => IsKept(entry.Value, kept[entry.Key])) : JsonNode.DeepEquals(before, after);
}
