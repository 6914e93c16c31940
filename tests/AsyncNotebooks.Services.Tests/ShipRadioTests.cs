using System.Net;

namespace AsyncNotebooks.Services.Tests;

public sealed class ShipRadioTests
{
    private static readonly string[] Ships = ["Aurora", "Brise", "Corvus"];

    [Fact]
    public async Task Get_AShip_SaysWhereSheIs()
    {
        await using var radio = await ShipRadio.StartAsync();

        Assert.Equal("Aurora is at sea", await radio.Client.GetStringAsync("ships/Aurora?ms=0"));
        Assert.True(radio.Client.BaseAddress!.IsLoopback);
    }

    [Theory]
    [InlineData("ships/Aurora")]
    [InlineData("ships/Aurora?ms=soon")]
    [InlineData("ships/Aurora?ms=-1")]
    [InlineData("ships/Aurora?ms=60001")]
    [InlineData("boats/Aurora?ms=1")]
    [InlineData("")]
    public async Task Get_AnythingElse_SaysWhatToAskFor(string path)
    {
        await using var radio = await ShipRadio.StartAsync();

        using var answer = await radio.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("ships/NAME?ms=MILLISECONDS", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MostAtOnce_RequestsOneByOne_IsOne()
    {
        await using var radio = await ShipRadio.StartAsync();

        foreach (var ship in Ships)
            await radio.Client.GetStringAsync($"ships/{ship}?ms=1");

        Assert.Equal(1, radio.MostAtOnce);
        radio.ForgetMost();
        Assert.Equal(0, radio.MostAtOnce);
    }

    // The three answers are held back far longer than the test may take, so only requests under way together are counted together.
    [Fact]
    public async Task MostAtOnce_RequestsTogether_CountsThem()
    {
        await using var radio = await ShipRadio.StartAsync();
        using var enough = new CancellationTokenSource();

        var answers = Ships
            .Select(ship => radio.Client.GetStringAsync($"ships/{ship}?ms=60000", enough.Token)).ToArray();
        while (radio.MostAtOnce < 3)
            await Task.Yield();
        await enough.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(answers));
    }

    [Fact]
    public async Task DisposeAsync_AfterAnswers_NobodyAnswersAnyMore()
    {
        Uri address;
        await using (var radio = await ShipRadio.StartAsync())
            address = radio.Client.BaseAddress!;

        using var client = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(address, "ships/Aurora?ms=0")));
    }
}
