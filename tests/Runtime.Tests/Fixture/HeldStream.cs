namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>A stream that has read a row, and holds back the log.</summary>
internal sealed class HeldStream(IAsyncEnumerator<Note>? asynchronous, IEnumerator<Note>? synchronous) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<Note>? _asynchronous = asynchronous;
    private readonly IEnumerator<Note>? _synchronous = synchronous;

    public static async Task<HeldStream> OfAsync(NotesDatabase database, bool isAsync, CancellationToken cancellationToken)
    {
        HeldStream held = new(
            isAsync ? database.Notes.StreamAsync(cancellationToken).GetAsyncEnumerator(cancellationToken) : null,
            isAsync ? null : database.Notes.Stream(cancellationToken).GetEnumerator());
        Assert.True(isAsync ? await held._asynchronous!.MoveNextAsync() : held._synchronous!.MoveNext());
        return held;
    }

    public async ValueTask DisposeAsync()
    {
        _synchronous?.Dispose();
        if (_asynchronous is not null)
        {
            await _asynchronous.DisposeAsync();
        }
    }
}
