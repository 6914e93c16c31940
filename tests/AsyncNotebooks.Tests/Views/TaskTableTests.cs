using AsyncNotebooks.Tests.Plots;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Views;

public class TaskTableTests
{
    [Fact]
    public void Data_OfARun_HasARowForEachTaskBelowItsMaker()
    {
        var rows = Traces.Ends().TaskTable().Data.Rows;
        Assert.Equal(["Task-1", "\u2003good", "\u2003bad", "\u2003late"], rows.Select(row => row[0]));
        Assert.Equal(["–", "Task-1", "Task-1", "Task-1"], rows.Select(row => row[2]));
        Assert.All(rows, row => Assert.Matches(@"^Traces\.cs:\d+$", row[3]));
        Assert.Equal(["done at 2 s", "done at 2 s", "failed at 0.5 s: InvalidOperationException: no such <page>", "cancelled at 2 s"], rows.Select(row => row[^1]));
    }

    [Fact]
    public void Data_Waits_AreAddedUpByCauseTheLongestFirst()
    {
        var trace = Traces.Recorded(async () =>
        {
            await Sleep(0.5);
            await Sleep(1);
            await CreateTask(Traces.Wait(4));
            await Gather(Traces.Wait(0.25));
        });
        Assert.Equal("task 4 s, sleep 1.5 s, gather 0.25 s", trace.TaskTable().Data.Rows[0][7]);
    }

    [Fact]
    public void Data_Steps_AreThoseOfTheTrace()
    {
        var trace = Traces.Recorded(async () =>
        {
            for (var i = 0; i < 7; i++)
                await Sleep(1);
        });
        Assert.Equal("8", trace.TaskTable().Data.Rows[0][4]); // one to begin, and one after each sleep
    }

    [Fact]
    public void ToString_Columns_AreAligned()
    {
        var lines = Traces.Ends().TaskTable().ToString().Split('\n');
        Assert.Equal(5, lines.Length);
        Assert.All(lines.Skip(1), line => Assert.Equal(' ', line[lines[0].IndexOf("end", StringComparison.Ordinal) - 1]));
        Assert.All(lines.Skip(1), line => Assert.Matches("^(done|failed|cancelled) at", line[lines[0].IndexOf("end", StringComparison.Ordinal)..]));
    }

    [Fact]
    public void Views_OfATraceWithoutTasks_SayWhatToRecord()
    {
        var empty = Trace.Record(() => { });
        foreach (var view in (Func<object>[])[empty.TaskTable, () => empty.CallGraph(), () => empty.Turns(), empty.Lints, empty.ToChromeTrace])
            Assert.Contains("Trace.Record(() => Run(Main()))", Assert.Throws<InvalidOperationException>(view).Message, StringComparison.Ordinal);
    }
}
