namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The ready-made contract is that of the entity and its key.</summary>
public sealed class SYG117Tests
{
    [Fact]
    public void Another_key_is_refused_once() => Notes.Refused("SYG117", """
        [Repository<Note>]
        public interface [|INotes|] : IRepository<Note, int>;
        """, "INotes", "IRepository<Note, int>", "Note", "IRepository<Note, string>");

    [Fact]
    public void Another_entity_is_refused() => Notes.Refused("SYG117", """
        [Persisted]
        public sealed record Author([Key] string Id);

        [Repository<Note>]
        public interface [|INotes|] : IRepository<Author, string>;
        """, "INotes", "IRepository<Author, string>", "Note", "IRepository<Note, string>");

    [Fact]
    public void A_composite_key_is_a_tuple_in_key_order() => Refusal.At("SYG117", """
        [Persisted]
        public sealed record Line([Key(Order = 1)] string OrderId, [Key] int Number);

        [Repository<Line>]
        public interface [|ILines|] : IRepository<Line, (string, int)>;
        """, "ILines", "IRepository<Line, (string, int)>", "Line", "IRepository<Line, (int, string)>");

    [Fact]
    public void The_keys_type_will_do() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes : IRepository<Note, string>
        {
            [Select] List<Note> List(string title);
        }
        """);

    [Fact]
    public void A_tuple_of_the_keys_types_will_do() => Refusal.None("""
        [Persisted]
        public sealed record Line([Key] string OrderId, [Key] int Number);

        [Repository<Line>]
        public interface ILines : IRepository<Line, (string OrderId, int Number)>;
        """);
}
