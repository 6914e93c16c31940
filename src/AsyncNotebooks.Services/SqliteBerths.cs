using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AsyncNotebooks;

/// <summary>The register in SQLite, in a file of the temporary folder. The database runs on the threads of those who ask it.</summary>
internal sealed class SqliteBerths : IBerthDatabase
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"berths-{Guid.NewGuid():N}.db");

    // Without a pool, disposing of the last connection closes the file, and it can be deleted.
    public SqliteBerths() => Source = SqliteFactory.Instance.CreateDataSource(
        new SqliteConnectionStringBuilder { DataSource = _file, Pooling = false }.ConnectionString);

    public string Name => "SQLite";

    public DbDataSource Source { get; }

    public string Table => "berths";

    public string Wait => "wait_seconds";

    // SQLite has no function that waits. A read from a slow disk would stop the thread in the same way.
    public void Prepare(DbConnection connection) => ((SqliteConnection)connection).CreateFunction<double, int>(Wait, Block);

    public async Task CreateTableAsync(DbConnection connection)
    {
        var create = connection.CreateCommand();
        await using var _ = create.ConfigureAwait(false);
        create.CommandText = $"CREATE TABLE {Table} (ship TEXT PRIMARY KEY, berth INTEGER NOT NULL)";
        await create.ExecuteNonQueryAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync().ConfigureAwait(false);
        File.Delete(_file);
    }

    private static int Block(double seconds)
    {
#pragma warning disable RS0030 // to stop the thread is the point: SQLite knows no other way to wait
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
#pragma warning restore RS0030
        return 0;
    }
}
