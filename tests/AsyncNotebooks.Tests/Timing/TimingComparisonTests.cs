namespace AsyncNotebooks.Tests;

public class TimingComparisonTests
{
    private readonly TimingComparison _comparison = new(["sequential", "concurrent"], [[0.602, 0.6, 0.61], [0.1, 0.101, 0.11]]);

    [Fact]
    public void Indexer_UnknownName_ListsTheNames() =>
        Assert.Equal(
            "Nothing called \"parallel\" was timed; there is \"sequential\", \"concurrent\".",
            Assert.Throws<KeyNotFoundException>(() => _comparison["parallel"]).Message);

    [Fact]
    public void Represent_PlainText_IsTheGistAndTheTable() =>
        Assert.Equal(
            """
            sequential 602 ms, concurrent 101 ms, 6.0× faster

                        median  fastest  slowest  middle half spans  runs  speed-up
            sequential  602 ms   600 ms   610 ms               5 ms     3      1.0×
            concurrent  101 ms   100 ms   110 ms               5 ms     3      6.0×
            """.ReplaceLineEndings("\n"),
            Forms.Of(_comparison).Last().Content);

    [Fact]
    public void Represent_Html_ShowsItsTableUnfolded() =>
        Assert.Contains("<details open>", Forms.Of(_comparison).First().Content, StringComparison.Ordinal);

    [Fact]
    public void ToFigure_Title_IsUsed() => Assert.Equal("Six downloads", _comparison.ToFigure("Six downloads").Title);
}
