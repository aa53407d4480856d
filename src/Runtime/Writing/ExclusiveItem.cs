using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A caller's turn that takes the lane as a whole: for a transaction, the user's own connection, or the close.</summary>
internal sealed class ExclusiveItem(WriteLane lane, bool inTransaction) : WriteItem
{
    private readonly TaskCompletionSource<LaneLease> _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override bool IsExclusive => true;

    /// <summary>Whether a write transaction is begun before the lane is handed over.</summary>
    public bool InTransaction => inTransaction;

    /// <summary>The lane; the receiver gives it back by disposing the lease.</summary>
    public Task<LaneLease> Granted => _granted.Task;

    /// <summary>Hands the lane over: with this call its last holder lets go of it.</summary>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Ownership passes to the caller.")]
    public override void Execute(Session session) => _granted.SetResult(new LaneLease(lane, session));

    public override void Complete() => _granted.SetException(Failure!);

    protected override void CompleteCancelled() => _granted.SetCanceled(Cancellation);
}
