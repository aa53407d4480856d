namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What is wrong with an entity of another assembly is told at its repository.</summary>
public sealed class SYG116Tests
{
    private const string Library = """
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            public Version? Edition { get; init; }
        }
        """;

    [Theory, InlineData(true), InlineData(false)]
    public void Its_fault_is_told_with_its_id(bool isBuilt) => Refusal.At(Refusal.Referring(Library, isBuilt), "SYG116", """
        [[|Repository<Note>|]]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }
        """, "INotes", "Note", "Library", "SYG002, 'Edition' of type 'System.Version?' has no stored form; "
            + "mark it [JsonColumn] to store it as JSON, or [Ignore] to leave it out");

    [Theory, InlineData(true), InlineData(false)]
    public void What_is_hidden_here_is_a_fault_here(bool isBuilt) => Refusal.At(Refusal.Referring("""
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            public string? Body { get; internal set; }
        }
        """, isBuilt), "SYG116", """
        [[|Repository<Note>|]]
        public interface INotes
        {
            [Select] Note? Get(string id);
        }
        """, "INotes", "Note", "Library", "SYG005, 'Body' has no accessible set or init accessor and no constructor parameter "
            + "of its name and type; add one, or mark the property [Ignore]");

    [Theory, InlineData(true), InlineData(false)]
    public void An_entity_without_a_fault_is_stored(bool isBuilt) => Refusal.None(Refusal.Referring("""
        public readonly record struct NoteId(Guid Value);

        public enum Status
        {
            Open,
            [Wire("done")] Closed,
        }

        public sealed partial record Author(string Name, List<string> Books);

        [Persisted]
        public sealed record Note([Key] NoteId Id, Status Status);

        [Persisted]
        public sealed class Entry(string id, DateTimeOffset written)
        {
            [Key] public string Id { get; } = id;

            public DateTimeOffset Written { get; } = written;

            [JsonColumn] public Author? Author { get; init; }
        }
        """, isBuilt), """
        [Repository<Note>]
        public interface INotes
        {
            [Select] Note? Get(NoteId id, Status status = Status.Open);
        }

        [Repository<Entry>]
        public interface IEntries
        {
            [Select] List<Entry> List([AtLeast("Written")] DateTimeOffset since);
        }

        [Database]
        public sealed partial class NotesDatabase
        {
            public partial INotes Notes { get; }

            public partial IRepository<Entry, string> Entries { get; }
        }
        """);

    [Theory, InlineData(true), InlineData(false)]
    public void A_contract_of_another_assembly_is_told_of_at_the_interface(bool isBuilt) => Refusal.At(Refusal.Referring("""
        [Persisted]
        public sealed record Note([Key] string Id);

        public interface IReads
        {
            Note? Fetch(string id);
        }
        """, isBuilt), "SYG102", """
        [Repository<Note>]
        public interface [|INotes|] : IReads;
        """, "Fetch", "SqliteNotes");

    [Theory, InlineData(true), InlineData(false)]
    public void An_enum_of_another_assembly_is_told_of_at_its_user(bool isBuilt) => Refusal.At(Refusal.Referring("""
        public enum Status
        {
            Open,
            [Wire("open")] Closed,
        }
        """, isBuilt), "SYG010", """
        [Persisted]
        public sealed record Note([Key] string Id, Status [|Status|]);
        """, "Status", "Closed", "open", "'Open' has it too");
}
