using System.Collections.Immutable;
using Synthorg.Gen;
using Xunit;

namespace Shop;

[Persisted("notes")]
[SchemaObject("words", "CREATE VIRTUAL TABLE words USING fts5(title, content='notes', content_rowid='id')")]
[SchemaObject("notes_words", "CREATE TRIGGER notes_words AFTER INSERT ON notes " +
    "BEGIN INSERT INTO words (rowid, title) VALUES (new.id + 1000, new.title); END")]
[SchemaObject("notes_heard", "CREATE TRIGGER notes_heard AFTER INSERT ON notes " +
    "BEGIN INSERT INTO heard (id, title) VALUES (new.id + 5000, new.title); UPDATE notes SET slug = lower(title) WHERE id = new.id; END")]
[SchemaObject("notes_changed", "CREATE TRIGGER notes_changed AFTER UPDATE OF title ON notes " +
    "BEGIN UPDATE notes SET slug = lower(new.title) WHERE id = new.id; END")]
[SchemaObject("notes_spam", "CREATE TRIGGER notes_spam BEFORE INSERT ON notes WHEN new.title = 'Spam' BEGIN SELECT raise(ignore); END")]
[SchemaObject("notes_gone", "CREATE TRIGGER notes_gone AFTER INSERT ON notes WHEN new.title = 'Gone' " +
    "BEGIN DELETE FROM notes WHERE id = new.id; END")]
public sealed record Note
{
    [Key(Generated = true)] public long Id { get; init; }
    public required string Title { get; init; }
    public string? Slug { get; init; }
    public DateTimeOffset? At { get; init; }
    [Version] public long Version { get; init; }
}

[Persisted("heard")]
public sealed record Heard([property: Key] long Id, string Title);

public enum Wing { North, South }

[Persisted("rooms")]
public sealed record Room(
    string Name,
    [property: Key(Order = 1), Column(Collation = "NOCASE")] string Code,
    [property: Key] Wing Wing,
    DateTimeOffset Since);

[Persisted("visits", WithoutRowId = true)]
public sealed record Visit([property: Key] Guid Id, [property: Converter<ShortLine>] string Line);

public abstract class ShortLine
{
    public static string ToStored(string value) => value;

    public static string FromStored(string stored) => stored.Length < 9 ? stored : throw new FormatException("too long");
}

[Repository<Note>]
public interface INotes : IRepository<Note, long>
{
    [Insert] Note Add(Note note);
    [Insert] ValueTask<ImmutableArray<Note>> AddAllAsync(IEnumerable<Note> notes);
    [Upsert] List<Note> SaveAll(IEnumerable<Note> notes);
    [Update] ValueTask<Note> ChangeAsync(Note note);
}

[Repository<Room>]
public interface IRooms : IRepository<Room, (Wing, string)>
{
    [Update] Room Change(Room room);
    [Update] Room[] ChangeAll(IEnumerable<Room> rooms);
}

[Database]
public sealed partial class House
{
    public partial INotes Notes { get; }
    public partial IRepository<Heard, long> Heard { get; }
    public partial IRooms Rooms { get; }
    public partial IRepository<Visit, Guid> Visits { get; }
}

