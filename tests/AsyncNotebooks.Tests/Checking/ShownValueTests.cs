namespace AsyncNotebooks.Tests;

public class ShownValueTests
{
    public static TheoryData<object?, string> Values { get; } = new()
    {
        { null, "null" },
        { "a", "\"a\"" },
        { true, "true" },
        { 1.5, "1.5" },
        { new[] { 1, 2 }, "[1, 2]" },
        { Enumerable.Range(1, 20), "[1, 2, 3, 4, 5, 6, 7, 8, … 20 in all]" },
        { new[] { "a", null }, "[\"a\", null]" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Of_Value_ReadsTheSameEverywhere(object? value, string text) =>
        Assert.Equal(text, InCulture.Get("fr-FR", () => ShownValue.Of(value)));

    [Fact]
    public void AreEqual_NestedSequences_ComparesTheirItems()
    {
        int[][] left = [[1], [2, 3]];
        List<int>[] right = [[1], [2, 3]];
        Assert.True(ShownValue.AreEqual(left, right));
        right[1][1] = 4;
        Assert.False(ShownValue.AreEqual(left, right));
    }
}
