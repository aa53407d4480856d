namespace Synthorg.Entities;

/// <summary>Instants as the domain keeps them.</summary>
internal static class Timestamp
{
    /// <summary>
    /// The instant with what is finer than a microsecond cut off, not rounded: a time is then what the column holds, and the
    /// system whose files are shared, which counts microseconds, reads the same.
    /// </summary>
    public static DateTimeOffset ToMicrosecond(this DateTimeOffset instant) =>
        instant.AddTicks(-(instant.Ticks % TimeSpan.TicksPerMicrosecond));
}
