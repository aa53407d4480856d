namespace Synthorg.Gen;

/// <summary>Does a lane's work when it is woken, apart from the lane's callers.</summary>
internal interface ILaneWorker
{
    /// <summary>Has the work run once more. Returns at once.</summary>
    void Wake();

    /// <summary>No work comes any more.</summary>
    void Stop();
}
