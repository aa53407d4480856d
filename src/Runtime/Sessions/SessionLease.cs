using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A session held while its user does other things in between: by a stream, a snapshot or a transaction.</summary>
/// <remarks>The session may be touched between <see cref="Enter"/> and <see cref="Exit"/> only.</remarks>
internal abstract class SessionLease : IDisposable
{
    private const int Idle = 0;
    private const int Working = 1;
    private const int Ended = 2;

    private int _state;

    protected SessionLease(Session session) => Session = session;

    /// <summary>Borrowed until the lease ends.</summary>
    protected Session Session { get; }

    /// <summary>Whether it can no longer be used.</summary>
    public bool IsEnded => Volatile.Read(ref _state) == Ended;

    /// <summary>Begins a piece of work.</summary>
    /// <exception cref="InvalidOperationException">The lease has ended, or another thread works on the session.</exception>
    public Session Enter()
    {
        if (TryEnter())
        {
            return Session;
        }

        throw Volatile.Read(ref _state) == Ended
            ? HasEnded()
            : new InvalidOperationException("A transaction, snapshot or stream serves one call at a time: another one is running.");
    }

    /// <summary>Begins a piece of work unless the lease has ended or another thread works on the session.</summary>
    public bool TryEnter([NotNullWhen(true)] out Session? session)
    {
        session = TryEnter() ? Session : null;
        return session is not null;
    }

    private bool TryEnter() => Interlocked.CompareExchange(ref _state, Working, Idle) == Idle;

    /// <summary>Ends a piece of work.</summary>
    public void Exit() => Volatile.Write(ref _state, Idle);

    /// <summary>Ends the lease, waiting for a piece of work that is under way. Safe to call again.</summary>
    public void Dispose()
    {
        SpinWait spin = default;
        int found;
        while ((found = Interlocked.CompareExchange(ref _state, Ended, Idle)) == Working)
        {
            spin.SpinOnce();
        }

        if (found == Idle)
        {
            Release();
        }
    }

    /// <summary>Gives the session back; called once.</summary>
    protected abstract void Release();

    /// <summary>What to throw at a use after the end.</summary>
    protected abstract Exception HasEnded();
}
