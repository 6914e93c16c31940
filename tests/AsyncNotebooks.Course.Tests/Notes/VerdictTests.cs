namespace AsyncNotebooks.Tests.Notes;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(VerdictKind.NotAttempted, "○ Not attempted · Tea")]
    [InlineData(VerdictKind.NotYet, "✗ Not yet · Tea")]
    [InlineData(VerdictKind.Correct, "✓ Correct · Tea")]
    public void ToString_Kind_IsTheFirstLine(VerdictKind kind, string line) =>
        Assert.Equal($"{line}\nUse await.", new Verdict("02-tea", "Tea", kind, "", "Use `await`.").ToString());

    [Fact]
    public void Represent_Html_HasSymbolAndWordsAndNoMarkup()
    {
        var html = Html(new Verdict("02-tea", "Tea & cake", VerdictKind.NotYet, "", "Return `List<int>`.\n\nNot **this**."));

        Assert.Contains("<strong>✗ Not yet</strong> · Tea &amp; cake", html, StringComparison.Ordinal);
        Assert.Contains("Return <code>List&lt;int&gt;</code>.</p>", html, StringComparison.Ordinal);
        Assert.Contains(">Not <strong>this</strong>.</p>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Represent_WithTimeline_ShowsThePictureBelow()
    {
        var trace = Trace.Record(() => Asyncio.Run(Asyncio.Sleep(1), new VirtualTime()));

        var html = Html(new Verdict("02-tea", "Tea", VerdictKind.NotYet, "", "Late.") { Timeline = Figure.Timeline(trace) });

        Assert.True(html.IndexOf("<svg", StringComparison.Ordinal) > html.IndexOf("Late.", StringComparison.Ordinal));
    }

    [Fact]
    public void Represent_WithRemark_SaysIt() =>
        Assert.Contains("(The disk is full.)", new Verdict("02-tea", "Tea", VerdictKind.Correct, "", "Yes.") { Remark = "The disk is full." }.ToString(), StringComparison.Ordinal);

    private static string Html(Verdict verdict) => verdict.Represent().Single(form => form.MimeType == Mime.Html).Content;
}