public static class Scenes
{
    private static readonly DateTimeOffset s_noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.FromHours(2));

    public static async Task A_row_comes_back_as_it_is_stored(string file)
    {
        await using House house = await House.OpenAsync(file);
        Note stored = await house.Notes.InsertAsync(new() { Title = "One", At = s_noon });
        Assert.Equal(TimeSpan.Zero, stored.At!.Value.Offset);
        Assert.Equal((1, 1, s_noon), (stored.Id, stored.Version, stored.At.Value));
        Assert.Equal(stored, await house.Notes.GetAsync(1));
        Room room = await house.Rooms.UpsertAsync(new("Hall", "a1", Wing.South, s_noon));
        Assert.Equal(("Hall", TimeSpan.Zero), (room.Name, room.Since.Offset));
    }

    public static async Task What_triggers_made_of_it_comes_back_too(string file)
    {
        await using House house = await House.OpenAsync(file);
        Note added = await house.Notes.InsertAsync(new() { Title = "One" });
        Note changed = await house.Notes.ChangeAsync(added with { Title = "TWO" });
        Note saved = await house.Notes.UpsertAsync(changed with { Title = "Three" });
        Assert.Equal(("one", "two", "three"), (added.Slug, changed.Slug, saved.Slug));
        Assert.Equal((1, 2, 3), (added.Version, changed.Version, saved.Version));
    }

    public static async Task What_triggers_inserted_is_not_taken_for_it(string file)
    {
        await using House house = await House.OpenAsync(file);
        Assert.Equal(1, house.Notes.Add(new() { Title = "One" }).Id);
        Assert.Equal(2, (await house.Notes.UpsertAsync(new() { Title = "Two" })).Id);
        Assert.Equal([5001, 5002], (await house.Heard.ListAsync()).Select(static heard => heard.Id));
        ImmutableArray<Note> more = await house.Notes.AddAllAsync([new() { Title = "Three" }, new() { Title = "Four" }]);
        Assert.Equal([3, 4], more.Select(static note => note.Id));
    }

    public static async Task A_row_that_a_trigger_passed_over_is_none(string file)
    {
        await using House house = await House.OpenAsync(file);
        await house.Notes.InsertAsync(new() { Title = "One" });
        await Assert.ThrowsAsync<RecordNotFoundException>(() => house.Notes.InsertAsync(new() { Title = "Spam" }).AsTask());
        await Assert.ThrowsAsync<RecordNotFoundException>(() => house.Notes.UpsertAsync(new() { Title = "Spam" }).AsTask());
        Assert.Throws<RecordNotFoundException>(() => house.Notes.Add(new() { Id = 1, Title = "Spam" }));
        Assert.Equal(1, await house.Notes.CountAsync());
    }

    public static async Task A_row_that_a_trigger_removed_undoes_its_call(string file)
    {
        await using House house = await House.OpenAsync(file);
        RecordNotFoundException gone = await Assert.ThrowsAsync<RecordNotFoundException>(
            () => house.Notes.InsertAsync(new() { Title = "Gone" }).AsTask());
        Assert.Contains("INotes.InsertAsync", gone.Message);
        Assert.Empty(await house.Heard.ListAsync());
    }

    public static async Task Keys_of_several_columns_find_it(string file)
    {
        await using House house = await House.OpenAsync(file);
        await house.Rooms.InsertAsync(new("Hall", "a1", Wing.South, s_noon));
        Assert.Equal("Cellar", (await house.Rooms.InsertAsync(new("Cellar", "a1", Wing.North, s_noon))).Name);
        Room other = await house.Rooms.UpsertAsync(new("Attic", "A1", Wing.South, s_noon));
        Assert.Equal(("Attic", "a1"), (other.Name, other.Code));
        Assert.Equal("Loft", house.Rooms.Change(other with { Name = "Loft" }).Name);
        Room[] changed = house.Rooms.ChangeAll([other with { Name = "1" }, other with { Name = "2", Wing = Wing.North }]);
        Assert.Equal([("1", Wing.South), ("2", Wing.North)], changed.Select(static room => (room.Name, room.Wing)));
        Assert.Equal(2, await house.Rooms.CountAsync());
    }

    public static async Task Each_of_many_comes_back_in_its_place(string file)
    {
        await using House house = await House.OpenAsync(file);
        await house.Notes.AddAllAsync([.. Enumerable.Range(1, 5).Select(static number => new Note { Title = $"N{number}" })]);
        Note? third = await house.Notes.GetAsync(3);
        List<Note> saved = house.Notes.SaveAll(
            [new() { Title = "New" }, third! with { Title = "Old" }, new() { Id = 40, Title = "Far" }, new() { Title = "Last" }]);
        Assert.Equal(
            [(6, "New", 1), (3, "Old", 2), (40, "Far", 1), (41, "Last", 1)],
            saved.Select(static note => (note.Id, note.Title, note.Version)));
    }

    public static async Task Each_of_many_callers_gets_its_own(string file)
    {
        await using House house = await House.OpenAsync(file);
        TaskCompletionSource release = await Hold.LaneAsync(work => house.WriteAsync(async _ => await work()).AsTask());
        Task<Note>[] adding =
        [
            .. Enumerable.Range(0, 50).Select(number => house.Notes.InsertAsync(new() { Title = $"N{number}" }).AsTask()),
        ];
        release.SetResult();
        Note[] added = await Task.WhenAll(adding);
        Assert.Equal(Enumerable.Range(0, 50).Select(static number => $"N{number}"), added.Select(static note => note.Title));
        Assert.Equal(50, added.Select(static note => note.Id).Distinct().Count());
        foreach (Note note in added)
        {
            Assert.Equal(note, await house.Notes.GetAsync(note.Id));
        }
    }

    public static async Task A_transaction_reads_it_back_in_itself(string file)
    {
        await using House house = await House.OpenAsync(file);
        await house.WriteAsync(async tx =>
        {
            Note first = await tx.Notes.InsertAsync(new() { Title = "One" });
            bool isKept = await tx.TryAsync(async part =>
            {
                Assert.Equal(2, (await part.Notes.InsertAsync(new() { Title = "Two" })).Id);
                return false;
            });
            Note again = await tx.Notes.InsertAsync(new() { Title = "Three" });
            Assert.Equal((1, false, 2, "Three"), (first.Id, isKept, again.Id, again.Title));
        });
        Assert.Equal(2, await house.Notes.CountAsync());
    }

    public static async Task A_row_that_cannot_be_read_is_told_by_the_method_and_not_kept(string file)
    {
        await using House house = await House.OpenAsync(file);
        Visit visit = await house.Visits.InsertAsync(new(Guid.NewGuid(), "short"));
        PersistenceException told = await Assert.ThrowsAnyAsync<PersistenceException>(
            () => house.Visits.UpsertAsync(visit with { Line = "much too long" }).AsTask());
        Assert.Contains("IRepository", told.Message);
        Assert.Contains("UpsertAsync", told.Message);
        Assert.Equal("short", (await house.Visits.GetAsync(visit.Id))!.Line);
    }

    public static async Task A_version_that_was_passed_is_told_as_ever(string file)
    {
        await using House house = await House.OpenAsync(file);
        Note note = await house.Notes.InsertAsync(new() { Title = "One" });
        await house.Notes.ChangeAsync(note);
        VersionConflictException conflict = await Assert.ThrowsAsync<VersionConflictException>(
            () => house.Notes.ChangeAsync(note).AsTask());
        Assert.Equal((1, 2), (conflict.GivenVersion, conflict.StoredVersion));
        Assert.Throws<VersionConflictException>(() => house.Notes.SaveAll([note]));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => house.Notes.ChangeAsync(note with { Id = 9 }).AsTask());
    }
}
