using System.Xml.Linq;
using AsyncNotebooks.Plots;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Plots;

public class TimelineChartTests
{
    [Fact]
    public void ToHtml_TextOverHatching_StandsOnTheColourOfItsBar()
    {
        var figure = Figure.Timeline(Traces.Together());
        Assert.Equal(Paint.Waiting.Colour(), (string?)figure.PlotlyJson()["data"]![0]!["marker"]!["color"]);
        Assert.Contains($"--an-pale:{Paint.Waiting.Colour()};", figure.ToHtml(), StringComparison.Ordinal);
        Assert.Matches(@"\.bartext\{[^}]*paint-order:stroke;stroke:var\(--an-pale\);", figure.ToHtml());
    }

    [Fact]
    public void Lanes_RealRun_FollowEachTask()
    {
        var lanes = LaneBuilder.Lanes(Traces.Ends());
        Assert.Equal(["Task-1", "good", "bad", "late"], lanes.Select(lane => lane.Task.Name));
        Assert.Equal([0, 1, 1, 1], lanes.Select(lane => lane.Depth));
        Assert.Equal(
            [TraceEventKind.Completed, TraceEventKind.Completed, TraceEventKind.Failed, TraceEventKind.Cancelled],
            lanes.Select(lane => lane.End.Kind!.Value));
        Assert.Equal([2.0, 2, 0.5, 2], lanes.Select(lane => lane.End.Time));
        Assert.Equal([2.0], lanes[3].CancelRequests);
    }

