using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>All or nothing from a repository, which knows only its scope.</summary>
public sealed class ScopeTransactionTests : DatabaseTest
{
    [Theory, InlineData(false), InlineData(true)]
    public async Task Several_statements_are_kept_together(bool inMemory)
    {
        await using NotesDatabase database = await OpenAsync(inMemory);

        int count = await SetManyAsync(database, "a", "b");
        await AddManyAsync(database, "c", "d");

        Assert.Equal(2, count);
        Assert.Equal(4, await database.Notes.CountAsync(Token));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_failure_undoes_them_all_and_passes_on(bool inMemory)
    {
        await using NotesDatabase database = await OpenAsync(inMemory);

        await Assert.ThrowsAsync<DuplicateRecordException>(async () => await SetManyAsync(database, "a", "b", "a"));
        await Assert.ThrowsAsync<DuplicateRecordException>(async () => await AddManyAsync(database, "c", "c"));

        Assert.Equal(0, await database.Notes.CountAsync(Token));
        Assert.Equal(1, await SetManyAsync(database, "a"));
    }

    [Fact]
    public async Task What_decides_against_itself_is_undone()
    {
        await using NotesDatabase database = await OpenAsync();

        Assert.False(await TryAddAsync(database, "a", isKept: false));
        Assert.True(await TryAddAsync(database, "b", isKept: true));

        Assert.Null(await database.Notes.GetAsync("a", Token));
        Assert.NotNull(await database.Notes.GetAsync("b", Token));
    }

    [Fact]
    public async Task Inside_a_transaction_it_is_a_part_that_is_undone_by_itself()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async tx =>
            {
                await tx.Notes.AddAsync(ANote("first"), Token);
                Assert.False(await TryAddAsync(tx, "a", isKept: false));
                await Assert.ThrowsAsync<DuplicateRecordException>(async () => await SetManyAsync(tx, "b", "b"));
                Assert.Equal(1, await SetManyAsync(tx, "c"));
                Assert.True(await tx.TryWriteAsync(inner => TryAddAsync(inner, "d", isKept: true), Token));
            },
            Token);

        Assert.Equal(3, await database.Notes.CountAsync(Token));
        Assert.Null(await database.Notes.GetAsync("b", Token));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await database.WriteAsync(
            async tx =>
            {
                await SetManyAsync(tx, "e");
                throw new InvalidOperationException("After all.");
            },
            Token));
        Assert.Null(await database.Notes.GetAsync("e", Token));
    }

    [Fact]
    public async Task A_failure_that_costs_the_whole_transaction_passes_on()
    {
        await using NotesDatabase database = await OpenAsync();

        await Assert.ThrowsAsync<QueryException>(async () => await database.WriteAsync(
            async tx =>
            {
                await tx.Notes.AddAsync(ANote("a"), Token);
                QueryException lost = await Assert.ThrowsAsync<QueryException>(async () => await tx.WriteAsync(
                    part => Discard(part.ExecuteAsync($"INSERT OR ROLLBACK INTO notes (id, title, stars) VALUES ('x', 'X', -1)", Token)),
                    Token));
                Assert.Equal(PersistenceError.ConstraintCheck, lost.Error);
            },
            Token));

        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_snapshot_refuses_and_the_databases_own_transaction_too()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.ReadAsync(
            async snapshot => await Assert.ThrowsAsync<InvalidOperationException>(async () => await SetManyAsync(snapshot, "a")), Token);
        await database.WriteAsync(
            async tx => await Assert.ThrowsAsync<InvalidOperationException>(async () => await SetManyAsync(database, "a")), Token);

        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Cancelled_before_it_begins_nothing_runs()
    {
        await using NotesDatabase database = await OpenAsync();
        CancellationToken cancelled = new(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await database.TryWriteAsync(
            static _ => throw new InvalidOperationException("It ran."), cancelled));
        await database.WriteAsync(
            async tx => await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await tx.TryWriteAsync(
                static _ => throw new InvalidOperationException("It ran."), cancelled)),
            Token);
    }

    private async Task<NotesDatabase> OpenAsync(bool inMemory) =>
        inMemory ? await NotesDatabase.OpenAsync(":memory:", null, Token) : await OpenAsync();

    private static ValueTask<int> SetManyAsync(SqliteScope scope, params string[] ids) => scope.WriteAsync(
        async tx =>
        {
            SqliteNoteRepository notes = new(tx);
            foreach (string id in ids)
            {
                await notes.AddAsync(ANote(id), Token);
            }

            return ids.Length;
        },
        Token);

    private static ValueTask AddManyAsync(SqliteScope scope, params string[] ids) => scope.WriteAsync(
        async tx =>
        {
            foreach (string id in ids)
            {
                await new SqliteNoteRepository(tx).AddAsync(ANote(id), Token);
            }
        },
        Token);

    private static ValueTask<bool> TryAddAsync(SqliteScope scope, string id, bool isKept) => scope.TryWriteAsync(
        async tx =>
        {
            await new SqliteNoteRepository(tx).AddAsync(ANote(id), Token);
            return isKept;
        },
        Token);

    private static async ValueTask Discard(ValueTask<int> work) => await work;
}
