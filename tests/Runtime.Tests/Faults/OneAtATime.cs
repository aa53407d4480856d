namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>Tests that run one after the other, since the rule of the faulty file system is the process's.</summary>
[CollectionDefinition(Name)]
public sealed class OneAtATime
{
    public const string Name = "the faulty file system";
}
