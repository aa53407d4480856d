using System.Collections.Immutable;

namespace Synthorg.Gen.Benchmarks.Growth;

/// <summary>A small row, so that there can be ten million of them.</summary>
[Persisted("readings"), Index(nameof(Place))]
public sealed partial record Reading
{
    [Key]
    public required long Number { get; init; }

    public required long Place { get; init; }

    public required double Value { get; init; }

    public required string Unit { get; init; }

    public static Reading Of(long number, long perPlace) =>
        new() { Number = number, Place = number / perPlace, Value = number * 0.25, Unit = "kWh" };
}

[Repository<Reading>]
public interface IReadings
{
    [Insert]
    ValueTask<int> AppendAsync(IEnumerable<Reading> readings, CancellationToken cancellationToken = default);

    [Select]
    ValueTask<Reading?> GetAsync(long number, CancellationToken cancellationToken = default);

    [Select]
    ValueTask<ImmutableArray<Reading>> ListAsync(long place, CancellationToken cancellationToken = default);
}

[Database(Version = 1)]
public sealed partial class GrowthDatabase
{
    public partial IReadings Readings { get; }

    /// <summary>Makes a file with so many rows, so many of them at one place.</summary>
    internal static async Task<GrowthDatabase> MakeAsync(string path, int rows, int perPlace)
    {
        const int Portion = 100_000;
        GrowthDatabase database = await OpenAsync(path);
        for (int first = 0; first < rows; first += Portion)
        {
            int count = Math.Min(Portion, rows - first);
            await database.Readings.AppendAsync(Enumerable.Range(first, count).Select(number => Reading.Of(number, perPlace)));
        }

        return database;
    }
}
