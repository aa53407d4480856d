namespace Synthorg.Gen.Runtime.Tests.Simulation;

/// <summary>A lane's worker that works when the simulation says so, on its thread.</summary>
internal sealed class SimulatedWorker(Action work) : ILaneWorker
{
    private volatile bool _isAwake;
    private bool _isWorking;

    /// <summary>Whether there is work that may begin.</summary>
    public bool HasWork => _isAwake && !_isWorking;

    public void Wake() => _isAwake = true;

    public void Stop()
    {
    }

    public void Work()
    {
        _isAwake = false;
        _isWorking = true;
        work();
        _isWorking = false;
    }
}
