using System.Data.Common;

namespace AsyncNotebooks;

/// <summary>
/// The harbour's database: which ship lies at which berth. PostgreSQL where the environment variable <see cref="Variable"/> holds a
/// connection string, otherwise SQLite, embedded, in a temporary file.
/// </summary>
/// <remarks>
/// Every query waits inside the database as long as <see cref="Latency"/> says, as one on a busy server would: by <c>pg_sleep</c> in
/// PostgreSQL, by a function of our own in SQLite. So the wait is the same in both; who stands still meanwhile is not.
/// </remarks>
public sealed class BerthRegister : IAsyncDisposable
{
    /// <summary>The environment variable that may hold a connection string for PostgreSQL.</summary>
    public const string Variable = "ASYNC_NOTEBOOKS_POSTGRES";

    private readonly IBerthDatabase _database;
    private readonly Tally _queries = new();

    private BerthRegister(IBerthDatabase database, TimeSpan latency) => (_database, Latency) = (database, latency);

    /// <summary>How long a query waits inside the database.</summary>
    public TimeSpan Latency { get; }

    /// <summary>What answers: "SQLite 3.50.4", "PostgreSQL 15.3".</summary>
    public string Database { get; private set; } = "";

    /// <summary>Whether the database is SQLite, inside this process, and not a server.</summary>
    public bool IsEmbedded => _database is SqliteBerths;

    /// <summary>How many queries were under way at the same time, at most.</summary>
    public int MostAtOnce => _queries.Most;

    /// <summary>Opens the register with the given ships in it, at berths 1, 2, 3 …</summary>
    /// <param name="ships">The ships, by name.</param>
    /// <param name="latency">How long each query waits inside the database.</param>
    /// <exception cref="DbException">The PostgreSQL server named by <see cref="Variable"/> cannot be reached.</exception>
    public static async Task<BerthRegister> OpenAsync(IEnumerable<string> ships, TimeSpan latency)
    {
        ArgumentNullException.ThrowIfNull(ships);
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, TimeSpan.Zero);
        var connection = Environment.GetEnvironmentVariable(Variable);
        var register = new BerthRegister(string.IsNullOrWhiteSpace(connection) ? new SqliteBerths() : new PostgresBerths(connection), latency);
        try
        {
            await register.FillAsync(ships).ConfigureAwait(false);
            return register;
        }
        catch
        {
            await register.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks for a ship's berth with the database driver's asynchronous methods, on a connection of its own.</summary>
    /// <param name="ship">The ship.</param>
    /// <returns>The berth; 0 where the register has no such ship.</returns>
    public async Task<int> FindAsync(string ship)
    {
        using var visit = _queries.Enter();
        var connection = await _database.Source.OpenConnectionAsync().ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        var query = Query(connection, ship);
        await using var __ = query.ConfigureAwait(false);
        return Berth(await query.ExecuteScalarAsync().ConfigureAwait(false));
    }

    /// <summary>Asks for a ship's berth with the blocking methods of the driver, on a connection of its own.</summary>
    /// <inheritdoc cref="FindAsync"/>
    public int Find(string ship)
    {
        using var visit = _queries.Enter();
        using var connection = _database.Source.OpenConnection();
        using var query = Query(connection, ship);
        return Berth(query.ExecuteScalar());
    }

    /// <summary>Closes the register and removes what it had put down.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private async Task FillAsync(IEnumerable<string> ships)
    {
        var connection = await _database.Source.OpenConnectionAsync().ConfigureAwait(false);
        await using var _ = connection.ConfigureAwait(false);
        Database = $"{_database.Name} {connection.ServerVersion.Split(' ')[0]}";
        await _database.CreateTableAsync(connection).ConfigureAwait(false);
        foreach (var (index, ship) in ships.Index())
        {
            var insert = Command(connection, $"INSERT INTO {_database.Table} (ship, berth) VALUES (@ship, @berth)", ("ship", ship), ("berth", index + 1));
            await using var __ = insert.ConfigureAwait(false);
            await insert.ExecuteNonQueryAsync().ConfigureAwait(false);
        }
    }

    // The wait stands beside the row, so a ship that is not there does not wait either.
    private DbCommand Query(DbConnection connection, string ship)
    {
        _database.Prepare(connection);
        return Command(
            connection,
            $"SELECT berth, {_database.Wait}(@seconds) FROM {_database.Table} WHERE ship = @ship",
            ("ship", ship),
            ("seconds", Latency.TotalSeconds));
    }

    private static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static int Berth(object? scalar) => Convert.ToInt32(scalar ?? 0, System.Globalization.CultureInfo.InvariantCulture);
}
