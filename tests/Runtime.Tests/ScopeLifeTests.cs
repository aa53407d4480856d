using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>Repositories that outlive their database: they work while one is attached, and refuse in between.</summary>
public sealed class ScopeLifeTests : DatabaseTest
{
    private readonly DatabaseScope _scope = new();
    private readonly SqliteNoteRepository _notes;

    public ScopeLifeTests() => _notes = new(_scope);

    [Fact]
    public async Task Without_a_database_every_kind_of_call_is_refused()
    {
        Assert.False(_scope.IsAttached);
        await RefusedAsync();
    }

    [Fact]
    public async Task With_a_database_every_kind_of_call_works()
    {
        await using NotesDatabase database = await OpenAsync();
        _scope.Attach(database);

        Assert.True(_scope.IsAttached);
        await _notes.AddAsync(ANote("a"), Token);
        _notes.Save(ANote("b"));
        Assert.True(await _scope.TryWriteAsync(
            async transaction =>
            {
                await new SqliteNoteRepository(transaction).AddAsync(ANote("c"), Token);
                return true;
            },
            Token));
        Assert.Equal("b", _notes.Get("b")?.Id);
        Assert.Equal(["a", "b", "c"], (await _notes.StreamAsync(Token).ToListAsync(Token)).Select(static note => note.Id));
        Assert.Equal(3, await _notes.CountAsync(Token));
    }

    [Fact]
    public async Task Between_two_databases_calls_are_refused_and_afterwards_they_work()
    {
        NotesDatabase first = await OpenAsync();
        _scope.Attach(first);
        await _notes.AddAsync(ANote("a"), Token);

        Assert.Same(first, _scope.Detach());
        Assert.Null(_scope.Detach());
        await RefusedAsync();
        await first.DisposeAsync();
        await RefusedAsync();

        await using NotesDatabase second = await OpenAsync();
        _scope.Attach(second);
        Assert.Equal(1, await _notes.CountAsync(Token));
    }

    [Fact]
    public async Task What_was_accepted_before_is_served()
    {
        NotesDatabase database = await OpenAsync();
        _scope.Attach(database);
        WriterLease lease = await database.BorrowWriterAsync(Token);
        Task accepted = _notes.AddAsync(ANote("a"), Token).AsTask();

        _scope.Detach();
        Task closing = database.DisposeAsync().AsTask();
        Assert.False(accepted.IsCompleted || closing.IsCompleted);
        await lease.DisposeAsync();
        await accepted;
        await closing;

        await using NotesDatabase again = await OpenAsync();
        Assert.Equal(1, await again.Notes.CountAsync(Token));
    }

    [Fact]
    public async Task Users_of_a_database_that_is_disposed_while_attached_have_lost_their_connection()
    {
        NotesDatabase database = await OpenAsync();
        _scope.Attach(database);
        await database.DisposeAsync();

        await RefusedAsync();
    }

    [Fact]
    public async Task A_second_database_is_refused_and_nothing_of_it_is_taken_over()
    {
        LogList log = new(), otherLog = new();
        await using NotesDatabase database = await OpenAsync(new() { LoggerFactory = log });
        NotesDatabase other = await NotesDatabase.OpenAsync(InFolder("other.db"), new() { LoggerFactory = otherLog }, Token);
        _scope.Attach(database);
        _scope.Attach(database); // The same one.

        Assert.Throws<InvalidOperationException>(() => _scope.Attach(other));
        Assert.Throws<ArgumentNullException>(() => _scope.Attach(null!));

        await _notes.AddAsync(ANote("a"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
        Assert.Equal(0, await other.Notes.CountAsync(Token));
        Assert.Same(database.Observer, _scope.Observer);
        await other.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await other.Notes.CountAsync(Token));
    }

    private async Task RefusedAsync()
    {
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await _notes.CountAsync(Token));
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await _notes.AddAsync(ANote("x"), Token));
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await _notes.DeleteAsync("x", Token));
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await _notes.StreamAsync(Token).ToListAsync(Token));
        Assert.Throws<PersistenceConnectionException>(() => _notes.Get("x"));
        Assert.Throws<PersistenceConnectionException>(() => _notes.Delete("x"));
        Assert.Throws<PersistenceConnectionException>(() => _notes.Save(ANote("x")));
        Assert.Throws<PersistenceConnectionException>(() => _notes.Stream(Token).ToList());
        await Assert.ThrowsAsync<PersistenceConnectionException>(async () => await _scope.WriteAsync(static _ => default, Token));
    }
}
