using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>Who waits for a reader, and how it is served.</summary>
public sealed class ReaderPoolTests : DatabaseTest
{
    [Fact]
    public async Task While_the_gate_is_closed_reads_wait_and_afterwards_all_of_them_are_served()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(ANote("1"), Token);
        ReaderGate gate = new();
        SessionOpener opener = new(Path, new());
        ReaderPool pool = new(opener.OpenReader, new(2, null, TimeProvider.System), gate, new());

        gate.Close();
        Assert.Null(pool.TryTake());
        Task<Session>[] single = [.. Enumerable.Range(0, 3).Select(_ => pool.TakeAsync(Token).AsTask())];
        Task<SessionLease> lease = pool.TakeForStreamAsync(Token).AsTask();
        Assert.All(single, static read => Assert.False(read.IsCompleted));
        Assert.False(lease.IsCompleted);
        Assert.Equal(3, pool.Count().Waiting);

        gate.Open();
        Session[] first = [await await Task.WhenAny(single), await await Task.WhenAny(single[1..])];
        (await lease).Dispose();
        pool.Return(first[0]);
        Session[] all = await Task.WhenAll(single);
        Assert.Equal(0, pool.Count().Waiting);
        Assert.Equal(3, pool.Count().Waits);
        Array.ForEach([.. all.Distinct()], pool.Return);
        await pool.CloseAsync();
    }

    [Fact]
    public async Task Who_came_too_late_for_the_failure_of_another_reads_session_opens_one_itself()
    {
        await using NotesDatabase database = await OpenAsync();
        SessionOpener opener = new(Path, new());
        int opened = 0;
        ReaderPool pool = null!;
        pool = new(
            () =>
            {
                if (opened++ > 0)
                {
                    return opener.OpenReader();
                }

                Assert.Null(pool.TryTake()); // The one that waits below has looked, and goes to wait.
                throw new PersistenceConnectionException("The first one cannot be opened.");
            },
            new(1, null, TimeProvider.System), new(), new());

        Assert.Throws<PersistenceConnectionException>(() => pool.TryTake());
        Session session = await pool.TakeAsync(Token);

        pool.Return(session);
        await pool.CloseAsync();
    }

    [Fact]
    public async Task A_wait_at_the_gate_can_be_cancelled()
    {
        await using NotesDatabase database = await OpenAsync();
        ReaderGate gate = new();
        ReaderPool pool = new(new SessionOpener(Path, new()).OpenReader, new(1, null, TimeProvider.System), gate, new());
        using CancellationTokenSource cancellation = new();
        gate.Close();
        Task<Session> single = pool.TakeAsync(cancellation.Token).AsTask();
        Task<SessionLease> lease = pool.TakeForStreamAsync(cancellation.Token).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => single);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => lease);
        gate.Open();
        await pool.CloseAsync();
    }
}