    [Fact]
    public void Lanes_Spans_AreSeamlessAndEndWithTheTask()
    {
        foreach (var lane in LaneBuilder.Lanes(Traces.Ends()))
        {
            Assert.Equal(lane.Created, lane.Spans[0].From);
            Assert.Equal(lane.End.Time, lane.Spans[^1].To);
            Assert.All(lane.Spans.Zip(lane.Spans.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        }
    }

    [Fact]
    public void Draw_Waits_AreAsLongAsInTheTrace()
    {
        var waits = Drawn.Bars(Figure.Timeline(Traces.Ends()), "waiting").Skip(1).ToArray();
        Assert.Contains("good (Wait): waits for sleep 2 s, from 0 s to 2 s", waits[1].Words, StringComparison.Ordinal);
        Assert.Contains("bad (Fail): waits for sleep 0.5 s, from 0 s to 0.5 s", waits[2].Words, StringComparison.Ordinal);
        Assert.Equal(4, waits[1].Width / waits[2].Width, 2);
    }

    [Fact]
    public void Draw_Ends_AreMarkedWithGlyphAndText()
    {
        var figure = Figure.Timeline(Traces.Ends());
        Assert.Contains(Drawn.Texts(figure), text => text.Contains("✕ cancelled at 2 s", StringComparison.Ordinal));
        Assert.Contains(Drawn.Texts(figure), text => text.Contains("! failed at 0.5 s: InvalidOpera", StringComparison.Ordinal));
        Assert.Contains("failed at 0.5 s: InvalidOperationException: no such &lt;page&gt;", figure.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_EndAtTheBeginning_IsNotCutOff()
    {
        var trace = Traces.Recorded(async () => _ = CreateTask(Traces.Wait(1)));
        var spot = XDocument.Parse(Figure.Timeline(trace).ToSvg()).Descendants().Single(element => element.Name.LocalName == "circle");
        Assert.Equal(spot.Attribute("r")!.Value, spot.Attribute("cx")!.Value);
    }

    [Fact]
    public void Draw_Hover_TellsTheSourceLineWithoutItsFolder()
    {
        var words = Drawn.Bars(Figure.Timeline(Traces.Ends()), "waiting")[2].Words;
        Assert.Matches(@"\nTraces\.cs:\d+$", words);
    }

    [Fact]
    public void Draw_StepThatHoldsTheLoop_IsMarkedWithItsLength()
    {
        var trace = Held(seconds: 0.3);
        var figure = Figure.Timeline(trace);
        Assert.Contains(Drawn.Bars(figure, "holding"), bar => bar.Words.Contains("holds the loop for 300 ms, from 100 ms to 400 ms", StringComparison.Ordinal));
        Assert.EndsWith("The loop was held once, the longest for 300 ms by Main.", figure.Description, StringComparison.Ordinal);
        Assert.Empty(Drawn.Bars(Figure.Timeline(Held(seconds: 0.049)), "holding"));
    }

    [Fact]
    public void Draw_TaskReadyWhileTheLoopIsHeld_WaitsForItsTurn()
    {
        TraceTask[] tasks = [new(1, "Task-1", "Main", 0, null, 0), new(2, "Task-2", "Other", 1, null, 0)];
        var trace = new Trace(
            tasks,
            [
                new(0, TraceEventKind.TaskCreated, 1, 0, ""), new(0, TraceEventKind.StepBegan, 1, 0, ""),
                new(0, TraceEventKind.TaskCreated, 2, 1, ""), new(0, TraceEventKind.Woken, 2, 1, ""),
                new(0.2, TraceEventKind.Completed, 1, 0, ""),
                new(0.2, TraceEventKind.StepBegan, 2, 0, ""), new(0.2, TraceEventKind.Suspended, 2, 0, "yield"),
                new(0.3, TraceEventKind.StepBegan, 2, 0, ""), new(0.3, TraceEventKind.Completed, 2, 0, ""),
            ],
            isVirtual: false);
        Assert.Equal(0.3, LaneBuilder.Lanes(trace)[1].Total(Paint.Ready), 9);
        Assert.Contains(Drawn.Bars(Figure.Timeline(trace), "ready"), bar => bar.Words.Contains("waits for its turn", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_TaskThatNeverEnded_SaysSo()
    {
        var trace = new Trace(
            [new(1, "Task-1", "Main", 0, null, 0)],
            [new(1, TraceEventKind.TaskCreated, 1, 0, ""), new(1, TraceEventKind.StepBegan, 1, 0, ""), new(1, TraceEventKind.Suspended, 1, 0, "future"), new(3, TraceEventKind.TimerFired, 0, 0, "")],
            isVirtual: true);
        Assert.Contains("Main not finished", Figure.Timeline(trace).Description, StringComparison.Ordinal);
        Assert.Equal(2, LaneBuilder.Lanes(trace)[0].Total(Paint.Waiting));
    }

    [Theory]
    [InlineData("Task-7", 1, "Fetch", "Fetch (Task-7)", "Fetch (Task-7)")]
    [InlineData("Task-1", 0, "Fetch", "Fetch", "Fetch")]
    [InlineData("download", 1, "download", "download (Fetch)", "download")]
    [InlineData("Task-list", 1, "Task-list", "Task-list (Fetch)", "Task-list")]
    public void Lane_NumberedOrNamed_TakesForItsTitleWhatSaysMore(string name, int depth, string title, string both, string least)
    {
        var lane = new Lane(new TraceTask(7, name, "Fetch", 0, null, 0), depth, 0, [], [], default);
        Assert.Equal((title, both, least), (lane.Title, lane.BothTitles, lane.ShortTitle));
    }

    [Fact]
    public void Draw_ManyTasks_ShowsFortyAndCountsTheRest()
    {
        var figure = Figure.Timeline(Traces.Many(100));
        Assert.Contains("… and 61 more tasks, in the table", Drawn.Texts(figure));
        Assert.Equal(101, figure.Data.Rows.Count);
    }

    [Fact]
    public void Timelines_TwoRuns_ShareOneAxis()
    {
        var figure = Samples.Makers["timelines"]();
        Assert.Equal("one after another 3 s, together 2 s, 1.5× faster", figure.ToString());
        var waits = Drawn.Bars(figure, "waiting");
        Assert.Equal(
            waits.First(bar => bar.Words.Contains("sleep 2 s", StringComparison.Ordinal)).Width,
            waits.Last(bar => bar.Words.Contains("sleep 2 s", StringComparison.Ordinal)).Width);
        Assert.Equal(["run", "task"], figure.Data.Header.Take(2));
    }

    [Fact]
    public void Timelines_RunThatGaveUp_IsNotCalledFaster() =>
        Assert.Equal("short 1 s, given up 2 s", Figure.Timelines(("short", Traces.Recorded(() => Traces.Wait(1))), ("given up", Traces.Ends())).ToString());

    [Fact]
    public void Plotly_Bars_BeginWhereTheWaitsDo()
    {
        var data = Samples.Makers["timelines"]().PlotlyJson()["data"]!.AsArray();
        var waits = data.First(trace => (string?)trace!["name"] == "waits")!;
        Assert.Equal([0.0, 2, 0, 2], waits["base"]!.AsArray().Take(4).Select(value => (double)value!));
        Assert.Equal([2.0, 1, 2, 1], waits["x"]!.AsArray().Take(4).Select(value => (double)value!));
        Assert.Equal(waits["y"]!.AsArray().Select(value => (double)value!).Order(), waits["y"]!.AsArray().Select(value => (double)value!));
    }

    private static Trace Held(double seconds) => new(
        [new(1, "Task-1", "Main", 0, null, 0)],
        [
            new(0, TraceEventKind.TaskCreated, 1, 0, ""), new(0, TraceEventKind.StepBegan, 1, 0, ""), new(0, TraceEventKind.Suspended, 1, 0, "sleep 0.1 s"),
            new(0.1, TraceEventKind.Woken, 1, 0, ""), new(0.1, TraceEventKind.StepBegan, 1, 0, ""), new(0.1 + seconds, TraceEventKind.Completed, 1, 0, ""),
        ],
        isVirtual: false);
}
