namespace Synthorg.Gen.Benchmarks.ColdStart;

internal sealed record Note(
    string Id, string Title, string Author, NoteState State, DateTimeOffset WrittenAt, long Words, double? Rating)
{
    public string ToLine() => FormattableString.Invariant($"{Id}|{Title}|{Author}|{(int)State}|{WrittenAt.UtcTicks}|{Words}|{Rating}");
}

internal enum NoteState
{
    Draft,
    Shown,
    Hidden,
}
