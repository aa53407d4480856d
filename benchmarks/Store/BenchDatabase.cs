namespace Synthorg.Gen.Benchmarks;

/// <summary>What the benchmarks ask of the toolkit.</summary>
[Database(Version = 1)]
public sealed partial class BenchDatabase
{
    /// <summary>The wide rows.</summary>
    public partial ITasks Tasks { get; }

    /// <summary>The narrow rows.</summary>
    public partial ICosts Costs { get; }
}
