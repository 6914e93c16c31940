using AsyncNotebooks.Kernel;
using AsyncNotebooks.Tests.Notebooks;

namespace AsyncNotebooks.Tests.Exercises;

/// <summary>Somebody who works at an exercise in a notebook: runs the setup cell, then a cell with an answer and its check.</summary>
internal sealed class Learner : IAsyncDisposable
{
    private readonly WorkerSession _notebook = new(new SessionOptions { WorkingDirectory = Repository.NotebookFolder, CellTimeout = TimeSpan.FromMinutes(2) });
    private bool _isSetUp;

    /// <summary>Types an answer in and checks it.</summary>
    /// <returns>The kind of the verdict, its reason, and what the notebook shows.</returns>
    public async Task<(string Kind, string Reason, string Shown)> TryAsync(Exercise exercise, string answer)
    {
        if (!_isSetUp)
            await RunAsync(ExerciseCells.Setup);
        _isSetUp = true;
        // The cell as it stands in the notebook, its value looked at twice.
        var (said, shown) = await RunAsync($"""
            {answer}

            var verdict = {exercise.CheckCode};
            Console.WriteLine("verdict: " + verdict.Kind + ": " + verdict.Reason);
            verdict
            """);
        var words = said.Split('\n').Single(line => line.StartsWith("verdict: ", StringComparison.Ordinal)).Split(": ");
        return (words[1], words[2], shown);
    }

    public ValueTask DisposeAsync() => _notebook.DisposeAsync();

    private async Task<(string Said, string Shown)> RunAsync(string cell)
    {
        var result = await _notebook.RunAsync(cell);
        Assert.True(result.Error is null, $"{result.Error?.Message}\n{string.Join('\n', result.Error?.Traceback ?? [])}\nin\n{cell}");
        var said = string.Concat(result.Outputs.OfType<StreamOutput>().Select(output => output.Text));
        return (said, result.Outputs.OfType<ResultOutput>().SingleOrDefault()?.Data["text/plain"] ?? "");
    }
}
