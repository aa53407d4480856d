using SQLitePCL;

namespace Synthorg.Gen;

/// <summary>Ends statements that run long once a token is cancelled; they fail as interrupted.</summary>
internal sealed class SessionWatch : IDisposable
{
    // Each some nanoseconds.
    private const int InstructionsBetweenLooks = 10_000;

    private readonly Session _session;

    public SessionWatch(Session session, CancellationToken cancellationToken)
    {
        _session = session;
        raw.sqlite3_progress_handler(
            session.Handle, InstructionsBetweenLooks, _ => cancellationToken.IsCancellationRequested ? 1 : 0, null);
    }

    public void Dispose() => raw.sqlite3_progress_handler(_session.Handle, 0, null, null);
}
