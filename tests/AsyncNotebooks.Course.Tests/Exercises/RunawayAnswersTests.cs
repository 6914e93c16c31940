namespace AsyncNotebooks.Tests.Exercises;

/// <summary>Answers that would hang a notebook or end its process, typed into one: each gets its verdict, and the notebook goes on.</summary>
public sealed class RunawayAnswersTests(Learners learners) : IClassFixture<Learners>
{
    [SkippableTheory]
    [InlineData("held", "while (true) { }")]
    [InlineData("held", "new System.Threading.ManualResetEvent(false).WaitOne();")]
    [InlineData("held", "try { } finally { while (true) { } }")]
    [InlineData("endless", "while (true) await Sleep(0);")]
    [InlineData("endless", "while (true) await Sleep(1);")]
    [InlineData("endless", "while (true) try { await Sleep(1); } catch { }")]
    [InlineData("endless", "void Again() => EventLoop.Running.CallSoon(Again); Again(); await new Future();")]
    [InlineData("exception", "await OpenBakery(lights, oven);")]
    [InlineData("endless", "await CreateTask(OpenBakery(lights, oven));")]
    [InlineData("endless", "await Gather(OpenBakery(lights, oven), OpenBakery(lights, oven));")]
    [InlineData("exception", "var all = new List<byte[]>(); while (true) all.Add(new byte[int.MaxValue]);")]
    [InlineData("memory", "var all = new List<byte[]>(); while (true) { var one = new byte[1_000_000]; Array.Fill(one, (byte)1); all.Add(one); }")]
    [InlineData("memory", "var all = new List<byte[]>(); while (true) try { all.Add(new byte[1_000_000]); } catch { }")]
    [InlineData("memory", "var text = \"x\"; while (true) { text += new string('x', 1_000_000); await Sleep(0); }")]
    public async Task Check_AnswerThatRunsAway_GetsAVerdictAndTheNextOneIsJudged(string reason, string body)
    {
        Thorough.SkipUnlessAsked();
        var (learner, exercise) = (learners.At("02"), Exercise.Of("02-cold-start"));

        var (kind, given, shown) = await learner.TryAsync(exercise, $"async Coroutine<double> OpenBakery(Func<Coroutine> lights, Func<Coroutine> oven) {{ {body} return 0; }}");

        Assert.True((kind, given) == (nameof(VerdictKind.NotYet), reason), shown);
        Assert.Equal(nameof(VerdictKind.Correct), (await learner.TryAsync(exercise, exercise.Text.Solution)).Kind);
    }

    [SkippableTheory]
    [InlineData("held", "while (true) { }")]
    [InlineData("endless", "while (true) await Task.Yield();")]
    [InlineData("endless", "await Task.Run(() => System.Threading.Thread.Sleep(-1));")]
    [InlineData("held", "new TaskCompletionSource().Task.Wait();")]
    public async Task Check_PlainDotNetThatRunsAway_GetsAVerdict(string reason, string body)
    {
        Thorough.SkipUnlessAsked();
        var (kind, given, shown) = await learners.At("01").TryAsync(
            Exercise.Of("01-together"), $"async Task<int> FetchAll(string[] pages, Func<string, Task<int>> fetch) {{ {body} return 0; }}");

        Assert.True((kind, given) == (nameof(VerdictKind.NotYet), reason), shown);
    }

    [Fact]
    public void Check_SequenceWithoutEnd_IsGoneThroughNoFurtherThanNeeded() =>
        Assert.Equal("not-the-lines", Exercise.Of("02-hot-or-cold").Check(WithoutEnd(), WithoutEnd()).Reason);

    private static IEnumerable<string> WithoutEnd()
    {
        while (true)
            yield return "toast out";
    }
}
