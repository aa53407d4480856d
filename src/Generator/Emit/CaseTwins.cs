using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Types whose full names differ in case alone, which the names of emitted files do not tell apart.</summary>
/// <param name="Stems">In ordinal order; empty as a rule.</param>
internal sealed record CaseTwins(EquatableArray<string> Stems)
{
    /// <summary>Finds the twins among all names.</summary>
    public static CaseTwins Among(IEnumerable<string> stems) => new(stems
        .Distinct(StringComparer.Ordinal)
        .GroupBy(static stem => stem, StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Skip(1).Any())
        .SelectMany(static group => group)
        .OrderBy(static stem => stem, StringComparer.Ordinal)
        .ToEquatableArray());

    /// <summary>The place of a name among its twins, from 1, whatever the order in which they are declared.</summary>
    public int NumberOf(string stem) => 1 + Stems.Count(twin =>
        string.Equals(twin, stem, StringComparison.OrdinalIgnoreCase) && string.CompareOrdinal(twin, stem) < 0);
}
