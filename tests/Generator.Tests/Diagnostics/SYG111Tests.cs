namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What is written is one entity.</summary>
public sealed class SYG111Tests
{
    [Theory]
    [InlineData("Insert")]
    [InlineData("Upsert")]
    [InlineData("Update")]
    public void A_write_without_its_entity_is_refused(string verb) => Notes.Refused("SYG111", $$"""
        [Repository<Note>]
        public interface INotes
        {
            [{{verb}}] void [|Write|]();
        }
        """, "Write", "Note");

    [Fact]
    public void One_entity_is_written() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Insert] void Write(Note entity);
        }
        """);
}
