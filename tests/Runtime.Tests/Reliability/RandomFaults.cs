using Synthorg.Gen.Faults;

namespace Synthorg.Gen.Runtime.Tests.Reliability;

/// <summary>A disk that fails now and then.</summary>
/// <remarks>
/// By codes that a file system may give (https://sqlite.org/c3ref/io_methods.html): where a read fails for want of memory, SQLite goes on
/// after a rollback with pages that it should have forgotten.
/// </remarks>
/// <param name="seed">Chooses when and how.</param>
/// <param name="rarity">One access of so many fails, about.</param>
internal sealed class RandomFaults(int seed, int rarity)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);
    private volatile bool _rests;

    public int Count { get; private set; }

    /// <summary>Whether it works at the moment.</summary>
    public bool Rests
    {
        get => _rests;
        set => _rests = value;
    }

    public int Ask(FaultyFile file, FileAction action)
    {
        int[] codes = action switch
        {
            FileAction.Read => [266, 10],
            FileAction.Write => [778, 13],
            FileAction.Sync => [1034],
            FileAction.Truncate => [1546],
            FileAction.Open => [14],
            _ => [],
        };
        lock (_gate)
        {
            if (_rests || file == FaultyFile.Other || codes.Length == 0 || _random.Next(rarity) > 0)
            {
                return 0;
            }

            Count++;
            return codes[_random.Next(codes.Length)];
        }
    }
}
