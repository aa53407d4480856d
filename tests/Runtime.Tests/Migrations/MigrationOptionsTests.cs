namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>What a caller may ask for: a dry run, a copy before, to be told how far it is, to end it.</summary>
public sealed class MigrationOptionsTests : MigrationTest
{
    private const string Before = "CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT);";
    private const string After = "CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT NOT NULL DEFAULT '');";
    private const string Many =
        "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 25000) INSERT INTO notes SELECT i, 'x' || i FROM n";

    private static readonly SqliteDatabaseOptions s_later = new() { MigrateOnOpen = false };

    [Fact]
    public async Task A_dry_run_does_everything_and_keeps_nothing()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Many);
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, Schemas.Of(2, After), s_later, Token);

        MigrationPlan plan = await database.MigrateAsync(new() { DryRun = true }, Token);

        Assert.Equal(MigrationStepKind.RebuildTable, Assert.Single(plan.Steps).Kind);
        Assert.Equal([Before.TrimEnd(';')], Column(Path, "SELECT sql FROM sqlite_schema"));
        Assert.Equal(["1"], Column(Path, "PRAGMA user_version"));
    }

    [Fact]
    public async Task A_dry_run_finds_what_only_the_rows_tell()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Many);
        DatabaseSchema after = Schemas.Of(2, "CREATE TABLE notes (id INTEGER PRIMARY KEY, title TEXT CHECK (title <> 'x20000'));");
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, after, s_later, Token);

        Assert.False((await database.PlanMigrationAsync(cancellationToken: Token)).IsRefused);
        await Assert.ThrowsAsync<MigrationException>(async () => await database.MigrateAsync(new() { DryRun = true }, Token));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_is_made_before_and_only_where_something_is_to_be_done(bool onOpen)
    {
        string copy = InFolder("copy.db");
        MigrationOptions options = new() { BackupPath = copy };
        await CreateAsync(Path, Schemas.Of(1, Before), Many);
        foreach (int version in new[] { 1, 2, 2 })
        {
            Assert.Equal(version == 2 && File.Exists(copy), File.Exists(copy));
            await using SchemaDatabase database = await SchemaDatabase.OpenAsync(
                Path,
                Schemas.Of(version, version == 1 ? Before : After),
                onOpen ? new() { Migration = options } : s_later,
                Token);
            _ = onOpen ? null : await database.MigrateAsync(options, Token);
            Assert.Equal(version == 2, File.Exists(copy));
        }

        Assert.Equal(["1"], Column(copy, "PRAGMA user_version"));
        Assert.Equal(["25000"], Column(copy, "SELECT count(*) FROM notes"));
        Assert.Equal(["2"], Column(Path, "PRAGMA user_version"));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_made_ends_it()
    {
        string copy = InFolder("copy.db");
        await File.WriteAllTextAsync(copy, "mine", Token);
        await CreateAsync(Path, Schemas.Of(1, Before), Many);
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, Schemas.Of(2, After), s_later, Token);

        await Assert.ThrowsAsync<QueryException>(async () => await database.MigrateAsync(new() { BackupPath = copy }, Token));

        Assert.Equal("mine", await File.ReadAllTextAsync(copy, Token));
        Assert.Equal(["1"], Column(Path, "PRAGMA user_version"));
    }

    [Fact]
    public async Task It_tells_how_far_it_is()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Many);
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, Schemas.Of(2, After), s_later, Token);
        Listener listener = new(static _ => { });

        await database.MigrateAsync(new() { Progress = listener }, Token);

        Assert.Equal([new("notes", 10_000, 25_000), new("notes", 20_000, 25_000), new("notes", 25_000, 25_000)], listener.Told);
    }

    [Fact]
    public async Task It_can_be_ended_while_rows_are_copied()
    {
        await CreateAsync(Path, Schemas.Of(1, Before), Many);
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, Schemas.Of(2, After), s_later, Token);
        using CancellationTokenSource source = new();
        Listener listener = new(progress => (progress.CopiedRows == 20_000 ? source : null)?.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await database.MigrateAsync(new() { Progress = listener }, source.Token));

        Assert.Equal(2, listener.Told.Count);
        Assert.Equal([Before.TrimEnd(';')], Column(Path, "SELECT sql FROM sqlite_schema"));
        Assert.Single((await database.MigrateAsync(cancellationToken: Token)).Steps); // The writer is as good as before.
        Assert.Equal(["25000"], Column(Path, "SELECT count(*) FROM notes"));
        RequireIntact(Path);
    }

    [Fact]
    public async Task Foreign_keys_hold_again_afterwards()
    {
        const string Family = """
            CREATE TABLE parents (id INTEGER PRIMARY KEY);
            CREATE TABLE children (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parents (id));
            """;
        string after = Family.Replace("(id INTEGER PRIMARY KEY)", "(id INTEGER PRIMARY KEY, x TEXT UNIQUE)", StringComparison.Ordinal);
        await CreateAsync(Path, Schemas.Of(1, Family), "INSERT INTO parents VALUES (1)");
        await using SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, Schemas.Of(2, after), s_later, Token);

        await database.MigrateAsync(cancellationToken: Token);

        using WriterLease lease = await database.BorrowWriterAsync(Token);
        Assert.Equal(1L, Execute(lease.Connection, "PRAGMA foreign_keys"));
        Assert.ThrowsAny<Exception>(() => Execute(lease.Connection, "INSERT INTO children VALUES (1, 2)"));
    }

    // At once, where Progress<T> would post it to somewhere.
    private sealed class Listener(Action<MigrationProgress> then) : IProgress<MigrationProgress>
    {
        public List<MigrationProgress> Told { get; } = [];

        public void Report(MigrationProgress value)
        {
            Told.Add(value);
            then(value);
        }
    }
}
