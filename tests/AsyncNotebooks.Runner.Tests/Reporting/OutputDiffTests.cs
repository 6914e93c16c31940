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
}
