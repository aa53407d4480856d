namespace Synthorg.Gen;

/// <summary>What a finished write survives.</summary>
public enum Durability
{
    /// <summary>A finished write survives a loss of power (<c>synchronous=FULL</c>).</summary>
    Full,

    /// <summary>
    /// A loss of power may take back the last finished writes, each as a whole; the file stays intact, and a crash of the process
    /// alone loses nothing (<c>synchronous=NORMAL</c>).
    /// </summary>
    MayLoseLastCommitsOnPowerLoss,
}
