using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>A file that somebody takes away while it is open: what is written then would be found by nobody.</summary>
public sealed class MovedFileTests : DatabaseTest
{
    private const int Moved = 1032;

    public static TheoryData<string> Ways => ["moved", "deleted", "replaced"];

    [Theory, MemberData(nameof(Ways))]
    public async Task A_write_is_refused_and_the_writer_stops(string way)
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("before"), Token);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
        Take(way);

        DatabaseHealth health = await database.CheckHealthAsync(Token);
        Assert.Equal((DatabaseHealthStatus.Unhealthy, PersistenceError.ReadOnly), (health.Status, health.Error));
        Assert.Contains("moved or deleted", health.Description, StringComparison.Ordinal);
        QueryException first = await Assert.ThrowsAsync<QueryException>(() => database.Notes.AddAsync(ANote("late"), Token).AsTask());
        Assert.Equal((PersistenceError.ReadOnly, Moved), (first.Error, first.ExtendedResultCode));
        Assert.Equal(PersistenceError.Faulted, (await Assert.ThrowsAsync<PersistenceConnectionException>(
            () => database.WriteAsync(static _ => ValueTask.CompletedTask, Token).AsTask())).Error);
        Assert.Equal(PersistenceError.ReadOnly, database.GetStatistics().WriterError);
        Assert.Equal(1, await database.Notes.CountAsync(Token));
        await Assert.ThrowsAsync<QueryException>(() => database.ReopenWriterAsync(Token).AsTask());
    }

    [Fact]
    public async Task Another_file_of_the_same_name_is_not_read()
    {
        await using NotesDatabase database = await OpenAsync();
        await using (NotesDatabase other = await NotesDatabase.OpenAsync(InFolder("other.db"), null, Token))
        {
            await other.Notes.AddAsync(ANote("foreign"), Token);
        }

        File.Move(Path, Path + ".away");
        File.Move(InFolder("other.db"), Path);

        Assert.Equal(Moved, (await Assert.ThrowsAsync<QueryException>(
            () => database.Notes.GetAsync("foreign", Token).AsTask())).ExtendedResultCode);
        Assert.Equal(Moved, (await Assert.ThrowsAsync<QueryException>(
            () => database.ReadConnectionAsync(static _ => ValueTask.CompletedTask, Token).AsTask())).ExtendedResultCode);
        File.Delete(Path);
        File.Move(Path + ".away", Path);
        Assert.Null(await database.Notes.GetAsync("foreign", Token));
    }

    [Fact]
    public async Task A_transaction_does_not_begin()
    {
        await using NotesDatabase database = await OpenAsync();
        Take("moved");
        bool wasCalled = false;

        QueryException failure = await Assert.ThrowsAsync<QueryException>(() => database.WriteAsync(
            _ =>
            {
                wasCalled = true;
                return ValueTask.CompletedTask;
            },
            Token).AsTask());

        Assert.Equal(Moved, failure.ExtendedResultCode);
        Assert.False(wasCalled);
    }

    [Fact]
    public async Task A_file_that_is_put_back_can_be_written_again()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("before"), Token);
        Take("moved");
        await Assert.ThrowsAsync<QueryException>(() => database.Notes.AddAsync(ANote("late"), Token).AsTask());
        File.Move(Path + ".away", Path);

        Assert.True(await database.ReopenWriterAsync(Token));

        await database.Notes.AddAsync(ANote("after"), Token);
        Assert.Equal(["after", "before"], (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id));
        Assert.Equal(DatabaseHealthStatus.Healthy, (await database.CheckHealthAsync(Token)).Status);
    }

    private void Take(string way)
    {
        switch (way)
        {
            case "deleted":
                File.Delete(Path);
                break;
            case "moved":
                File.Move(Path, Path + ".away");
                break;
            default:
                File.Move(Path, Path + ".away");
                File.WriteAllText(Path, "");
                break;
        }
    }
}
