using System.Text.Json.Nodes;
using AsyncNotebooks.Kernel.Tests.Samples;
using static AsyncNotebooks.Kernel.Tests.Samples.Notebooks;

namespace AsyncNotebooks.Kernel.Tests.Running;

public sealed class NotebookRunnerTests
{
    [Fact]
    public async Task RunAsync_Outputs_AreThoseOfNbformat()
    {
        var run = await RunAsync(Markdown("m", "# T"), Code("a", "Console.WriteLine(\"out\"); Console.Error.Write(\"err\"); display(\"shown\"); \"value\""));

        Assert.True(run.Succeeded);
        Assert.Equal(1, Assert.Single(run.Cells).Number);
        Assert.Equal(
            """
            [{"name":"stdout","output_type":"stream","text":["out\n"]},{"name":"stderr","output_type":"stream","text":["err"]},
            {"data":{"text/plain":["shown"]},"metadata":{},"output_type":"display_data"},
            {"data":{"text/plain":["value"]},"execution_count":1,"metadata":{},"output_type":"execute_result"}]
            """.ReplaceLineEndings(""),
            Written(run)["outputs"]!.ToJsonString());
        Assert.Equal(1, (int?)Written(run)["execution_count"]);
    }

    [Fact]
    public async Task RunAsync_OriginalDocument_IsNotChanged()
    {
        var document = Of(Code("a", "1 + 1"));
        var before = document.ToJson();

        await new NotebookRunner(open: Workers.Open).RunAsync(document);

        Assert.Equal(before, document.ToJson());
    }

    [Fact]
    public async Task RunAsync_HeadlessRun_LeavesTheLearnersProgressAlone()
    {
        var run = await RunAsync(Code("a", "Environment.GetEnvironmentVariable(\"ASYNC_NOTEBOOKS_PROGRESS\")"));

        Assert.Equal("none", (string?)Written(run)["outputs"]![0]!["data"]!["text/plain"]![0]);
    }

    [Fact]
    public async Task RunAsync_NoCodeCell_IsNoSuccess()
    {
        var run = await RunAsync(Markdown("m", "# Words alone"));

        Assert.Equal(new NotebookFailure("sample", "", 0, null, "nothing ran: the notebook has no code cell"), run.Failure);
    }

    [Fact]
    public async Task RunAsync_LongerThanTheNotebookMay_FailsTheCellThatRuns()
    {
        var time = new HandTime();
        var options = new SessionOptions { NotebookTimeout = TimeSpan.FromSeconds(6) };

        var run = await new NotebookRunner(options, time, _ => new StuckSession(time.Expire)).RunAsync(Of(Code("a", "1;"), Code("b", "stuck"), Code("c", "3;")));

        Assert.Equal(("b", 2), (run.Failure?.CellId, run.Failure?.CellNumber));
        Assert.Equal("The notebook had run for 6 s when this cell was running; its process was ended.", run.Failure?.Message);
        Assert.Equal("begun", (string?)run.Document.Cells[1].Outputs[0]!["text"]);
    }

    // Its timers expire when the test says so.
    private sealed class HandTime : TimeProvider
    {
        private Action? _expire;

