namespace AsyncNotebooks.Tests;

public class TimingTests
{
    private readonly HandClock _clock = new();

    [Fact]
    public void Compare_TwoContenders_TakesTurnsAndDropsTheWarmUp()
    {
        var order = new List<string>();
        var lengths = new Queue<double>([9, 9, 0.6, 0.1, 0.8, 0.1, 0.7, 0.2]);
        void Work(string name)
        {
            order.Add(name);
            _clock.Advance(lengths.Dequeue());
        }

        var comparison = Timing.Compare(Options(runs: 3), ("slow", () => Work("slow")), ("fast", () => Work("fast")));

        Assert.Equal(["slow", "fast", "slow", "fast", "slow", "fast", "slow", "fast"], order);
        Assert.Equal([0.6, 0.8, 0.7], comparison["slow"].Seconds);
        Assert.Equal([0.1, 0.1, 0.2], comparison["fast"].Seconds);
    }

    [Fact]
    public void Compare_TwoContenders_SummarizesAgainstTheFirst()
    {
        var comparison = Timing.Compare(Options(), ("slow", () => _clock.Advance(0.6)), ("fast", () => _clock.Advance(0.1)));
        Assert.Equal(0.6, comparison["slow"].Median, 9);
        Assert.Equal(1, comparison["slow"].SpeedUp);
        Assert.Equal(6, comparison["fast"].SpeedUp, 9);
        Assert.Equal("6.0×", comparison["fast"].SpeedUpText);
        Assert.Equal("slow 600 ms, fast 100 ms, 6.0× faster", comparison.ToString());
    }

    [Fact]
    public async Task Compare_AsynchronousWork_TimesUntilTheTaskIsDone()
    {
        var gate = new TaskCompletionSource();
        async Task Work()
        {
            await gate.Task;
            _clock.Advance(2);
        }

        var timing = Timing.Compare(Options(runs: 2, warmUp: 0), ("gated", Work));
        Assert.False(timing.IsCompleted);
        gate.SetResult();
        Assert.Equal([2, 2], (await timing)["gated"].Seconds);
    }

    [Fact]
    public async Task Compare_AsyncLambda_IsAwaitedNotDropped()
    {
        var comparison = await Timing.Compare(Options(runs: 1, warmUp: 0), ("yields", async () =>
        {
            await Task.Yield();
            _clock.Advance(1);
        }
        ));
        Assert.Equal(1, comparison["yields"].Median);
    }

    [Fact]
    public void Compare_ClockTooCoarse_CountsAsAsFast()
    {
        var comparison = Timing.Compare(Options(), ("a", () => { }), ("b", () => { }));
        Assert.Equal(1, comparison["b"].SpeedUp);
        Assert.Contains("as fast", comparison.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_ByDefault_FiveRunsAfterOne()
    {
        var calls = 0;
        Assert.Equal(5, Timing.Compare(("counted", () => { calls++; })).Rows[0].Seconds.Count);
        Assert.Equal(6, calls);
    }

    [Fact]
    public void Compare_Nothing_SaysWhatToGive() =>
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Timing.Compare(new TimingOptions(), Array.Empty<(string, Action)>())).Message, StringComparison.Ordinal);

    [Fact]
    public void Compare_SameNameTwice_Refuses() =>
        Assert.Contains("\"a\"", Assert.Throws<ArgumentException>(() => Timing.Compare(("a", () => { }), ("a", () => { }))).Message, StringComparison.Ordinal);

    [Fact]
    public void Compare_NoRuns_Refuses() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Timing.Compare(Options(runs: 0), ("a", () => { })));

    [Fact]
    public void Sweep_Sizes_WarmsUpAndMeasuresEach()
    {
        var sizes = new List<int>();
        var series = Timing.Sweep("async", [1, 10, 100], size => { sizes.Add(size); _clock.Advance(size / 10.0); }, _clock);
        Assert.Equal([1, 1, 10, 100], sizes);
        Assert.Equal([0.1, 1, 10], series.Samples.Select(sample => sample.Seconds));
        Assert.Equal([(1, 0.1), (10, 1), (100, 10)], series.Times.Points);
    }

    [Fact]
    public void Sweep_WorkThatAllocates_CountsItsBytes()
    {
        var kept = new List<byte[]>();
        var series = Timing.Sweep("arrays", [1000, 1_000_000], size => kept.Add(new byte[size]), _clock);
        Assert.True(series.Samples[1].Bytes >= 1_000_000, $"{series.Samples[1].Bytes} bytes");
        Assert.Equal(series.Samples[0].Bytes, series.Memory.Points[0].Y);
    }

    private TimingOptions Options(int runs = 5, int warmUp = 1) => new() { Runs = runs, WarmUp = warmUp, Clock = _clock };
}
