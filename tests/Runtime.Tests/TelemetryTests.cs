using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>What calls tell to listeners of activities and of metrics. Alone, since who listens listens to the whole process.</summary>
[CollectionDefinition(nameof(TelemetryTests), DisableParallelization = true), Collection(nameof(TelemetryTests))]
public sealed class TelemetryTests : DatabaseTest
{
    private readonly string _file = $"{Guid.NewGuid():N}.db";

    [Fact]
    public async Task A_call_is_an_activity_of_a_client()
    {
        using Listener listener = new(_file);
        await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);

        await database.Notes.AddAsync(ANote("1"), Token);
        await database.Notes.GetAsync("1", Token);

        Assert.Equal(["INSERT notes", "SELECT notes"], listener.Activities.Select(static activity => activity.DisplayName));
        Activity insert = listener.Activities[0];
        Assert.Equal(ActivityKind.Client, insert.Kind);
        Assert.Equal(ActivityStatusCode.Unset, insert.Status);
        Assert.Equal(
            [
                "db.collection.name=notes", $"db.namespace={_file}", "db.operation.name=INSERT", "db.query.summary=INSERT notes",
                "db.query.text=", "db.system.name=sqlite",
            ],
            insert.TagObjects.Select(static tag => tag.Key == "db.query.text"
                ? Assert.IsType<string>(tag.Value).StartsWith("INSERT INTO", StringComparison.Ordinal) ? "db.query.text=" : "no SQL"
                : $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_call_is_measured_once_however_it_ends()
    {
        using Listener listener = new(_file);
        await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);

        await database.Notes.AddAsync(ANote("1"), Token);
        await Assert.ThrowsAsync<DuplicateRecordException>(() => database.Notes.AddAsync(ANote("1"), Token).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => database.Notes.GetAsync("1", new CancellationToken(canceled: true)).AsTask());

        Assert.Equal(
            ["s INSERT notes", "s INSERT notes 1555 1555", "s SELECT notes OperationCanceledException"],
            listener.Measurements);
        Assert.Equal(
            [
                (ActivityStatusCode.Unset, null), (ActivityStatusCode.Error, "1555"),
                (ActivityStatusCode.Error, "OperationCanceledException"),
            ],
            listener.Activities.Select(static activity => (activity.Status, activity.GetTagItem("error.type"))));
    }

    [Fact]
    public async Task A_call_with_several_rows_is_a_batch_and_with_one_it_is_none()
    {
        using Listener listener = new(_file);
        await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);

        await database.Notes.AddManyAsync([ANote("1"), ANote("2"), ANote("3")], Token);
        await database.Notes.AddManyAsync([ANote("4")], Token);

        Assert.Equal(["BATCH INSERT notes", "INSERT notes"], listener.Activities.Select(static activity => activity.DisplayName));
        Assert.Equal([3, null], listener.Activities.Select(static activity => activity.GetTagItem("db.operation.batch.size")));
        Assert.Equal(
            ["BATCH INSERT", "INSERT"], listener.Activities.Select(static activity => activity.GetTagItem("db.operation.name")));
        Assert.Equal(["s BATCH INSERT notes", "s INSERT notes"], listener.Measurements);
    }

