using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A database of whatever schema, without repositories: what emitted code would be for it.</summary>
internal sealed class SchemaDatabase : SqliteDatabase<SchemaDatabase.Transaction, SchemaDatabase.Snapshot>
{
    private SchemaDatabase(string path, SqliteDatabaseOptions? options, DatabaseSchema schema)
        : base(path, options, schema)
    {
    }

    public static async Task<SchemaDatabase> OpenAsync(
        string path, DatabaseSchema schema, SqliteDatabaseOptions? options = null, CancellationToken cancellationToken = default)
    {
        SchemaDatabase database = new(path, options, schema);
        await database.OpenAsync(cancellationToken);
        return database;
    }

    protected override Transaction CreateTransaction(TransactionLease lease) => new(lease);

    protected override Snapshot CreateSnapshot(SnapshotLease lease) => new(lease);

    public sealed class Transaction(TransactionLease lease) : WriteTransaction<Transaction>(lease);

    public sealed class Snapshot(SnapshotLease lease) : ReadSnapshot(lease);
}
