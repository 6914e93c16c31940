namespace AsyncNotebooks.Tests;

/// <summary>What the library shows to the world stands in a file, so that no change of it goes unseen.</summary>
public class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheLibrary_IsWhatTheCommittedListSays() =>
        Expectation.Matches("PublicApi.txt", PublicApi.Of(typeof(Asyncio).Assembly));
}
