using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Benchmarks;

/// <summary>A database whose one table has another form in each second version.</summary>
internal sealed class AmountsDatabase : SqliteDatabase<AmountsDatabase.Transaction, AmountsDatabase.Snapshot>
{
    private const string Index = "CREATE INDEX amounts_by_agent ON amounts (agent)";

    private AmountsDatabase(string path, int version)
        : base(path, options: null, Schema(version))
    {
    }

    public static async Task<AmountsDatabase> OpenAsync(string path, int version)
    {
        AmountsDatabase database = new(path, version);
        await database.OpenAsync(default(CancellationToken));
        return database;
    }

    /// <summary>The SQL that a person would write for the change from one form to the other.</summary>
    public static string Rebuilding(bool isChecked) => $"""
        PRAGMA foreign_keys = 0;
        BEGIN IMMEDIATE;
        {Table("amounts_rebuilt", isChecked)};
        INSERT INTO amounts_rebuilt (id, agent, amount, note) SELECT id, agent, amount, note FROM amounts;
        DROP TABLE amounts;
        ALTER TABLE amounts_rebuilt RENAME TO amounts;
        {Index};
        PRAGMA foreign_key_check;
        COMMIT
        """;

    protected override Transaction CreateTransaction(TransactionLease lease) => new(lease);

    protected override Snapshot CreateSnapshot(SnapshotLease lease) => new(lease);

    private static DatabaseSchema Schema(int version) => new(version, applicationId: 0, [new("amounts")
    {
        Columns = ["id", "agent", "amount", "note"],
        Key = [0],
        CreateTable = Table("amounts", isChecked: version % 2 == 0),
        Indexes = [new("amounts_by_agent", Index)],
    }]);

    private static string Table(string name, bool isChecked) =>
        $"CREATE TABLE {name} (id INTEGER PRIMARY KEY, agent TEXT NOT NULL, amount REAL NOT NULL"
            + $"{(isChecked ? " CHECK (amount >= 0)" : "")}, note TEXT NOT NULL)";

    public sealed class Transaction(TransactionLease lease) : WriteTransaction<Transaction>(lease);

    public sealed class Snapshot(SnapshotLease lease) : ReadSnapshot(lease);
}
