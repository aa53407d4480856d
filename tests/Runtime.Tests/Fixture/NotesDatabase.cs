using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>What the generator would emit for a database of notes.</summary>
internal sealed class NotesDatabase : SqliteDatabase<NotesDatabase.Transaction, NotesDatabase.Snapshot>
{
    public static readonly DatabaseSchema Schema = new(version: 3, applicationId: 42, [NoteRow.Table]);

    private NotesDatabase(string path, SqliteDatabaseOptions? options)
        : base(path, options, Schema) => Notes = new(this);

    public SqliteNoteRepository Notes { get; }

    public static async ValueTask<NotesDatabase> OpenAsync(
        string path, SqliteDatabaseOptions? options = null, CancellationToken cancellationToken = default)
    {
        NotesDatabase database = new(path, options);
        await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        return database;
    }

    protected override Transaction CreateTransaction(TransactionLease lease) => new(lease);

    protected override Snapshot CreateSnapshot(SnapshotLease lease) => new(lease);

    public sealed class Transaction : WriteTransaction<Transaction>
    {
        internal Transaction(TransactionLease lease)
            : base(lease) => Notes = new(this);

        public SqliteNoteRepository Notes { get; }
    }

    public sealed class Snapshot : ReadSnapshot
    {
        internal Snapshot(SnapshotLease lease)
            : base(lease) => Notes = new(this);

        public SqliteNoteRepository Notes { get; }
    }
}
