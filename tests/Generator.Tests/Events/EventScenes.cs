namespace Synthorg.Gen.Generator.Tests.Events;

/// <summary>A program whose repository tells its events to a logger that keeps them.</summary>
internal static class EventScenes
{
    public const string Entities = """
        using Microsoft.Extensions.Logging;

        namespace Acme;

        [Persisted("notes"), Check($"{nameof(Stars)} < 100")]
        public sealed partial record Note : IValidated
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            public long Stars { get; init; }
            public DateTimeOffset CreatedAt { get; init; } = DateTimeOffset.UnixEpoch;

            public void Validate()
            {
                if (Stars < 0)
                {
                    throw new InvalidOperationException($"The note '{Title}' has {Stars} stars.");
                }
            }
        }

        [Patch<Note>]
        public readonly record struct NotePatch(Optional<string> Title, Optional<long> Stars);

        [Repository<Note>(Events = "persistence.note")]
        public interface INoteRepository
        {
            [Insert] ValueTask AddAsync(Note note, CancellationToken cancellationToken = default);
            [Insert] void Add(Note note);
            [Insert] Note Added(Note note);
            [Insert] ValueTask<int> AddAllAsync(IReadOnlyCollection<Note> notes);
            [Upsert] Task SaveAsync(Note note);
            [Update] ValueTask<bool> UpdateAsync(Note note);
            [Update] bool Patch(string id, NotePatch patch);
            [Select] ValueTask<Note?> GetAsync(string id, CancellationToken cancellationToken = default);
            [Select] Note Require(string id);
            [Select] Task<ImmutableArray<Note>> ListAsync([Limit] int limit = 10);
            [Select] List<Note> QueryByTitle(string title);
            [Select] ValueTask<List<Note>> ListenedAsync();
            [Select]
            ValueTask<List<Note>> QueryBetweenAsync([AtLeast(nameof(Note.Stars))] long low, [AtMost(nameof(Note.Stars))] long high);
            [Select(nameof(Note.Stars))] long? StarsOf(string id);
            [Select] IAsyncEnumerable<Note> ListStreamAsync([Limit] int? limit = null, CancellationToken cancellationToken = default);
            [Select] IEnumerable<Note> Stream();
            [Delete] ValueTask<int> PurgeAsync([AtMost(nameof(Note.Stars))] long stars);
            [Delete] bool Delete(string id);
            [Delete] bool Remove(Note note);
            [Select, OrderBy(nameof(Note.Id))] Page<Note> Pages(PageRequest page);
            [Count] ValueTask<long> CountAsync();
            [Exists] bool Exists(string id);
            [Aggregate(Aggregates.Sum, nameof(Note.Stars))] ValueTask<long> SumAsync();
        }

        [Repository<Note>]
        public interface IQuietRepository
        {
            [Insert] void Add(Note note);
            [Select] ValueTask<List<Note>> ListAsync([Limit] int limit);
        }

        [Database(Version = 1)]
        public sealed partial class Notebook
        {
            public partial INoteRepository Notes { get; }
            public partial IQuietRepository Quiet { get; }
        }

        """;

    public const string Collector = """
        public sealed class Collector(LogLevel least, bool throws = false) : ILoggerFactory, ILogger
        {
            public List<string> Told { get; } = [];
            public List<string> Everything { get; } = [];
            public ILogger CreateLogger(string categoryName) => this;
            public void AddProvider(ILoggerProvider provider) { }
            public void Dispose() { }
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
            public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

            public void Log<TState>(
                LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                if (eventId.Name?.StartsWith("persistence.note.", StringComparison.Ordinal) != true)
                {
                    return;
                }

                var items = (IReadOnlyList<KeyValuePair<string, object?>>)state!;
                var facts = items.ToDictionary(static item => item.Key, static item => item.Value);
                Everything.Add(string.Join(' ', items.Select(static item => $"{item.Key} {item.Value}"))
                    + formatter(state, exception) + exception);
                string end = facts.TryGetValue("Error", out object? error) ? $" {error} {facts["Code"]} {facts["Exception"]}"
                    : facts.TryGetValue("Rows", out object? rows) ? $" {rows}"
                    : "";
                Told.Add($"{logLevel} {eventId.Name["persistence.note.".Length..]} {facts["Operation"]} {facts["Table"]}{end}");
                if (throws)
                {
                    throw new InvalidOperationException("The logger is broken.");
                }
            }
        }

        """;

