using System.Collections.Immutable;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>What the generator would emit for a repository of <see cref="Note"/>.</summary>
internal sealed class SqliteNoteRepository(SqliteScope scope)
{
    private const string Columns = "\"id\", \"title\", \"folder\", \"stars\", \"parent_id\"";

    private static readonly Statement s_get = new(
        StatementKind.Select, "INoteRepository.GetAsync", NoteRow.Table, $"SELECT {Columns} FROM \"notes\" WHERE \"id\" = ?1");

    private static readonly FilteredStatement s_list = new(
        StatementKind.Select, "INoteRepository.ListAsync", NoteRow.Table,
        head: $"SELECT {Columns} FROM \"notes\" ",
        always: [],
        optional: ["\"folder\" = ?1", "\"stars\" >= ?2"],
        tail: " ORDER BY \"id\" LIMIT ?3");

    private static readonly Statement s_stream = new(
        StatementKind.Select, "INoteRepository.StreamAsync", NoteRow.Table, $"SELECT {Columns} FROM \"notes\" ORDER BY \"id\"");

    private static readonly Statement s_count = new(
        StatementKind.Count, "INoteRepository.CountAsync", NoteRow.Table, "SELECT count(*) FROM \"notes\"");

    private static readonly Statement s_insert = new(
        StatementKind.Insert, "INoteRepository.AddAsync", NoteRow.Table, $"INSERT INTO \"notes\" ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5)");

    private static readonly Statement s_insertMany = new(
        StatementKind.Insert, "INoteRepository.AddManyAsync", NoteRow.Table,
        $"INSERT INTO \"notes\" ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5)")
    {
        TakesMany = true,
    };

    private static readonly Statement s_insertOrRollback = new(
        StatementKind.Insert, "INoteRepository.AddOrRollbackAsync", NoteRow.Table,
        $"INSERT OR ROLLBACK INTO \"notes\" ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5)");

    private static readonly Statement s_save = new(
        StatementKind.Upsert, "INoteRepository.SaveAsync", NoteRow.Table,
        $"""
        INSERT INTO "notes" ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5)
        ON CONFLICT ("id") DO UPDATE SET "title" = excluded."title", "folder" = excluded."folder", "stars" = excluded."stars",
            "parent_id" = excluded."parent_id"
        """);

    private static readonly Statement s_delete = new(
        StatementKind.Delete, "INoteRepository.DeleteAsync", NoteRow.Table, "DELETE FROM \"notes\" WHERE \"id\" = ?1");

    private static readonly Statement s_slow = new(
        StatementKind.Aggregate, "INoteRepository.SlowAsync", NoteRow.Table,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1) SELECT max(i) FROM n");

    private static readonly Statement s_returning = new(
        StatementKind.Insert, "INoteRepository.AddTwoAsync", NoteRow.Table,
        $"INSERT INTO \"notes\" ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5), (?1 || '-2', ?2, ?3, ?4, ?5) RETURNING {Columns}");

    public ValueTask<Note?> GetAsync(string id, CancellationToken cancellationToken = default)
        => scope.RunReadAsync(s_get, id, Get, cancellationToken);

    public Note? Get(string id) => scope.RunRead(s_get, id, Get, CancellationToken.None);

    public ValueTask<ImmutableArray<Note>> ListAsync(
        string? folder = null, int? stars = null, int? limit = null, CancellationToken cancellationToken = default)
        => scope.RunReadAsync(s_list, (folder, stars, limit), static (session, arguments) =>
        {
            int given = (arguments.folder is null ? 0 : 1) | (arguments.stars is null ? 0 : 2);
            using PreparedStatement statement = session.Use(s_list.For(given));
            if (arguments.folder is { } folder)
            {
                statement.BindText(1, folder);
            }

            if (arguments.stars is { } stars)
            {
                statement.BindInt64(2, stars);
            }

            statement.BindInt64(3, arguments.limit ?? -1);
            ImmutableArray<Note>.Builder rows = ImmutableArray.CreateBuilder<Note>();
            while (statement.Step())
            {
                rows.Add(NoteRow.Read(statement));
            }

            return rows.DrainToImmutable();
        }, cancellationToken);

