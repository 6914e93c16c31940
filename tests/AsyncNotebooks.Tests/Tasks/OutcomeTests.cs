namespace AsyncNotebooks.Tests;

public class OutcomeTests
{
    [Fact]
    public void IsSuccess_WithOrWithoutAnException_SaysWhich()
    {
        Assert.True(new Outcome(null).IsSuccess);
        Assert.False(new Outcome(new FormatException()).IsSuccess);
        Assert.True(new Outcome<int>(null, 5).IsSuccess);
        Assert.Equal(5, new Outcome<int>(null, 5).Value);
    }
}
