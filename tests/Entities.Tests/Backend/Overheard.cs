using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>Everything that activities and metrics tell while it is there, of whatever store.</summary>
internal sealed class Overheard : IDisposable
{
    private readonly ActivityListener _activities;
    private readonly MeterListener _meter = new();

    public Overheard()
    {
        _activities = new()
        {
            ShouldListenTo = static source => source.Name == SynthorgGenTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Lines.Enqueue(
                $"activity {activity.DisplayName} {activity.StatusDescription} {Text(activity.TagObjects)} "
                + string.Join(' ', activity.Events.Select(static told => $"{told.Name} {Text(told.Tags)}"))),
        };
        ActivitySource.AddActivityListener(_activities);
        _meter.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == SynthorgGenTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meter.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        _meter.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        _meter.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Add(instrument, tags));
        _meter.Start();
    }

    public ConcurrentQueue<string> Lines { get; } = [];

    public void Dispose()
    {
        _activities.Dispose();
        _meter.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.Select(static tag => $"{tag.Key}={tag.Value}"));

    private void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        Lines.Enqueue($"measurement {instrument.Name} {Text(tags.ToArray())}");
}
