namespace Synthorg.Gen.Benchmarks.ColdStart;

[Persisted("notes"), Index(nameof(Author))]
public sealed partial record Note
{
    [Key]
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Author { get; init; }

    public NoteState State { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public long Words { get; init; }

    public double? Rating { get; init; }

    public static Note Of(int number) => new()
    {
        Id = FormattableString.Invariant($"note-{number}"),
        Title = FormattableString.Invariant($"The note of number {number}"),
        Author = FormattableString.Invariant($"author-{number % 10}"),
        State = (NoteState)(number % 3),
        WrittenAt = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddMinutes(number),
        Words = number * 7,
        Rating = number % 2 == 0 ? null : 4.5,
    };

    public string ToLine() => FormattableString.Invariant($"{Id}|{Title}|{Author}|{(int)State}|{WrittenAt.UtcTicks}|{Words}|{Rating}");
}

public enum NoteState
{
    Draft,
    Shown,
    Hidden,
}

[Repository<Note>]
public interface INotes
{
    [Select]
    ValueTask<Note?> GetAsync(string id, CancellationToken cancellationToken = default);

    [Upsert]
    ValueTask<int> SaveAllAsync(IEnumerable<Note> notes, CancellationToken cancellationToken = default);
}

[Database(Version = 1)]
public sealed partial class NoteDatabase
{
    public partial INotes Notes { get; }
}
