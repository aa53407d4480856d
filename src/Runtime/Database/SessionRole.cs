namespace Synthorg.Gen;

/// <summary>What a session is for.</summary>
internal enum SessionRole
{
    /// <summary>Writes, and is lent for the user's own SQL.</summary>
    Writer,

    /// <summary>Reads only.</summary>
    Reader,
}
