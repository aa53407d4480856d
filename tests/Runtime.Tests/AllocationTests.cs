using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Synthorg.Gen.Emitted;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

[Collection(Alone.Name)]
public sealed class AllocationTests : DatabaseTest
{
    private static readonly Statement s_count = new(
        StatementKind.Count, "Test.Count", NoteRow.Table, "SELECT count(*) FROM notes WHERE folder = ?1");

    private static readonly Statement s_update = new(
        StatementKind.Update, "Test.Update", NoteRow.Table, "UPDATE notes SET folder = ?3 WHERE id = ?1");

    private static readonly Statement s_toldCount = new(StatementKind.Count, "Test.Count", NoteRow.Table, s_count.Sql)
    {
        Events = "test.note",
    };

    private static readonly Statement s_toldUpdate = new(StatementKind.Update, "Test.Update", NoteRow.Table, s_update.Sql)
    {
        Events = "test.note",
    };

    private static readonly Statement s_list = new(
        StatementKind.Select, "Test.List", NoteRow.Table, "SELECT id, title, folder, stars, parent_id FROM notes ORDER BY id");

    [Fact]
    public async Task A_point_read_allocates_its_row_alone()
    {
        await using NotesDatabase database = await FilledAsync(1);
        long row = Allocations.Of(() => Made(0));

        Assert.Equal(row, Allocations.Of(() => Completed(database.Notes.GetAsync("000", CancellationToken.None))));
    }

    [Theory]
    [InlineData("Привет, мир", 1)]
    [InlineData("日本語のとても長い題", 30)]
    [InlineData("a title in Latin letters, with its accent at the very end of a line that is long: café", 2)]
    public async Task A_text_beyond_ASCII_is_made_once(string text, int times)
    {
        string title = string.Concat(Enumerable.Repeat(text, times));
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAsync(Made(0) with { Title = title }, Token);
        long rest = Allocations.Of(static () => Made(0)) - Allocations.Of(static () => new string('t', 20));

        Assert.Equal(
            rest + Allocations.Of(() => new string('t', title.Length)),
            Allocations.Of(() => Completed(database.Notes.GetAsync("000", CancellationToken.None))));
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(1000)]
    public async Task A_list_allocates_its_rows_and_one_array(int count)
    {
        await using NotesDatabase database = await FilledAsync(count);
        long rows = Allocations.Of(() =>
        {
            Note[] made = new Note[count];
            for (int i = 0; i < count; i++)
            {
                made[i] = Made(i);
            }

            return made;
        });

        Assert.Equal(rows, Allocations.Of(() => database.RunRead(s_list, 0, List, CancellationToken.None)));
    }

    [Fact]
    public async Task A_stream_allocates_its_rows_and_no_more_for_more_of_them()
    {
        await using NotesDatabase database = await FilledAsync(100);
        long few = Allocations.Of(() => CountOf(database.Notes.Stream(CancellationToken.None)));
        await database.Notes.AddAllAsync([.. Enumerable.Range(100, 100).Select(Made)], Token);
        long many = Allocations.Of(() => CountOf(database.Notes.Stream(CancellationToken.None)));

        Assert.Equal(100 * Allocations.Of(static () => Made(0)), many - few);
    }

    [Fact]
    public async Task A_write_of_many_rows_allocates_nothing()
    {
        await using NotesDatabase database = await OpenAsync(new() { Durability = Durability.MayLoseLastCommitsOnPowerLoss });

        Assert.Equal(0, Allocations.Of(() => Completed(database.RunWriteAsync(s_update, "home", UpdateMany, CancellationToken.None))));
    }

    [Fact]
    public async Task A_read_allocates_nothing_but_its_result()
    {
        await using NotesDatabase database = await OpenAsync();
        Assert.Equal(0, Allocations.Of(() => database.RunRead(s_count, "home", Count, CancellationToken.None)));
        Assert.Equal(0, Allocations.Of(() => Completed(database.RunReadAsync(s_count, "home", Count, CancellationToken.None))));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_that_nobody_wants_allocate_nothing(bool hasLogger)
    {
        await using NotesDatabase database = await OpenAsync(new()
        {
            Durability = Durability.MayLoseLastCommitsOnPowerLoss,
            LoggerFactory = hasLogger ? new DeafLogger(LogLevel.None) : null,
        });
        Assert.Equal(0, Allocations.Of(() => database.RunRead(s_toldCount, "home", Count, CancellationToken.None)));
        Assert.Equal(0, Allocations.Of(() => Completed(database.RunReadAsync(s_toldCount, "home", Count, CancellationToken.None))));
        Assert.Equal(0, Allocations.Of(() => database.RunWrite(s_toldUpdate, "home", Update, CancellationToken.None)));
        Assert.Equal(0, Allocations.Of(() => Completed(database.RunWriteAsync(s_toldUpdate, "home", Update, CancellationToken.None))));
    }

    [Fact]
    public async Task Successes_below_the_level_allocate_nothing()
    {
        await using NotesDatabase database = await OpenAsync(new() { LoggerFactory = new DeafLogger(LogLevel.Information) });
        Assert.Equal(0, Allocations.Of(() => database.RunRead(s_toldCount, "home", Count, CancellationToken.None)));
        Assert.Equal(0, Allocations.Of(() => Completed(database.RunReadAsync(s_toldCount, "home", Count, CancellationToken.None))));
    }

    [Fact]
    public async Task A_lone_write_allocates_nothing()
    {
        await using NotesDatabase database = await OpenAsync(new() { Durability = Durability.MayLoseLastCommitsOnPowerLoss });
        Assert.Equal(0, Allocations.Of(() => database.RunWrite(s_update, "home", Update, CancellationToken.None)));
        Assert.Equal(0, Allocations.Of(() => Completed(database.RunWriteAsync(s_update, "home", Update, CancellationToken.None))));
    }

    private static long Count(Session session, string folder)
    {
        using PreparedStatement statement = session.Use(s_count);
        statement.BindText(1, folder);
        statement.Step();
        return statement.GetInt64(0);
    }

    private static int Update(Session session, string folder)
    {
        using PreparedStatement statement = session.Use(s_update);
        statement.BindText(1, "1");
        statement.BindText(3, folder);
        return statement.Run();
    }

    private static int UpdateMany(Session session, string folder)
    {
        using PreparedStatement statement = session.Use(s_update);
        for (int i = 0; i < 100; i++)
        {
            statement.BindText(1, "1");
            statement.BindText(3, folder);
            statement.Run();
        }

        return 100;
    }

    private static ImmutableArray<Note> List(Session session, int ignored)
    {
        using PreparedStatement statement = session.Use(s_list);
        Gathered<Note> items = default;
        while (statement.Step())
        {
            items.Add(NoteRow.Read(statement));
        }

        return items.ToImmutable();
    }

    private async Task<NotesDatabase> FilledAsync(int count)
    {
        NotesDatabase database = await OpenAsync();
        await database.Notes.AddAllAsync([.. Enumerable.Range(0, count).Select(Made)], Token);
        return database;
    }

    private static Note Made(int number) => new()
    {
        Id = number.ToString("000", CultureInfo.InvariantCulture),
        Title = new string('t', 20),
        Folder = new string('f', 4),
        Stars = 3,
    };

    private static int CountOf(IEnumerable<Note> notes)
    {
        int count = 0;
        foreach (Note note in notes)
        {
            count++;
        }

        return count;
    }

    private static T Completed<T>(ValueTask<T> task)
    {
        Assert.True(task.IsCompleted); // On the caller's own thread.
        return task.Result;
    }

    private sealed class DeafLogger(LogLevel least) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