    public ValueTask<long> CountAsync(CancellationToken cancellationToken = default)
        => scope.RunReadAsync(s_count, 0, static (session, _) =>
        {
            using PreparedStatement statement = session.Use(s_count);
            statement.Step();
            return statement.GetInt64(0);
        }, cancellationToken);

    public IAsyncEnumerable<Note> StreamAsync(CancellationToken cancellationToken = default)
        => scope.RunStreamAsync(s_stream, 0, static (session, _) => session.Use(s_stream), NoteRow.Read, cancellationToken);

    public IEnumerable<Note> Stream(CancellationToken cancellationToken = default)
        => scope.RunStream(s_stream, 0, static (session, _) => session.Use(s_stream), static row => NoteRow.Read(row), cancellationToken);

    /// <summary>Counts to <paramref name="to"/> inside SQLite.</summary>
    public ValueTask<long> SlowAsync(long to, CancellationToken cancellationToken = default)
        => scope.RunReadAsync(s_slow, to, static (session, to) =>
        {
            using PreparedStatement statement = session.Use(s_slow);
            statement.BindInt64(1, to);
            statement.Step();
            return statement.GetInt64(0);
        }, cancellationToken);

    public ValueTask AddAsync(Note note, CancellationToken cancellationToken = default) => Command(s_insert, note, cancellationToken);

    public ValueTask AddOrRollbackAsync(Note note, CancellationToken cancellationToken = default)
        => Command(s_insertOrRollback, note, cancellationToken);

    public ValueTask SaveAsync(Note note, CancellationToken cancellationToken = default) => Command(s_save, note, cancellationToken);

    public void Save(Note note) => scope.RunRowCommand(s_save, note, NoteRow.Bind, Run, CancellationToken.None);

    public ValueTask AddAllAsync(IReadOnlyList<Note> notes, CancellationToken cancellationToken = default)
        => scope.RunCommandAsync(s_insert, notes, static (session, notes) =>
        {
            using PreparedStatement statement = session.Use(s_insert);
            foreach (Note note in notes)
            {
                NoteRow.Bind(statement, note);
                statement.Run();
            }
        }, cancellationToken);

    public ValueTask<int> AddManyAsync(IReadOnlyCollection<Note> notes, CancellationToken cancellationToken = default)
        => scope.RunWriteAsync(s_insertMany, notes.ToArray(), static (session, notes) =>
        {
            using PreparedStatement statement = session.Use(s_insertMany);
            int added = 0;
            foreach (Note note in notes)
            {
                NoteRow.Bind(statement, note);
                added += statement.Run();
            }

            return added;
        }, cancellationToken);

    /// <summary>Adds two rows, reads one and leaves the statement as it is.</summary>
    public ValueTask<Note> AddTwoAsync(Note note, CancellationToken cancellationToken = default)
        => scope.RunWriteAsync(s_returning, note, static (session, note) =>
        {
            PreparedStatement statement = session.Use(s_returning);
            NoteRow.Bind(statement, note);
            statement.Step();
            return NoteRow.Read(statement);
        }, cancellationToken);

    public ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
        => scope.RunWriteAsync(s_delete, id, Delete, cancellationToken);

    public bool Delete(string id) => scope.RunWrite(s_delete, id, Delete, CancellationToken.None);

    /// <summary>Runs a delegate as a write, to hold the lane's thread inside an item.</summary>
    public ValueTask DoAsync(Action work, CancellationToken cancellationToken = default)
        => scope.RunCommandAsync(s_save, work, static (_, work) => work(), cancellationToken);

    private ValueTask Command(Statement statement, Note note, CancellationToken cancellationToken)
        => scope.RunRowCommandAsync(statement, note, NoteRow.Bind, Run, cancellationToken);

    private static int Run(Session session, PreparedStatement statement, Note note) => statement.Run();

    private static Note? Get(Session session, string id)
    {
        using PreparedStatement statement = session.Use(s_get);
        statement.BindText(1, id);
        return statement.Step() ? NoteRow.Read(statement) : null;
    }

    private static bool Delete(Session session, string id)
    {
        using PreparedStatement statement = session.Use(s_delete);
        statement.BindText(1, id);
        return statement.Run() > 0;
    }
}