        public void Expire() => _expire!();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _expire = () => callback(state);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }
    }

    // The cell "stuck" ends as one of a worker does whose time is up.
    private sealed class StuckSession(Action expire) : ICellSession
    {
        public async Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default)
        {
            if (code != "stuck")
                return new CellResult([], null);
            onOutput!(new StreamOutput("stdout", "begun"));
            expire();
            await Task.Delay(Timeout.Infinite, ct);
            return new CellResult([], null);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    [Fact]
    public async Task RunAsync_Failure_StopsAndSaysWhere()
    {
        var stale = Code("c", "Console.Write(\"never\");");
        stale.Outputs.Add(new JsonObject { ["output_type"] = "stream" });
        var run = await RunAsync(Code("a", "1"), Markdown("m", ""), Code("b", "// one\nthrow new Exception(\"boom\");"), stale);

        Assert.False(run.Succeeded);
        Assert.Equal(new NotebookFailure("sample", "b", 2, 2, "System.Exception: boom"), run.Failure);
        Assert.Equal(["a", "b"], run.Cells.Select(cell => cell.Cell.Id));
        Assert.Empty(run.Document.Cells[3].Outputs);
        var error = Assert.Single(run.Document.Cells[2].Outputs)!;
        Assert.Equal(("error", "System.Exception", "boom"), ((string?)error["output_type"], (string?)error["ename"], (string?)error["evalue"]));
    }

    [Fact]
    public async Task RunAsync_RaisesException_MustFailAndGoesOn()
    {
        var run = await RunAsync(Code("a", "throw new Exception();", "raises-exception"), Code("b", "does not compile", "raises-exception"), Code("c", "\"after\""));

        Assert.True(run.Succeeded, run.Failure?.Message);
        Assert.Equal(3, run.Cells.Count);

        var silent = await RunAsync(Code("a", "1", "raises-exception"));
        Assert.Contains("raises-exception", silent.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Update_ReplacesTheEarlierOutput()
    {
        var run = await RunAsync(Code("a", "var h = display(\"old\"); Console.Write(\"x\"); h.Update(\"new\"); Console.Write(\"y\");"), Code("b", "h.Update(\"newest\");"));

        var outputs = run.Document.Cells[0].Outputs;
        Assert.Equal("newest", (string?)outputs[0]!["data"]!["text/plain"]);
        Assert.Equal("xy", (string?)outputs[1]!["text"]);
        Assert.Equal(2, outputs.Count);
        Assert.Empty(run.Document.Cells[1].Outputs);
        Assert.DoesNotContain("display-1", run.Document.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_JsonForms_AreWrittenAsJson()
    {
        var run = await RunAsync(Code("a", $"#r \"{typeof(SampleFigure).Assembly.Location.Replace('\\', '/')}\"\ndisplay(new {typeof(SampleFigure).FullName}());"));

        var data = run.Document.Cells[0].Outputs[0]!["data"]!;
        Assert.IsType<JsonObject>(data["application/vnd.plotly.v1+json"]);
        Assert.Equal("a figure", (string?)data["text/plain"]);
    }

    [Fact]
    public async Task RunAsync_PathsOfTheCheckout_AreMadeRelative()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, ".git"));
        var notebooks = Directory.CreateDirectory(Path.Combine(folder.Path, "notebooks")).FullName;
        var source = $"""Console.Write(@"{notebooks}/a {notebooks} {notebooks}2 {folder.Path}/src/x.cs");""";
        var document = Of(Code("a", source));
        document.Save(Path.Combine(notebooks, "one.ipynb"));

        var run = await new NotebookRunner(open: Workers.Open).RunAsync(document);

        Assert.Equal("./a . ../notebooks2 ../src/x.cs", (string?)run.Document.Cells[0].Outputs[0]!["text"]);
    }

    [Fact]
    public async Task RunAsync_References_AreRelativeToTheNotebook()
    {
        using var folder = new TemporaryFolder();
        folder.Library("Lib", "public static class Lib { public static string Name => \"lib\"; }");
        var document = Of(Code("a", "#r \"Lib.dll\"\nLib.Name"));
        document.Save(folder.File("one.ipynb"));

        var run = await new NotebookRunner(open: Workers.Open).RunAsync(NotebookDocument.Load(document.Path!));

        Assert.True(run.Succeeded, run.Failure?.Message);
        Assert.Equal(document.Path, run.Document.Path);
    }

    [Fact]
    public async Task RunAsync_Progress_IsReportedInOrder()
    {
        var seen = new Seen();

        await new NotebookRunner(open: Workers.Open).RunAsync(Of(Markdown("m", ""), Code("a", "1"), Code("b", "2")), seen);

        Assert.Equal([(0, 2, null), (1, 2, "a"), (2, 2, "b")], seen.Reports.Select(report => (report.Done, report.Total, report.Last?.Cell.Id)));
    }

    [Fact]
    public async Task RunAsync_Timeout_IsAFailureEvenWhereAnErrorIsExpected()
    {
        var runner = new NotebookRunner(new SessionOptions { CellTimeout = TimeSpan.FromSeconds(5) }, open: Workers.Open);

        var run = await runner.RunAsync(Of(Code("a", "await Task.Delay(-1);", "raises-exception")));

        Assert.Contains("longer than 5 s", run.Failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Cancelled_Throws()
    {
        using var cancel = new CancellationTokenSource();
        var progress = new Seen { OnReport = cancel.Cancel };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new NotebookRunner(open: Workers.Open).RunAsync(Of(Code("a", "await Task.Delay(-1);")), progress, cancel.Token));
    }

    [Fact]
    public async Task RunAsync_SessionOfAnotherKernel_RunsTheCellsAndIsClosed()
    {
        var echo = new Echo();

        var run = await new NotebookRunner(open: options => echo.In(options)).RunAsync(Of(Code("a", "one"), Markdown("m", ""), Code("b", "two")));

        Assert.Equal(["one", "two"], run.Cells.SelectMany(cell => cell.Result.Outputs).Cast<StreamOutput>().Select(output => output.Text));
        Assert.NotNull(echo.Folder);
        Assert.True(echo.IsClosed);
    }

    private static Task<NotebookRun> RunAsync(params NotebookCell[] cells) => new NotebookRunner(open: Workers.Open).RunAsync(Of(cells));

    private static JsonNode Written(NotebookRun run) => JsonNode.Parse(run.Document.ToJson())!["cells"]!.AsArray().Last()!;

    // A kernel whose language says what is written in it.
    private sealed class Echo : ICellSession
    {
        public string? Folder { get; private set; }

        public bool IsClosed { get; private set; }

        public Echo In(SessionOptions options)
        {
            Folder = options.WorkingDirectory;
            return this;
        }

        public Task<CellResult> RunAsync(string code, Action<CellOutput>? onOutput = null, CancellationToken ct = default) =>
            Task.FromResult(new CellResult([new StreamOutput("stdout", code)], null));

        public ValueTask DisposeAsync()
        {
            IsClosed = true;
            return ValueTask.CompletedTask;
        }
    }

    // Progress<T> reports through the thread pool, in any order.
    private sealed class Seen : IProgress<CellProgress>
    {
        public List<CellProgress> Reports { get; } = [];

        public Action? OnReport { get; init; }

        public void Report(CellProgress value)
        {
            Reports.Add(value);
            OnReport?.Invoke();
        }
    }
}
