using System.Data.Common;

namespace AsyncNotebooks;

/// <summary>What differs between the databases that can hold the register.</summary>
internal interface IBerthDatabase : IAsyncDisposable
{
    /// <summary>What people call it.</summary>
    string Name { get; }

    /// <summary>Gives connections.</summary>
    DbDataSource Source { get; }

    /// <summary>The table of the register.</summary>
    string Table { get; }

    /// <summary>The SQL function that waits; its argument is in seconds.</summary>
    string Wait { get; }

    /// <summary>Readies a connection for <see cref="Wait"/>.</summary>
    void Prepare(DbConnection connection);

    /// <summary>Makes the empty table.</summary>
    Task CreateTableAsync(DbConnection connection);
}
