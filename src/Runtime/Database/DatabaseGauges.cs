using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Synthorg.Gen;

/// <summary>The statistics of all open databases as metrics, asked for when a listener wants them.</summary>
internal static class DatabaseGauges
{
    // A database that nobody disposed is collected like anything else.
    private static readonly ConditionalWeakTable<OpenDatabase, string> s_open = [];

#pragma warning disable CA1823 // They live as long as the meter.
    private static readonly Instrument[] s_instruments =
    [
        Telemetry.Meter.CreateObservableUpDownCounter(
            "synthorg.gen.writes.queued", () => Ask(static statistics => (long)statistics.QueuedWrites), "{write}",
            "Writes that wait for their turn."),
        Telemetry.Meter.CreateObservableUpDownCounter(
            "synthorg.gen.reads.waiting", () => Ask(static statistics => (long)statistics.WaitingReads), "{read}",
            "Reads that wait for a session."),
        Telemetry.Meter.CreateObservableCounter(
            "synthorg.gen.reads.waited", () => Ask(static statistics => statistics.ReadWaits), "{read}",
            "Reads that had to wait for a session."),
        Telemetry.Meter.CreateObservableUpDownCounter(
            "synthorg.gen.readers.busy", () => Ask(static statistics => (long)statistics.BusyReaders), "{session}",
            "Sessions for reads that are in use."),
        Telemetry.Meter.CreateObservableUpDownCounter(
            "synthorg.gen.wal.size", () => Ask(static statistics => statistics.WalSize), "By",
            "Size of the write-ahead log's file."),
        Telemetry.Meter.CreateObservableGauge(
            "synthorg.gen.checkpoint.age", Ages, "s", "Time since the last checkpoint that succeeded."),
    ];
#pragma warning restore CA1823

    /// <summary>From now on its numbers are among those that listeners get.</summary>
    public static void Add(OpenDatabase database, string file) => s_open.Add(database, file);

    /// <summary>Before it is closed.</summary>
    public static void Remove(OpenDatabase database) => s_open.Remove(database);

    private static List<Measurement<long>> Ask(Func<DatabaseStatistics, long> number) =>
        [.. s_open.Select(open => new Measurement<long>(number(open.Key.Monitor.Measure()), NamespaceOf(open.Value)))];

    private static List<Measurement<double>> Ages() =>
    [
        .. from open in s_open
           let age = open.Key.Monitor.Measure().CheckpointAge
           where age is not null
           select new Measurement<double>(age.Value.TotalSeconds, NamespaceOf(open.Value)),
    ];

    private static KeyValuePair<string, object?> NamespaceOf(string file) => new(Telemetry.Namespace, file);
}
