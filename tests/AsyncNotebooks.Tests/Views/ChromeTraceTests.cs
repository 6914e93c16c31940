using System.Text.Json.Nodes;
using AsyncNotebooks.Tests.Plots;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Views;

public class ChromeTraceTests
{
    public static TheoryData<string> Names => ReferenceProgramTests.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void ToChromeTrace_Waits_AreAsManyAndAsLongAsInTheTrace(string name)
    {
        var trace = ReferencePrograms.Record(name);
        var waits = Entries(trace).Where(entry => (string?)entry["cat"] == "wait")
            .Select(entry => ((int)entry["tid"]!, (string)entry["name"]!, (double)entry["ts"]!, (double)entry["dur"]!));
        Assert.Equal(Waits(trace).Order(), waits.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToChromeTrace_Lanes_AreTheTasksAndTheirSteps(string name)
    {
        var trace = ReferencePrograms.Record(name);
        var lanes = Entries(trace).Where(entry => (string?)entry["name"] == "thread_name").ToDictionary(entry => (int)entry["tid"]!, entry => (string)entry["args"]!["name"]!);
        Assert.Equal(trace.Tasks.Select(task => task.Id).Prepend(0), lanes.Keys.Order());
        Assert.All(trace.Tasks, task => Assert.StartsWith(task.Name, lanes[task.Id], StringComparison.Ordinal));
        foreach (var task in trace.Tasks)
        {
            Assert.Equal(
                trace.Events.Where(happened => happened.Kind == TraceEventKind.StepBegan && happened.TaskId == task.Id).Select(happened => Microseconds(happened.Time)),
                Entries(trace).Where(entry => (string?)entry["cat"] == "step" && (int)entry["tid"]! == task.Id).Select(entry => (double)entry["ts"]!));
        }
    }

    // A viewer hangs each end of an arrow on the bar that comes last before it in its lane.
    [Theory]
    [MemberData(nameof(Names))]
    public void ToChromeTrace_Arrows_GoFromStepToStep(string name)
    {
        var lastBar = new Dictionary<int, (string Kind, double From, double To)>();
        var open = new HashSet<int>();
        foreach (var entry in Entries(ReferencePrograms.Record(name)))
        {
            var (phase, lane) = ((string)entry["ph"]!, (int)entry["tid"]!);
            if (phase is "X" or "i")
                lastBar[lane] = ((string)entry["cat"]!, (double)entry["ts"]!, (double)entry["ts"]! + ((double?)entry["dur"] ?? 0));
            if (phase is not ("s" or "f"))
                continue;
            Assert.Equal("step", lastBar[lane].Kind);
            Assert.InRange((double)entry["ts"]!, lastBar[lane].From, lastBar[lane].To);
            Assert.True(phase == "s" ? open.Add((int)entry["id"]!) : open.Remove((int)entry["id"]!));
        }

        Assert.Empty(open);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ToChromeTrace_WhatTookNoTime_IsAMark(string name) =>
        Assert.All(Entries(ReferencePrograms.Record(name)).Where(entry => (string?)entry["ph"] == "X"), entry => Assert.True((double)entry["dur"]! > 0));

    [Fact]
    public void ToChromeTrace_OddTimes_BarsOfALaneMeetToTheLastDigit()
    {
        var clock = new VirtualTime();
        var bars = Entries(Trace.Record(() => Run(Gathered(), clock))).Where(entry => (string?)entry["ph"] == "X").ToLookup(entry => (int)entry["tid"]!);
        Assert.Equal(4, bars.Count);
        foreach (var lane in bars)
        {
            var inOrder = lane.OrderBy(bar => (double)bar["ts"]!).ToList();
            Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True((double)pair.First["ts"]! + (double)pair.First["dur"]! <= (double)pair.Second["ts"]!));
        }

        async Coroutine Gathered() => await Gather(Odd(0.1), Odd(0.7), Odd(1.3));

        async Coroutine Odd(double factor)
        {
            for (var i = 1; i < 200; i++)
            {
                clock.Advance(factor / (3000 + i));
                await Sleep(factor / (70 + i));
            }
        }
    }

    [Fact]
    public void ToChromeTrace_WakesByATask_AreArrows()
    {
        var arrows = Entries(ReferencePrograms.Record("lock")).Where(entry => (string?)entry["cat"] == "wake")
            .Select(entry => ((string)entry["ph"]!, (int)entry["tid"]!, (double)entry["ts"]!)).ToArray();
        Assert.Equal(3 + 2, arrows.Count(arrow => arrow.Item1 == "s")); // the tasks that Task-1 creates, and the lock that is handed on twice
        Assert.Contains(("s", 2, 1e6), arrows);
        Assert.Contains(("f", 3, 1e6), arrows);
    }

    [Fact]
    public void ToChromeTrace_BadEnds_AreMarks()
    {
        var marks = Entries(Traces.Ends()).Where(entry => (string?)entry["cat"] == "mark").Select(entry => ((int)entry["tid"]!, (string)entry["name"]!, (double)entry["ts"]!));
        Assert.Equal([(3, "failed: InvalidOperationException: no such <page>", 0.5e6), (4, "asked to cancel", 2e6), (4, "cancelled", 2e6)], marks);
    }

    [Fact]
    public void ToChromeTrace_RealTime_CallbacksLastAsLongAsTheyHeldTheLoop()
    {
        var trace = Trace.Record(() => Run(Main()));
        var ran = trace.Events.Single(happened => happened.Kind == TraceEventKind.CallbackRan);
        var bar = Entries(trace).Single(entry => (string?)entry["cat"] == "callback");
        Assert.Equal(0, (int)bar["tid"]!);
        Assert.Equal(Microseconds(Math.Min(ran.Held, ran.Time - trace.Start)), (double)bar["dur"]!, 0.2);

        static async Coroutine Main()
        {
            GetRunningLoop().CallSoon(Callback);
            await Sleep(0);
            await Sleep(0);
        }

        static void Callback() => Assert.NotNull(EventLoop.RunningOrNull);
    }

    private static IEnumerable<JsonObject> Entries(Trace trace) =>
        JsonNode.Parse(trace.ToChromeTrace())!["traceEvents"]!.AsArray().Select(entry => entry!.AsObject());

    // Read off the events, not asked of the code that writes.
    private static IEnumerable<(int Task, string What, double From, double Length)> Waits(Trace trace)
    {
        var open = new Dictionary<int, TraceEvent>();
        foreach (var happened in trace.Events)
        {
            if (happened.Kind is TraceEventKind.Woken or TraceEventKind.StepBegan && open.Remove(happened.TaskId, out var began) && happened.Time > began.Time)
                yield return (began.TaskId, began.Detail, Microseconds(began.Time), Microseconds(happened.Time) - Microseconds(began.Time));
            if (happened.Kind == TraceEventKind.Suspended && happened.Detail != "yield")
                open[happened.TaskId] = happened;
        }
    }

    private static double Microseconds(double seconds) => Math.Round(seconds * 1e6, 3);
}
