using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>What <see cref="AggregateAttribute"/> computes.</summary>
[SuppressMessage("Naming", "CA1717:Only FlagsAttribute enums should have plural names", Justification = "Reads well: Aggregates.Sum.")]
public enum Aggregates
{
    /// <summary>The sum; 0 when no row counts.</summary>
    Sum,

    /// <summary>The smallest value; <see langword="null"/> when no row counts.</summary>
    Min,

    /// <summary>The largest value; <see langword="null"/> when no row counts.</summary>
    Max,

    /// <summary>The arithmetic mean; <see langword="null"/> when no row counts.</summary>
    Average,
}
