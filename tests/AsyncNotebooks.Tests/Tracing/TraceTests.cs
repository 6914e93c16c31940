using System.Reflection;
using System.Globalization;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests;

public class TraceTests
{
    [Fact]
    public void Record_SmallProgram_GivesItsEventsExactly()
    {
        var trace = Trace.Record(() => InLoop.Run(async () =>
        {
            var child = CreateTask(Child(), "child");
            await Sleep(1);
            child.Cancel();
            await Gather(returnExceptions: true, child);

            static async Coroutine Child() => await Sleep(5);
        }));

        Assert.Equal(
            [
                "0 TaskCreated 1",
                "0 Woken 1",
                "0 StepBegan 1",
                "0 TaskCreated 2 by 1",
                "0 Woken 2 by 1",
                "0 TimerSet 1: sleep, t = 1 s",
                "0 Suspended 1: sleep 1 s",
                "0 StepBegan 2",
                "0 TimerSet 2: sleep, t = 5 s",
                "0 Suspended 2: sleep 5 s",
                "1 TimerFired 1: sleep",
                "1 Woken 1",
                "1 StepBegan 1",
                "1 CancelRequested 2 by 1",
                "1 TimerCancelled 2: sleep",
                "1 Woken 2 by 1",
                "1 Suspended 1: gather of 1",
                "1 StepBegan 2",
                "1 Cancelled 2",
                "1 Woken 1",
                "1 StepBegan 1",
                "1 Completed 1",
            ],
            Lines(trace));
    }

    [Fact]
    public void Record_Tasks_KnowTheirNamesParentsAndSource()
    {
        var trace = Trace.Record(() => InLoop.Run(async () => await Parent()));

        Assert.Equal(["Task-1", "Task-2", "inner"], trace.Tasks.Select(task => task.Name));
        Assert.Equal([0, 1, 2], trace.Tasks.Select(task => task.ParentId));
        Assert.Equal([1, 2, 3], trace.Tasks.Select(task => task.Id));
        Assert.Equal(["lambda", "Middle", "Sleep"], trace.Tasks.Select(task => task.Coroutine));
        Assert.EndsWith("TraceTests.cs", trace.Tasks[1].File, StringComparison.Ordinal);
        Assert.InRange(trace.Tasks[1].Line, 1, 1000);

        static async Coroutine Parent() => await CreateTask(Middle());

        static async Coroutine Middle() => await CreateTask(Sleep(1), "inner");
    }

    // Frames are counted from the locator up and cut off at the turn: what the JIT inlines has no frame, and then lines of the wrong place come out.
    [Theory]
    [InlineData(typeof(SourceLocator), "Find")]
    [InlineData(typeof(SourceLocator), "Locate")]
    [InlineData(typeof(EventLoop), EventLoop.TurnMethod)]
    public void Frames_ThatLocatingCountsOn_AreNeverInlined(Type type, string method) =>
        Assert.True(type.GetMethod(method, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.MethodImplementationFlags.HasFlag(MethodImplAttributes.NoInlining));

    [Fact]
    public void Record_VirtualProgram_SpansItsTime()
    {
        var trace = Trace.Record(() => InLoop.Run(() => Sleep(3)));
        Assert.Equal((0, 3, true), (trace.Start, trace.End, trace.IsVirtual));
    }

    [Fact]
    public void Record_RealProgram_IsNotVirtual() => Assert.False(Trace.Record(() => Run(Sleep(0))).IsVirtual);

    [Fact]
    public void Record_TwoLoops_GoesOnInTime()
    {
        var trace = Trace.Record(() =>
        {
            InLoop.Run(() => Sleep(3));
            InLoop.Run(() => Sleep(2));
        });
        Assert.Equal((2, 5.0), (trace.Tasks.Count, trace.End));
        Assert.Equal(trace.Events.Select(happened => happened.Time).Order(), trace.Events.Select(happened => happened.Time));
    }

    [Fact]
    public void Record_Nothing_IsEmpty()
    {
        var trace = Trace.Record(() => { });
        Assert.Equal((0, 0, 0.0, 0.0), (trace.Tasks.Count, trace.Events.Count, trace.Start, trace.End));
        Assert.Throws<ArgumentNullException>(() => Trace.Record(null!));
    }

    [Fact]
    public void Record_ProgramThrows_ThrowsThatAndStopsRecording()
    {
        Assert.Throws<FormatException>(() => Trace.Record(() => throw new FormatException()));
        InLoop.Run(() => Sleep(1));
        Assert.Empty(Trace.Record(() => { }).Events);
    }

    [Fact]
    public void Record_WithinARecord_TakesItsOwnPart()
    {
        Trace inner = null!;
        var outer = Trace.Record(() =>
        {
            inner = Trace.Record(() => InLoop.Run(() => Sleep(1)));
            InLoop.Run(() => Sleep(2));
        });
        Assert.Equal((1.0, 2.0), (inner.End, outer.End));
        Assert.Single(outer.Tasks);
    }

    [Fact]
    public void Record_FailuresAndWhatWasForgotten_AreEventsToo()
    {
        var trace = Trace.Record(() => InLoop.Reports(async () =>
        {
            _ = CreateTask(Fails());
            _ = Forgotten();
            _ = CreateTask(Sleep(10), "left");
            await Sleep(1);

            static async Coroutine Fails()
            {
                await Sleep(0);
                throw new FormatException("bad");
            }

            static async Coroutine Forgotten() => await Sleep(0);
        }));
        var lines = Lines(trace);
        Assert.Contains("0 Failed 2: FormatException: bad", lines);
        Assert.Contains("1 NeverRetrieved 2: FormatException: bad", lines);
        Assert.Contains("1 NeverAwaited 0 by 1: Forgotten", lines);
        Assert.Contains("1 LeftRunning 3", lines);
    }

    [Fact]
    public void Record_PlainCallbacks_AreNamed()
    {
        var lines = Lines(Trace.Record(() => InLoop.Run(async () =>
        {
            GetRunningLoop().CallSoon(Named);
            await Sleep(0);

            static void Named()
            {
            }
        })));
        Assert.Contains("0 CallbackQueued 0 by 1: Named", lines);
        Assert.Contains("0 CallbackRan 0: Named", lines);
    }

    [Fact]
    public void Record_Twice_GivesTheSameEvents()
    {
        Assert.Equal(Lines(Trace.Record(Program)), Lines(Trace.Record(Program)));

        static void Program() => InLoop.Run(async () =>
        {
            var queue = new AsyncQueue<int>(1);
            await Gather(Produce(), Consume());

            async Coroutine Produce()
            {
                for (var i = 0; i < 3; i++)
                    await queue.Put(i);
            }

            async Coroutine Consume()
            {
                for (var i = 0; i < 3; i++)
                    await Sleep(await queue.Get());
            }
        });
    }

    private static List<string> Lines(Trace trace) =>
    [
        .. trace.Events.Select(happened => string.Create(
            CultureInfo.InvariantCulture,
            $"{happened.Time} {happened.Kind} {happened.TaskId}{(happened.OtherId > 0 ? $" by {happened.OtherId}" : "")}{(happened.Detail.Length > 0 ? $": {happened.Detail}" : "")}")),
    ];
}
