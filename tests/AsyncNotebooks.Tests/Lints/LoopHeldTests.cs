using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Lints;

public class LoopHeldTests
{
    private const string Lint = "loop held";

    [Fact]
    public void Step_ThatBlocksLongerThanTheLimit_IsFound()
    {
        var finding = First("Task-1 (Main) held the loop for ", async () =>
        {
            _ = CreateTask(Linted.Work(1), "other");
            Spin(0.06);
            await Sleep(2);
        });
        Assert.Equal(("Task-1", 0.0), (finding.Task, finding.Time));
        Assert.EndsWith(" One task was ready to run.", finding.Cost, StringComparison.Ordinal);
        Assert.Contains("ToThread", finding.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Callback_ThatBlocks_IsFoundByItsName() => First("The callback Block held the loop for ", async () =>
    {
        GetRunningLoop().CallSoon(Block);
        await Sleep(1);
    });

    [Fact]
    public void Step_InALoop_IsFoundOnceWithItsSum()
    {
        var trace = Steps(0.06, 0.08, 0.01);
        var finding = Assert.Single(Linted.Of(Lint, trace));
        Assert.Equal("Task-1 (Main) held the loop for 80 ms, twice, 140 ms in all, between two passes of the await at a.cs:7.", finding.What);
        Assert.Equal("a.cs:7", finding.Place);
    }

    [Fact]
    public void Step_JustBelowTheLimit_IsNotFound() => Assert.Empty(Linted.Of(Lint, Steps(0.049, 0.049)));

    // A busy machine may hold up any step for a while, but not every time.
    [Fact]
    public void Blocking_OnAThread_IsNotFound() => Assert.Contains(
        Enumerable.Range(0, 5),
        _ => Linted.Run(Lint, async () => await ToThread(Block)).Count == 0);

    // Whatever else a busy machine held up is not what the test is about.
    private static LintFinding First(string what, Func<Coroutine> main) =>
        Linted.Run(Lint, main).First(finding => finding.What.StartsWith(what, StringComparison.Ordinal));

    private static void Block() => Spin(0.06);

    private static void Spin(double seconds)
    {
        var before = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(before).TotalSeconds < seconds)
            Thread.SpinWait(100);
    }

    // A task that awaits at one line again and again, and how long each step held the loop; the first step held it for no time.
    private static Trace Steps(params double[] held)
    {
        var where = new TraceSuspension([], [], "/somewhere/a.cs", 7);
        var events = new List<TraceEvent> { new(0, TraceEventKind.TaskCreated, 1, 0, "") };
        foreach (var seconds in held.Prepend(0))
        {
            events.Add(new(0, TraceEventKind.StepBegan, 1, 0, ""));
            events.Add(new(0, TraceEventKind.Suspended, 1, 0, "sleep 1 s") { Held = seconds, Suspension = where });
        }

        return new([new(1, "Task-1", "Main", 0, null, 0)], events, isVirtual: true);
    }
}
