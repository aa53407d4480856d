using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>Databases without a write-ahead log: reads and writes share one session.</summary>
public sealed class MemoryTests : DatabaseTest
{
    public static TheoryData<bool> Places => [true, false];

    [Theory, MemberData(nameof(Places))]
    public async Task Everything_works_on_the_one_session(bool inMemory)
    {
        await using NotesDatabase database = await OpenSharedAsync(inMemory);

        await Task.WhenAll(Enumerable.Range(0, 32).Select(number => Task.Run(
            async () =>
            {
                Note note = ANote($"{number:00}");
                await database.Notes.AddAsync(note, Token);
                Assert.Equal(note, await database.Notes.GetAsync(note.Id, Token));
            },
            Token)));
        await Assert.ThrowsAsync<DuplicateRecordException>(() => database.Notes.AddAsync(ANote("01"), Token).AsTask());

        Assert.Equal(32, await database.Notes.CountAsync(Token));
        Assert.Equal(32, database.Notes.Stream(Token).Count());
    }

    [Theory, MemberData(nameof(Places))]
    public async Task A_stream_does_not_keep_others_from_writing(bool inMemory)
    {
        await using NotesDatabase database = await OpenSharedAsync(inMemory);
        await database.Notes.AddAllAsync([ANote("1"), ANote("2")], Token);

        await foreach (Note note in database.Notes.StreamAsync(Token))
        {
            await database.Notes.AddAsync(ANote($"9{note.Id}"), Token);
        }

        Assert.Equal(4, await database.Notes.CountAsync(Token));
    }

    [Theory, MemberData(nameof(Places))]
    public async Task Transactions_and_snapshots_hold_the_session(bool inMemory)
    {
        await using NotesDatabase database = await OpenSharedAsync(inMemory);

        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                await Assert.ThrowsAsync<InvalidOperationException>(() => database.Notes.GetAsync("1", Token).AsTask());
            },
            Token);
        long count = await database.ReadAsync(
            async snapshot =>
            {
                await Assert.ThrowsAsync<InvalidOperationException>(() => database.Notes.AddAsync(ANote("2"), Token).AsTask());
                return await snapshot.Notes.CountAsync(Token);
            },
            Token);
        object? lent = await database.ReadConnectionAsync(
            static connection => new ValueTask<object?>(Execute(connection, "SELECT count(*) FROM notes")), Token);

        Assert.Equal(1, count);
        Assert.Equal(1L, lent);
    }

    [Fact]
    public async Task Two_memory_databases_do_not_share_their_rows()
    {
        await using NotesDatabase first = await OpenSharedAsync(inMemory: true);
        await using NotesDatabase second = await OpenSharedAsync(inMemory: true);

        await first.Notes.AddAsync(ANote("1"), Token);

        Assert.Equal(0, await second.Notes.CountAsync(Token));
    }

    private async Task<NotesDatabase> OpenSharedAsync(bool inMemory) => inMemory
        ? await NotesDatabase.OpenAsync(":memory:", cancellationToken: Token)
        : await OpenAsync(new() { UseWal = false });
}