    public const string Scenes = """
        public static class Scenes
        {
            private const string Marker = "GEHEIMNIS";

            public static Task<string[]> InDatabaseAsync(string file, string act) =>
                OpenAsync(file, LogLevel.Debug, db => ActAsync(db.Notes, act));

            public static Task<string[]> WithoutLogFileAsync(string file, string act) =>
                OpenAsync(file, LogLevel.Debug, db => ActAsync(db.Notes, act), new() { UseWal = false });

            public static Task<string[]> InTransactionAsync(string file, string act) =>
                OpenAsync(file, LogLevel.Debug, async db => await db.WriteAsync(async tx => await ActAsync(tx.Notes, act)));

            public static Task<string[]> InSnapshotAsync(string file, string act) =>
                OpenAsync(file, LogLevel.Debug, async db => await db.ReadAsync(async snapshot => await ActAsync(snapshot.Notes, act)));

            public static Task<string[]> WithoutTableAsync(string file, string act) => OpenAsync(file, LogLevel.Debug, async db =>
            {
                await RunSqlAsync(db, "DROP TABLE notes");
                await ActAsync(db.Notes, act);
            });

            public static Task<string[]> UnreadableAsync(string file, string act) => OpenAsync(file, LogLevel.Debug, async db =>
            {
                await RunSqlAsync(db, "UPDATE notes SET created_at = 'GEHEIMNIS'");
                await ActAsync(db.Notes, act);
            });

            public static Task<string[]> AtLevelAsync(string file, string act, int least) =>
                OpenAsync(file, (LogLevel)least, db => ActAsync(db.Notes, act));

            public static async Task<bool> WithBrokenLoggerAsync(string file)
            {
                Collector log = new(LogLevel.Trace, throws: true);
                await using Notebook db = await Notebook.OpenAsync(file, new() { LoggerFactory = log });
                await db.Notes.AddAsync(New("b"));
                return log.Told.Count == 1 && await db.Notes.GetAsync("b") is not null;
            }

            public static Task<string[]> QuietAsync(string file) => OpenAsync(file, LogLevel.Trace, async db =>
            {
                db.Quiet.Add(New("b"));
                await db.Quiet.ListAsync(1);
                await TryAsync(async () => await db.Quiet.ListAsync(0));
            });

            public static async Task<string[]> MarkedAsync(string file)
            {
                List<string> everything = [];
                string[] acts =
                [
                    "add", "add again", "refused by rule", "refused check", "patch", "get", "list", "query", "stream", "stars", "sum",
                    "save", "no such note",
                ];
                await OpenAsync(file, LogLevel.Trace, async db =>
                {
                    foreach (string act in acts)
                    {
                        await TryAsync(() => ActAsync(db.Notes, act));
                    }

                    await RunSqlAsync(db, "UPDATE notes SET created_at = 'GEHEIMNIS'");
                    foreach (string act in acts)
                    {
                        await TryAsync(() => ActAsync(db.Notes, act));
                    }
                }, everything: everything);
                return [.. everything];
            }

            private static async Task<string[]> OpenAsync(
                string file,
                LogLevel least,
                Func<Notebook, Task> act,
                SqliteDatabaseOptions? options = null,
                List<string>? everything = null)
            {
                Collector log = new(least);
                await using Notebook db = await Notebook.OpenAsync(file, (options ?? new()) with { LoggerFactory = log });
                db.Quiet.Add(New("a"));
                await TryAsync(() => act(db));
                everything?.AddRange(log.Everything);
                return [.. log.Told];
            }

            private static async Task TryAsync(Func<Task> act)
            {
                try
                {
                    await act();
                }
                catch (Exception failure) when (failure is not NotSupportedException)
                {
                }
            }

            private static async Task RunSqlAsync(Notebook db, string sql) => await db.WriteAsync(tx =>
            {
                using var command = tx.Connection.CreateCommand();
                command.CommandText = sql;
                command.ExecuteNonQuery();
                return default;
            });

            private static Note New(string id, long stars = 5) => new() { Id = id, Title = Marker, Stars = stars };

            private static async Task ActAsync(INoteRepository notes, string act)
            {
                switch (act)
                {
                    case "add": await notes.AddAsync(New("b")); break;
                    case "add sync": notes.Add(New("b")); break;
                    case "added": notes.Added(New("b")); break;
                    case "add all": await notes.AddAllAsync([New("b"), New("c")]); break;
                    case "add none": await notes.AddAllAsync([]); break;
                    case "add again": await notes.AddAsync(New("a")); break;
                    case "add again sync": notes.Add(New("a")); break;
                    case "save": await notes.SaveAsync(New("a")); break;
                    case "update": await notes.UpdateAsync(New("a")); break;
                    case "update nothing": await notes.UpdateAsync(New("z")); break;
                    case "patch": notes.Patch("a", new() { Stars = 6 }); break;
                    case "get": await notes.GetAsync("a"); break;
                    case "get nothing": await notes.GetAsync("z"); break;
                    case "require": notes.Require("a"); break;
                    case "no such note": notes.Require("z"); break;
                    case "list": await notes.ListAsync(); break;
                    case "listened": await notes.ListenedAsync(); break;
                    case "query": notes.QueryByTitle(Marker); break;
                    case "stars": notes.StarsOf("a"); break;
                    case "purge": await notes.PurgeAsync(9); break;
                    case "delete": notes.Delete("z"); break;
                    case "remove": notes.Remove(New("a")); break;
                    case "page": notes.Pages(PageRequest.First(1)); break;
                    case "count": await notes.CountAsync(); break;
                    case "exists": notes.Exists("a"); break;
                    case "sum": await notes.SumAsync(); break;
                    case "stream": await foreach (Note note in notes.ListStreamAsync()) { } break;
                    case "stream sync": foreach (Note note in notes.Stream()) { } break;
                    case "stream left": await foreach (Note note in notes.ListStreamAsync()) { break; } break;
                    case "stream left sync": foreach (Note note in notes.Stream()) { break; } break;
                    case "stream cancelled": await foreach (Note note in notes.ListStreamAsync(null, new(true))) { } break;
                    case "refused null": await notes.AddAsync(null!); break;
                    case "refused null sync": notes.Add(null!); break;
                    case "refused by rule": await notes.AddAsync(New("b", -1)); break;
                    case "refused many": await notes.AddAllAsync([New("b"), New("c", -1)]); break;
                    case "refused limit": await notes.ListAsync(0); break;
                    case "refused range": await notes.QueryBetweenAsync(2, 1); break;
                    case "refused stream": notes.ListStreamAsync(0); break;
                    case "refused check": await notes.AddAsync(New("b", 100)); break;
                    case "refused check sync": notes.Add(New("b", 100)); break;
                    case "cancelled write": await notes.AddAsync(New("b"), new(true)); break;
                    case "cancelled read": await notes.GetAsync("a", new(true)); break;
                    default: throw new NotSupportedException(act);
                }
            }
        }
        """;
}
