using Synthorg.Gen.Faults;

namespace Synthorg.Gen.Runtime.Tests.Simulation;

/// <summary>Which accesses to the files fail in one run.</summary>
internal sealed class FaultPlan(Random random)
{
    private readonly int _first = random.Next(2) == 0 ? int.MaxValue : random.Next(1, 120);
    private readonly int _count = random.Next(3) == 0 ? random.Next(2, 30) : 1;
    private int _accesses;

    /// <summary>Whether none fails.</summary>
    public bool IsEmpty => _first == int.MaxValue;

    /// <summary>How many have failed.</summary>
    public int Faults { get; private set; }

    /// <summary>The code that this access fails with; 0 when it does not.</summary>
    public int Next(FileAction action)
    {
        int number = ++_accesses;
        if (number < _first || number >= _first + (long)_count)
        {
            return 0;
        }

        Faults++;
        return action switch
        {
            FileAction.Open => random.Next(2) == 0 ? 14 : 7,
            FileAction.Read => 266,
            FileAction.Write => random.Next(2) == 0 ? 778 : 13,
            FileAction.Sync => 1034,
            FileAction.Truncate => 1546,
            _ => 2570,
        };
    }
}
