using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class TransactionTests : DatabaseTest
{
    [Fact]
    public async Task A_transaction_reads_its_own_writes_and_nobody_else_does()
    {
        await using NotesDatabase database = await OpenAsync();

        int count = await database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                Assert.NotNull(await transaction.Notes.GetAsync("1", Token));
                Assert.Null(await database.Notes.GetAsync("1", Token));
                return 7;
            },
            Token);

        Assert.Equal(7, count);
        Assert.NotNull(await database.Notes.GetAsync("1", Token));
    }

    [Fact]
    public async Task An_exception_of_the_delegate_undoes_everything_and_passes_on()
    {
        await using NotesDatabase database = await OpenAsync();

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                throw new TimeZoneNotFoundException();
            },
            Token).AsTask());

        Assert.Equal(0, await database.Notes.CountAsync(Token));
        await database.Notes.AddAsync(ANote("2"), Token);
    }

    [Fact]
    public async Task A_tried_part_that_fails_is_undone_and_the_rest_goes_on()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async transaction =>
            {
                Assert.True(await transaction.TryAsync(async inner => await inner.Notes.AddAsync(ANote("1"), Token)));
                Assert.False(await transaction.TryAsync(async inner =>
                {
                    await inner.Notes.AddAsync(ANote("2"), Token);
                    await inner.Notes.AddAsync(ANote("1"), Token);
                }));
                Assert.False(await transaction.TryAsync(async inner =>
                {
                    await inner.Notes.AddAsync(ANote("3"), Token);
                    return false;
                }));
                await transaction.Notes.AddAsync(ANote("4"), Token);
            },
            Token);

        Assert.Equal(["1", "4"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
    }

    [Fact]
    public async Task A_cancelled_part_does_not_begin_and_the_transaction_goes_on()
    {
        await using NotesDatabase database = await OpenAsync();
        CancellationToken cancelled = new(canceled: true);

        await database.WriteAsync(
            async transaction =>
            {
                await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
                    await transaction.TryAsync(async inner => await inner.Notes.AddAsync(ANote("1"), Token), cancelled));
                await transaction.Notes.AddAsync(ANote("2"), Token);
            },
            Token);

        Assert.Equal(["2"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
    }

    [Fact]
    public async Task Tried_parts_lie_inside_one_another()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async transaction =>
            {
                Assert.True(await transaction.TryAsync(async outer =>
                {
                    await outer.Notes.AddAsync(ANote("1"), Token);
                    Assert.False(await outer.TryAsync(async inner => await inner.Notes.AddAsync(ANote("1"), Token)));
                    Assert.True(await outer.TryAsync(async inner => await inner.Notes.AddAsync(ANote("2"), Token)));
                }));
                Assert.False(await transaction.TryAsync(async outer =>
                {
                    Assert.True(await outer.TryAsync(async inner => await inner.Notes.AddAsync(ANote("3"), Token)));
                    return false;
                }));
            },
            Token);

        Assert.Equal(["1", "2"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
    }

    [Fact]
    public async Task Another_exception_in_a_tried_part_undoes_it_and_passes_on()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async transaction =>
            {
                await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => transaction.TryAsync(async inner =>
                {
                    await inner.Notes.AddAsync(ANote("1"), Token);
                    throw new TimeZoneNotFoundException();
                }, Token).AsTask());
            },
            Token);

        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_failure_that_costs_the_whole_transaction_is_not_taken_for_a_failed_part()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);

        await Assert.ThrowsAsync<DuplicateRecordException>(() => database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("2"), Token);
                await transaction.TryAsync(async inner => await inner.Notes.AddOrRollbackAsync(ANote("1"), Token));
            },
            Token).AsTask());

        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task After_SQLite_rolled_back_nothing_of_the_delegate_commits_by_itself()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);

        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.WriteAsync(
            async transaction =>
            {
                await Assert.ThrowsAsync<DuplicateRecordException>(() => transaction.Notes.AddOrRollbackAsync(ANote("1"), Token).AsTask());
                await transaction.Notes.AddAsync(ANote("2"), Token);
            },
            Token).AsTask());

        Assert.Equal(PersistenceError.RolledBack, failure.Error);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_failed_statement_that_the_delegate_catches_costs_nothing_else()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                await Assert.ThrowsAsync<DuplicateRecordException>(() => transaction.Notes.AddAsync(ANote("1"), Token).AsTask());
            },
            Token);

        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Half_of_a_work_is_never_committed()
    {
        await using NotesDatabase database = await OpenAsync();

        await Assert.ThrowsAsync<QueryException>(() => database.WriteAsync(
            async transaction => await Assert.ThrowsAsync<DuplicateRecordException>(
                () => transaction.Notes.AddAllAsync([ANote("1"), ANote("1")], Token).AsTask()),
            Token).AsTask());
        await database.WriteAsync(
            async transaction => Assert.False(await transaction.TryAsync(
                async inner => await inner.Notes.AddAllAsync([ANote("1"), ANote("1")], Token))),
            Token);

        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_deferred_key_that_fails_at_the_commit_undoes_the_transaction()
    {
        await using NotesDatabase database = await OpenAsync();

        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.WriteAsync(
            async transaction => await transaction.Notes.AddAsync(ANote("1", parent: "nobody"), Token), Token).AsTask());

        Assert.Equal(PersistenceError.ConstraintForeignKey, failure.Error);
        await database.Notes.AddAsync(ANote("2"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task The_database_cannot_be_written_inside_its_own_transaction()
    {
        await using NotesDatabase database = await OpenAsync();

        await database.WriteAsync(
            async transaction =>
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => database.Notes.AddAsync(ANote("1"), Token).AsTask());
                await Assert.ThrowsAsync<InvalidOperationException>(
                    () => database.WriteAsync(static _ => ValueTask.CompletedTask, Token).AsTask());
                await Assert.ThrowsAsync<InvalidOperationException>(() => database.DisposeAsync().AsTask());
                Assert.Throws<InvalidOperationException>(() => database.Notes.Save(ANote("1")));
            },
            Token);

        await database.Notes.AddAsync(ANote("1"), Token);
    }

    [Fact]
    public async Task A_transaction_that_has_ended_cannot_be_used()
    {
        await using NotesDatabase database = await OpenAsync();
        NotesDatabase.Transaction? kept = null;
        await database.WriteAsync(
            transaction =>
            {
                kept = transaction;
                return ValueTask.CompletedTask;
            },
            Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.Notes.AddAsync(ANote("1"), Token).AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.Notes.GetAsync("1", Token).AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.TryAsync(static _ => ValueTask.CompletedTask, Token).AsTask());
        Assert.Throws<InvalidOperationException>(() => kept!.Connection);
        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task The_users_own_SQL_runs_in_the_same_transaction()
    {
        await using NotesDatabase database = await OpenAsync();

        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                Execute(transaction.Connection, "UPDATE notes SET title = 'Bread'");
                Assert.Equal("Bread", (await transaction.Notes.GetAsync("1", Token))!.Title);
                throw new TimeZoneNotFoundException();
            },
            Token).AsTask());

        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task A_lent_connection_only_reads()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);

        object? count = await database.ReadConnectionAsync(
            static connection => new ValueTask<object?>(Execute(connection, "SELECT count(*) FROM notes")), Token);
        Assert.Equal(1L, count);
        await Assert.ThrowsAsync<SqliteException>(() => database.ReadConnectionAsync(
            static connection =>
            {
                Execute(connection, "DELETE FROM notes");
                return ValueTask.CompletedTask;
            },
            Token).AsTask());
    }
}
