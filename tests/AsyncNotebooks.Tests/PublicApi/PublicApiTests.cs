namespace AsyncNotebooks.Tests;

/// <summary>What the libraries show to the world stands in files, so that no change of it goes unseen.</summary>
public class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheLibrary_IsWhatTheCommittedListSays() =>
        Expectation.Matches("PublicApi.txt", PublicApi.Of(typeof(Asyncio).Assembly));

    [Fact]
    public void PublicApi_OfThePlots_IsWhatTheCommittedListSays() =>
        Expectation.Matches("PublicApi.Plots.txt", PublicApi.Of(typeof(Figure).Assembly));
}
