using System.Globalization;
using System.Xml.Linq;
using static AsyncNotebooks.Asyncio;

namespace AsyncNotebooks.Tests.Formatting;

public class WorkProgressTests
{
    [Fact]
    public void Changed_WorkFasterThanAnyoneReads_TellsTheFirstTheLastAndOneInATenthOfASecond()
    {
        var clock = new HandClock();
        var shown = new List<int>();
        var bar = new WorkProgress("work", 100, clock);
        bar.Changed += one => shown.Add(one.Done);

        for (var i = 0; i < 100; i++)
        {
            bar.Advance();
            clock.Advance(0.025);
        }

        Assert.Equal([.. Enumerable.Range(0, 25).Select(i => (4 * i) + 1), 100], shown);
    }

    [Fact]
    public void Changed_WorkInAnInstant_TellsTheFirstAndTheLast()
    {
        var shown = new List<string>();
        var bar = new WorkProgress("work", 3, new HandClock());
        bar.Changed += one => shown.Add(one.ToString());

        bar.Advance();
        bar.Report(2);
        bar.Report(3);

        Assert.Equal(["work: 1 of 3", "work: 3 of 3, done"], shown);
    }

    [Fact]
    public void Advance_FromCoroutinesOnTheVirtualClock_EndsComplete()
    {
        var states = new List<string>();
        var bar = new WorkProgress("Fetch 30 pages", 30);
        bar.Changed += one => states.Add(one.ToString());

        Run(Main(), new VirtualTime());

        Assert.Equal(("Fetch 30 pages: 1 of 30", "Fetch 30 pages: 30 of 30, done"), (states[0], states[^1]));

        async Coroutine Main() => await Gather(Enumerable.Range(1, 30).Select(Fetch));

        async Coroutine Fetch(int page)
        {
            await Sleep(page);
            bar.Advance();
        }
    }

    [Fact]
    public void Advance_FromManyThreads_CountsThemAll()
    {
        var last = 0;
        var bar = new WorkProgress("work", 10_000);
        bar.Changed += one => last = one.Done;

        Parallel.For(0, 10_000, _ => bar.Advance());

        Assert.Equal((10_000, 10_000), (bar.Done, last));
    }

    [Fact]
    public void Show_WorkThatEndedEarly_TellsHowFarItCame()
    {
        var shown = new List<int>();
        var bar = new WorkProgress("work", 10, new HandClock());
        bar.Changed += one => shown.Add(one.Done);

        bar.Advance();
        bar.Advance(4);
        bar.Show();

        Assert.Equal([1, 5], shown);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void Advance_BeyondWhatThereIs_IsRefused(int pieces)
    {
        var bar = new WorkProgress("work", 4);
        bar.Advance(2);

        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => bar.Advance(pieces));

        Assert.StartsWith("2 of 4 are done. Count each piece once", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, bar.Done);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkProgress("work", -1));
    }

    [Fact]
    public void Represent_BeforeTheWork_IsTheTitleAlone() => Assert.Equal(
        [(Mime.Html, "<p>a &lt; b</p>"), (Mime.PlainText, "a < b")], new WorkProgress("a < b", 4).Represent());

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("tr-TR")]
    public void Represent_HalfDone_IsABarWithANameAndTheSameInWords(string culture) => InCulture.Get(culture, () =>
    {
        var bar = new WorkProgress("I \"copy\" files", 2000);
        bar.Advance(1250);

        var paragraph = XElement.Parse(bar.Represent().First().Content);
        var progress = paragraph.Element("progress")!;

        Assert.Equal(("2000", "1250"), (progress.Attribute("max")!.Value, progress.Attribute("value")!.Value));
        Assert.Equal("I \"copy\" files", progress.Attribute("aria-label")!.Value);
        Assert.Equal("1,250 of 2,000", progress.Value);
        Assert.EndsWith("I \"copy\" files: 1,250 of 2,000", paragraph.Value, StringComparison.Ordinal);
        return CultureInfo.CurrentCulture;
    });

    [Fact]
    public void Represent_NothingToDo_IsDone()
    {
        var bar = new WorkProgress("nothing", 0);

        Assert.Equal("nothing: 0 of 0, done", bar.ToString());
        Assert.Contains("""max="1" value="1" """, bar.Represent().First().Content, StringComparison.Ordinal);
    }
}