    [Fact]
    public async Task A_transaction_is_the_parent_of_its_calls_and_callers_keep_their_own()
    {
        using Listener listener = new(_file);
        await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);
        Activity? before = Activity.Current;

        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                await transaction.Notes.AddAsync(ANote("2"), Token);
            },
            Token);
        await Assert.ThrowsAsync<InvalidDataException>(
            () => database.WriteAsync(static _ => throw new InvalidDataException(), Token).AsTask());

        Assert.Same(before, Activity.Current);
        Assert.Equal(
            ["INSERT notes", "INSERT notes", $"TRANSACTION {_file}", $"TRANSACTION {_file}"],
            listener.Activities.Select(static activity => activity.DisplayName));
        Assert.All(listener.Activities.Take(2), call => Assert.Equal(listener.Activities[2].SpanId, call.ParentSpanId));
        Assert.Equal(
            [(ActivityStatusCode.Unset, null), (ActivityStatusCode.Error, nameof(InvalidDataException))],
            listener.Activities.Skip(2).Select(static activity => (activity.Status, activity.GetTagItem("error.type"))));
        Assert.Equal(
            ["s INSERT notes", "s INSERT notes", "s TRANSACTION", $"s TRANSACTION {nameof(InvalidDataException)}"],
            listener.Measurements);
    }

    [Fact]
    public async Task What_a_database_does_is_measured_while_it_is_open()
    {
        List<string> names = [];
        Dictionary<string, double> numbers = [];
        using MeterListener meter = new();
        meter.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SynthorgGenTelemetry.MeterName)
            {
                names.Add($"{instrument.Name} {instrument.Unit}");
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meter.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);
        meter.Start();
        using (HeldLane held = HeldLane.Of(database))
        {
            Task[] writes = [.. Enumerable.Range(0, 3).Select(number => database.Notes.AddAsync(ANote($"{number}"), Token).AsTask())];
            meter.RecordObservableInstruments();
            Assert.Equal(3, numbers["synthorg.gen.writes.queued"]);
            await held.ReleaseAsync();
            await Task.WhenAll(writes);
        }

        Assert.Equal(3, numbers["synthorg.gen.batch.size"]);
        await database.ReadAsync(
            async snapshot =>
            {
                await snapshot.Notes.CountAsync(Token);
                meter.RecordObservableInstruments();
            },
            Token);
        Assert.Equal((0, 1), (numbers["synthorg.gen.writes.queued"], numbers["synthorg.gen.readers.busy"]));
        Assert.Equal(new FileInfo(InFolder(_file) + "-wal").Length, numbers["synthorg.gen.wal.size"]);
        Assert.Equal((0, 0), (numbers["synthorg.gen.reads.waiting"], numbers["synthorg.gen.reads.waited"]));

        await database.DisposeAsync();
        Assert.Equal(1, numbers["synthorg.gen.checkpoints"]); // The one at the close, with the file's name.
        numbers.Clear();
        meter.RecordObservableInstruments();
        Assert.Empty(numbers);
        string[] known =
        [
            "db.client.operation.duration s", "synthorg.gen.batch.size {write}", "synthorg.gen.checkpoint.age s",
            "synthorg.gen.checkpoints {checkpoint}", "synthorg.gen.readers.busy {session}", "synthorg.gen.reads.waited {read}",
            "synthorg.gen.reads.waiting {read}", "synthorg.gen.wal.size By", "synthorg.gen.writes.queued {write}",
        ];
        Assert.Equal(known, names.Order(StringComparer.Ordinal));

        void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            if (Equals(new Dictionary<string, object?>([.. tags]).GetValueOrDefault("db.namespace"), _file))
            {
                numbers[instrument.Name] = value;
            }
        }
    }

    [Fact]
    public async Task A_stream_is_a_call_each_time_that_it_is_read()
    {
        using Listener listener = new(_file);
        await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);
        await database.WriteAsync(
            async transaction =>
            {
                await transaction.Notes.AddAsync(ANote("1"), Token);
                await transaction.Notes.AddAsync(ANote("2"), Token);
            },
            Token);
        listener.Activities.Clear();
        listener.Measurements.Clear();

        IAsyncEnumerable<Note> notes = database.Notes.StreamAsync(Token);
        Assert.Empty(listener.Activities);
        for (int i = 0; i < 2; i++)
        {
            await foreach (Note note in notes)
            {
                Assert.Equal("1", note.Id);
                break;
            }
        }

        Assert.Equal(["SELECT notes", "SELECT notes"], listener.Activities.Select(static activity => activity.DisplayName));
        Assert.Equal(["s SELECT notes", "s SELECT notes"], listener.Measurements);
    }

    [Fact]
    public async Task Of_an_operation_with_several_statements_the_one_that_the_call_used_is_told()
    {
        FilteredStatement list = new(
            StatementKind.Select, "Test.List", NoteRow.Table,
            "SELECT id FROM notes", ["id > ''"], ["folder IS NULL", "stars = 1"], "LIMIT 9");
        PatchStatement patch = new(
            "Test.Patch", NoteRow.Table, "UPDATE notes", [], ["stars = 2", "folder = NULL"], "WHERE id = '1'", unchanged: null);
        using Listener listener = new(_file);
        await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);

        Assert.False(await database.RunReadAsync(list, 1, (session, given) => Step(session.Use(list.For(given))), Token));
        Assert.False(database.RunRead(list, 2, (session, given) => Step(session.Use(list.For(given))), Token));
        await foreach (bool row in database.RunStreamAsync(
            list, 3, (session, given) => session.Use(list.For(given)), static _ => true, Token))
        {
            Assert.True(row);
        }

        Assert.Empty(database.RunStream(list, 0, (session, given) => session.Use(list.For(given)), static _ => true, Token));
        await database.RunCommandAsync(patch, 1, (session, given) => Step(session.Use(patch.For(given))), Token);
        database.RunCommand(patch, 2, (session, given) => Step(session.Use(patch.For(given))), Token);
        Assert.False(await database.RunWriteAsync(patch, 3, (session, given) => Step(session.Use(patch.For(given))), Token));

        Assert.Equal(
            [
                "SELECT id FROM notes WHERE id > '' AND folder IS NULL LIMIT 9", "SELECT id FROM notes WHERE id > '' AND stars = 1 LIMIT 9",
                "SELECT id FROM notes WHERE id > '' AND folder IS NULL AND stars = 1 LIMIT 9",
                "SELECT id FROM notes WHERE id > '' LIMIT 9", "UPDATE notes SET stars = 2 WHERE id = '1'",
                "UPDATE notes SET folder = NULL WHERE id = '1'", "UPDATE notes SET stars = 2, folder = NULL WHERE id = '1'",
            ],
            listener.Activities.Select(static activity => activity.GetTagItem("db.query.text")));
    }

    [Fact]
    public async Task Of_SQL_of_ones_own_only_the_caller_is_told()
    {
        using Listener listener = new(_file);
        await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);

        await database.ExecuteAsync($"DELETE FROM notes WHERE id = {"secret"}", Token);

        Activity activity = Assert.Single(listener.Activities);
        Assert.DoesNotContain(activity.TagObjects, static tag => tag.Key is "db.query.text" or "db.collection.name");
        Assert.Contains(nameof(Of_SQL_of_ones_own_only_the_caller_is_told), activity.DisplayName, StringComparison.Ordinal);
    }

    private static bool Step(PreparedStatement statement)
    {
        using (statement)
        {
            return statement.Step();
        }
    }

    [Fact]
    public async Task A_listener_that_throws_costs_no_call()
    {
        using ActivityListener activities = new()
        {
            ShouldListenTo = static source => source.Name == SynthorgGenTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = static _ => throw new InvalidDataException(),
        };
        ActivitySource.AddActivityListener(activities);
        using MeterListener meter = new();
        meter.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        meter.SetMeasurementEventCallback<double>(static (_, _, _, _) => throw new InvalidDataException());
        meter.SetMeasurementEventCallback<int>(static (_, _, _, _) => throw new InvalidDataException());
        meter.Start();
        await using NotesDatabase database = await NotesDatabase.OpenAsync(InFolder(_file), null, Token);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(id => database.Notes.AddAsync(ANote($"{id}"), Token).AsTask()));
        await Assert.ThrowsAsync<DuplicateRecordException>(() => database.Notes.AddAsync(ANote("1"), Token).AsTask());

        await database.WriteAsync(async transaction => await transaction.Notes.AddAsync(ANote("in a transaction"), Token), Token);

        Assert.Equal(21, await database.Notes.CountAsync(Token));
    }

    private sealed class Listener : IDisposable
    {
        private readonly ActivityListener _activities;
        private readonly MeterListener _meter = new();
        private readonly string _file;

        public Listener(string file)
        {
            _file = file;
            _activities = new()
            {
                ShouldListenTo = static source => source.Name == SynthorgGenTelemetry.ActivitySourceName,
                Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (Equals(activity.GetTagItem("db.namespace"), file))
                    {
                        Activities.Add(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_activities);
            _meter.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == SynthorgGenTelemetry.MeterName && instrument.Name == "db.client.operation.duration")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _meter.SetMeasurementEventCallback<double>(Measure);
            _meter.Start();
        }

        public List<Activity> Activities { get; } = [];

        public ConcurrentQueue<string> Measurements { get; } = [];

        public void Dispose()
        {
            _activities.Dispose();
            _meter.Dispose();
        }

        private void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
        {
            Dictionary<string, object?> all = new([.. tags]);
            if (value > 0 && Equals(all.GetValueOrDefault("db.namespace"), _file))
            {
                Measurements.Enqueue(string.Join(' ', new[]
                {
                    instrument.Unit, all.GetValueOrDefault("db.query.summary") ?? all["db.operation.name"],
                    all.GetValueOrDefault("db.response.status_code"), all.GetValueOrDefault("error.type"),
                }.Where(static part => part is not null)));
            }
        }
    }
}
