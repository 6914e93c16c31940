using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AsyncNotebooks.Tests.Plots;

namespace AsyncNotebooks.Tests.Views;

/// <summary>What is drawn and written of the reference programs, compared with committed files and with the numbers of the trace.</summary>
public partial class ReferenceProgramTests
{
    public static TheoryData<string> Names { get; } = [.. ReferencePrograms.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Timeline_OfTheProgram_IsAsCommitted(string name)
    {
        var svg = Figure.Timeline(ReferencePrograms.Record(name)).ToSvg();
        Expectation.Matches($"{name}.svg", WithoutLines(Id().Replace(Style().Replace(svg, ""), "an")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Views_OfTheProgram_AreAsCommitted(string name)
    {
        var trace = ReferencePrograms.Record(name);
        var onOneLine = ReferencePrograms.OnOneLine(trace);
        (string Title, string Text)[] views =
        [
            ("timeline", Figure.Timeline(trace).ToString()),
            ("task table", onOneLine.TaskTable().ToString()),
            ("call graph", trace.CallGraph().ToString()),
            ("mermaid", trace.CallGraph().ToMermaid()),
            ("turns", trace.Turns().ToString()),
            ("lints", trace.Lints().ToString()),
        ];
        Expectation.Matches($"{name}.txt", WithoutLines(string.Join("\n", views.Select(view => $"# {view.Title}\n\n{view.Text}\n"))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Timeline_Bars_AreWhereTheTraceSays(string name)
    {
        var trace = ReferencePrograms.Record(name);
        var figure = Figure.Timeline(trace);
        var (zero, second) = AxisOf(figure);
        var expected = Waits(trace).OrderBy(wait => wait.What).ThenBy(wait => wait.From).ThenBy(wait => wait.To).ToArray();
        var drawn = Drawn.Bars(figure, "waiting").Select(bar => (bar.X, bar.Width, What: WaitedFor().Match(bar.Words).Groups[1].Value))
            .Where(bar => bar.What.Length > 0).OrderBy(bar => bar.What).ThenBy(bar => bar.X).ThenBy(bar => bar.Width).ToArray();
        Assert.Equal(expected.Select(wait => wait.What), drawn.Select(bar => bar.What));
        Assert.All(expected.Zip(drawn), pair =>
        {
            Assert.Equal(zero + (pair.First.From * second), pair.Second.X, 0.02);
            Assert.Equal((pair.First.To - pair.First.From) * second, pair.Second.Width, 0.02);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToChromeTrace_OfTheProgram_IsAsCommitted(string name)
    {
        var json = ReferencePrograms.Record(name).ToChromeTrace();
        Expectation.Matches($"{name}.json", WithoutLines(json.Replace("},{", "},\n{", StringComparison.Ordinal)));
    }

    // Read off the events, not asked of the code that draws.
    private static IEnumerable<(double From, double To, string What)> Waits(Trace trace)
    {
        var open = new Dictionary<int, TraceEvent>();
        foreach (var happened in trace.Events)
        {
            if (happened.Kind is TraceEventKind.Woken or TraceEventKind.StepBegan && open.Remove(happened.TaskId, out var began) && happened.Time > began.Time)
                yield return (began.Time - trace.Start, happened.Time - trace.Start, began.Detail);
            if (happened.Kind == TraceEventKind.Suspended && happened.Detail != "yield")
                open[happened.TaskId] = happened;
        }
    }

    // As a reader would: two numbers on the axis, and where they stand.
    private static (double Zero, double Second) AxisOf(Figure figure)
    {
        var ticks = (
            from text in XDocument.Parse(figure.ToSvg()).Descendants()
            where text.Name.LocalName == "text" && double.TryParse(text.Value, CultureInfo.InvariantCulture, out _)
            select (Value: double.Parse(text.Value, CultureInfo.InvariantCulture), X: double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture))).ToArray();
        var pixels = (ticks[1].X - ticks[0].X) / (ticks[1].Value - ticks[0].Value);
        var unitsInSecond = Drawn.Texts(figure).Contains("virtual time (ms)") ? 1000 : 1;
        return (ticks[0].X - (ticks[0].Value * pixels), pixels * unitsInSecond);
    }

    // The style sheet has no say in where things are. Lines, and the ids that follow from them, move whenever the programs are edited; other tests
    // look at them.
    private static string WithoutLines(string text) => SourceLine().Replace(text, ".cs");

    [GeneratedRegex("<style>.*?</style>\n?", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("an[0-9a-f]{10}")]
    private static partial Regex Id();

    [GeneratedRegex("waits for (.*), from")]
    private static partial Regex WaitedFor();

    [GeneratedRegex(@"\.cs:\d+")]
    private static partial Regex SourceLine();
}
