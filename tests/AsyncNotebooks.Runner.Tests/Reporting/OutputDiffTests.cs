using AsyncNotebooks.Runner.Reporting;

namespace AsyncNotebooks.Runner.Tests.Reporting;

public sealed class OutputDiffTests
{
    [Fact]
    public void Lines_OneChange_ShowsItWithTwoLinesAround() => Assert.Equal(
        ["  b", "  c", "- d", "+ D", "  e", "  f"],
        OutputDiff.Lines("a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nD\ne\nf\ng"));

    [Fact]
    public void Lines_ChangesFarApart_AreParted() => Assert.Equal(
        ["- a", "+ A", "  1", "  2", "  ⋯", "  5", "  6", "- b", "+ B"],
        OutputDiff.Lines("a\n1\n2\n3\n4\n5\n6\nb", "A\n1\n2\n3\n4\n5\n6\nB"));

    [Fact]
    public void Lines_VeryMuch_IsCutAndSaysHowMuch()
    {
        var lines = OutputDiff.Lines("", string.Join('\n', Enumerable.Range(0, 100).Select(n => new string('x', 300)))).ToList();

        Assert.All(lines, line => Assert.True(line.Length < 170));
        Assert.Matches(@"⋯ \d+ more lines", lines[^1]);
    }

    [Theory]
    [InlineData("b\nb\nb", "b\nb", "- b")]
    [InlineData("a\nb", "a\nb\nb", "+ b")]
    public void Lines_OneLineRepeated_ShowsIt(string committed, string actual, string shown) =>
        Assert.Single(OutputDiff.Lines(committed, actual), line => line == shown);

    [Fact]
    public void Lines_HundredThousandLines_AreNotAllCompared()
    {
        var lines = OutputDiff.Lines(string.Join('\n', Enumerable.Range(0, 100_000)), string.Join('\n', Enumerable.Range(100_000, 100_000))).ToList();

        Assert.Equal(41, lines.Count);
        Assert.Equal("- 0", lines[0]);
    }
}
