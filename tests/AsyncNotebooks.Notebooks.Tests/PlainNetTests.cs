using AsyncNotebooks.Kernel;

namespace AsyncNotebooks.Notebooks.Tests;

/// <summary>
/// What chapter 07 shows as plain .NET must be right where readers will use it: on the thread pool. Its own methods run there, many at once,
/// without the loop on which the chapter draws them.
/// </summary>
public sealed class PlainNetTests
{
    private const int Runs = 500;

    [Theory]
    [InlineData("label-by-callback label-by-await", "Task.WhenAll(LabelAndWait(7), LabelAndWait(8))", "7: scanner on its hook|8: ask the sender|8: scanner on its hook|label 7, shelf 3")]
    [InlineData("messages-forgotten messages-awaited", "CloseWhenDone()", "Ada has been told|Cleo has been told|closed|no address")]
    [InlineData("truck-awaited", "LoadTruckAndWait([\"books\", \"lamp\", \"skis\"])", "leaves with 3 of 3 parcels")]
    public async Task Methods_ManyOnThePool_LoseNothing(string cells, string call, string lines)
    {
        var chapter = NotebookDocument.Load(Path.Combine(Repository.NotebookFolder, "07-best-practices.ipynb"));
        await using var session = new WorkerSession(new SessionOptions { WorkingDirectory = Repository.NotebookFolder });
        await RunAsync(SourceOf("setup"));
        await RunAsync(SourceOf("depot").Split("async Task Work")[0].Replace("var analyzers = Analyzers.Start(\"07-best-practices.ipynb\");", "", StringComparison.Ordinal));
        await RunAsync("async Task Work(string job, double seconds, CancellationToken token = default) => await Task.Delay(TimeSpan.FromMilliseconds(seconds), token);");
        foreach (var cell in cells.Split(' '))
            await RunAsync(SourceOf(cell).Split("log.Clear();")[0]);

        await RunAsync($"await Task.WhenAll(Enumerable.Range(0, {Runs}).Select(_ => Task.Run(async () => await {call})));");

        var counts = await RunAsync("""Console.Write("counted: " + string.Join("|", log.CountBy(line => line).OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key} {count.Value}")));""");
        Assert.Equal(string.Join('|', lines.Split('|').Select(line => $"{line} {Runs}")), counts.Split("counted: ")[1]);

        string SourceOf(string id) => chapter.Cells.Single(cell => cell.Id == id).Source;

        async Task<string> RunAsync(string code)
        {
            var result = await session.RunAsync(code);
            Assert.Null(result.Error?.Message);
            return string.Concat(result.Outputs.OfType<StreamOutput>().Where(output => output.Name == "stdout").Select(output => output.Text));
        }
    }
}
