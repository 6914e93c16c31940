using System.Data.Common;
using Npgsql;

namespace AsyncNotebooks;

/// <summary>The register in PostgreSQL, in a table of its own name that is dropped at the end.</summary>
internal sealed class PostgresBerths(string connectionString) : IBerthDatabase
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connectionString);
    private bool _created;

    public string Name => "PostgreSQL";

    public DbDataSource Source => _source;

    // Two notebooks may share a server: each has a table of its own.
    public string Table { get; } = $"berths_{Guid.NewGuid():N}";

    public string Wait => "pg_sleep";

    public void Prepare(DbConnection connection)
    {
    }

    public async Task CreateTableAsync(DbConnection connection)
    {
        await ExecuteAsync($"CREATE TABLE {Table} (ship text PRIMARY KEY, berth integer NOT NULL)").ConfigureAwait(false);
        _created = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (_created)
            await ExecuteAsync($"DROP TABLE {Table}").ConfigureAwait(false);
        await _source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ExecuteAsync(string sql)
    {
        var command = _source.CreateCommand(sql);
        await using var _ = command.ConfigureAwait(false);
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
