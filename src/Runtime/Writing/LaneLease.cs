namespace Synthorg.Gen;

/// <summary>The write lane as a whole, held by one caller.</summary>
internal sealed class LaneLease(WriteLane lane, Session session) : SessionLease(session)
{
    /// <summary>For the holder's own use, outside pieces of work: it knows that nobody else uses it.</summary>
    public Writer Writer => lane.Writer;

    protected override void Release() => lane.TakeBack();

    protected override Exception HasEnded() =>
        new InvalidOperationException("The transaction has ended: its scope can no longer be used.");
}
