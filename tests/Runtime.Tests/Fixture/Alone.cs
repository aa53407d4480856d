namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>Tests that measure the process, or what the collector disturbs: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
