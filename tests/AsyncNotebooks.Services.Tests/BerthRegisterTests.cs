namespace AsyncNotebooks.Services.Tests;

public sealed class BerthRegisterTests
{
    private static readonly string[] Ships = ["Aurora", "Brise"];

    [Fact]
    public async Task FindAsync_KnownShips_GivesTheirBerths()
    {
        await using var register = await BerthRegister.OpenAsync(Ships, TimeSpan.Zero);

        Assert.Equal(1, await register.FindAsync("Aurora"));
        Assert.Equal(2, register.Find("Brise"));
        Assert.Equal(0, register.Find("Corvus"));
    }

    [Fact]
    public async Task Find_WithLatency_WaitsInsideTheDatabase()
    {
        await using var register = await BerthRegister.OpenAsync(Ships, TimeSpan.FromMilliseconds(20));

        var began = TimeProvider.System.GetTimestamp();
        register.Find("Aurora");

        // A lower bound holds on a slow machine, too.
        Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(19));
    }

    [SkippableFact]
    public async Task FindAsync_Sqlite_IsDoneWhenTheCallReturns()
    {
        await using var register = await BerthRegister.OpenAsync(Ships, TimeSpan.FromMilliseconds(20));
        Skip.IfNot(register.IsEmbedded, $"{BerthRegister.Variable} is set: this is about SQLite");

        Assert.True(register.FindAsync("Aurora").IsCompleted);
        Assert.StartsWith("SQLite 3.", register.Database, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task FindAsync_Postgres_IsNotDoneWhenTheCallReturns()
    {
        await using var register = await BerthRegister.OpenAsync(Ships, TimeSpan.FromMilliseconds(200));
        Skip.If(register.IsEmbedded, $"{BerthRegister.Variable} is not set");

        var answer = register.FindAsync("Aurora");

        Assert.False(answer.IsCompleted);
        Assert.Equal(1, await answer);
    }

    [SkippableFact]
    public async Task MostAtOnce_SqliteAsyncQueriesTogether_IsOne()
    {
        await using var register = await BerthRegister.OpenAsync(Ships, TimeSpan.Zero);
        Skip.IfNot(register.IsEmbedded, $"{BerthRegister.Variable} is set: this is about SQLite");

        await Task.WhenAll(register.FindAsync("Aurora"), register.FindAsync("Brise"));

        Assert.Equal(1, register.MostAtOnce);
    }

    [SkippableFact]
    public async Task MostAtOnce_PostgresQueriesTogether_CountsThem()
    {
        await using var register = await BerthRegister.OpenAsync(Ships, TimeSpan.FromMilliseconds(20));
        Skip.If(register.IsEmbedded, $"{BerthRegister.Variable} is not set");

        await Task.WhenAll(register.FindAsync("Aurora"), register.FindAsync("Brise"));

        Assert.Equal(2, register.MostAtOnce);
    }

    [Fact]
    public async Task OpenAsync_TheSameShipTwice_Throws() =>
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => BerthRegister.OpenAsync(["Aurora", "Aurora"], TimeSpan.Zero));
}
