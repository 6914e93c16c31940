namespace AsyncNotebooks.Tests;

[Collection(ConsoleCollection.Name)]
public class CheckTests
{
    [Fact]
    public void That_ClaimHolds_PrintsOneQuietLine()
    {
        var elapsed = 2;
        Assert.Equal("✓ both finished after two seconds\n", ConsoleCollection.Printed(() => Check.That(elapsed == 2, "both finished after two seconds")));
    }

    [Fact]
    public void That_ClaimFails_NamesClaimAndExpressionAndPrintsNothing()
    {
        var elapsed = 3;
        ClaimFailedException? failure = null;
        var printed = ConsoleCollection.Printed(() =>
            failure = Assert.Throws<ClaimFailedException>(() => Check.That(elapsed == 2, "both finished after two seconds")));
        Assert.Equal("this claim does not hold: both finished after two seconds\n  elapsed == 2  is false", failure!.Message);
        Assert.Empty(printed);
    }

    [Fact]
    public void That_ClaimAsFunction_IsAsked()
    {
        var failure = Assert.Throws<ClaimFailedException>(() => Check.That(() => 1 > 2, "one is more than two"));
        Assert.Contains("() => 1 > 2  is false", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void That_FunctionThrows_SaysWhatAndKeepsIt()
    {
        var failure = Assert.Throws<ClaimFailedException>(() => Check.That(() => int.Parse("x", null) == 1, "a number"));
        Assert.Contains("threw FormatException", failure.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(failure.InnerException);
    }

    [Fact]
    public void Equal_ValuesDiffer_ShowsBoth()
    {
        var order = new[] { "b", "a" };
        var failure = Assert.Throws<ClaimFailedException>(() => Check.Equal(["a", "b"], order, "in order"));
        Assert.Equal("this claim does not hold: in order\n  order  is [\"b\", \"a\"], expected [\"a\", \"b\"]", failure.Message);
    }

    [Fact]
    public void Equal_SequencesOfSameItems_Holds() =>
        Assert.Equal("✓ the same\n", ConsoleCollection.Printed(() => Check.Equal<IEnumerable<int>>([1, 2], new List<int> { 1, 2 }, "the same")));

    [Theory]
    [InlineData(1.0, true)]
    [InlineData(2.0, true)]
    [InlineData(0.999, false)]
    [InlineData(2.001, false)]
    [InlineData(double.NaN, false)]
    public void Between_Value_HoldsWithinBothEnds(double value, bool holds)
    {
        var failure = Record.Exception(() => ConsoleCollection.Printed(() => Check.Between(1.0, 2.0, value, "in range")));
        Assert.Equal(holds, failure is null);
    }

    [Fact]
    public void Between_Outside_ShowsValueInInvariantCulture()
    {
        var failure = InCulture.Get("fr-FR", () => Assert.Throws<ClaimFailedException>(() => Check.Between(1.5, 2.5, 0.25, "in range")));
        Assert.EndsWith("0.25  is 0.25, expected 1.5 to 2.5", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a|b", "a|c", "differs in line 2:\n    expected  b\n    found     c")]
    [InlineData("a|b", "a", "differs in line 2:\n    expected  b\n    found     (no more lines)")]
    [InlineData("a", "a|b", "differs in line 2:\n    expected  (no more lines)\n    found     b")]
    public void Lines_Differ_ShowsTheFirstDifference(string expected, string actual, string message)
    {
        var failure = Assert.Throws<ClaimFailedException>(() => Check.Lines(expected.Split('|'), actual.Split('|'), "the lines"));
        Assert.EndsWith(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_Same_Holds() =>
        Assert.Equal("✓ the lines\n", ConsoleCollection.Printed(() => Check.Lines(["a", "b"], ["a", "b"], "the lines")));
}
