namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>A value is compared with one of its own type.</summary>
public sealed class SYG107Tests
{
    [Theory]
    [InlineData("long [|stars|]", "long", "Stars", "int")]
    [InlineData("string? [|createdAt|] = null", "string?", "CreatedAt", "System.DateTimeOffset")]
    [InlineData("[OneOf] int [|stars|]", "int", "Stars", "int")]
    [InlineData("[OneOf] List<long> [|stars|]", "System.Collections.Generic.List<long>", "Stars", "int")]
    [InlineData("[Key] Guid [|id|]", "System.Guid", "Id", "string")]
    public void Such_a_parameter_is_refused(string parameter, string shown, string property, string type) =>
        Notes.Refused("SYG107", $$"""
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List({{parameter}});
        }
        """, parameter.Split("[|")[1].Split("|]")[0], shown, property, type);

    [Theory]
    [InlineData("[Set] string? [|title|]", "string?", "Title", "string")]
    [InlineData("[Set] int? [|stars|]", "int?", "Stars", "int")]
    [InlineData("[Set] long [|stars|]", "long", "Stars", "int")]
    [InlineData("[Set] int [|body|]", "int", "Body", "string?")]
    [InlineData("[Set] string title, [Expected] int? [|stars|]", "int?", "Stars", "int")]
    public void Such_a_value_is_refused(string parameters, string shown, string property, string type) =>
        Notes.Refused("SYG107", $$"""
        [Repository<Note>]
        public interface INotes
        {
            [Update] bool Change(string id, {{parameters}});
        }
        """, parameters.Split("[|")[1].Split("|]")[0], shown, property, type);

    [Fact]
    public void A_composite_key_is_a_tuple() => Refusal.At("SYG107", """
        [Persisted]
        public sealed record Line([Key] string OrderId, [Key] int Number);

        [Repository<Line>]
        public interface ILines
        {
            [Select] Line? Get([Key] string [|key|]);
        }
        """, "key", "string", "OrderId, Number", "(string, int)");

    [Fact]
    public void Each_of_its_elements_has_the_type_of_its_property() => Refusal.At("SYG107", """
        [Persisted]
        public sealed record Line([Key] string OrderId, [Key] int Number);

        [Repository<Line>]
        public interface ILines
        {
            [Select] Line? Get([Key] (string, long) [|key|]);
        }
        """, "key", "(string, long)", "Number", "int");

    [Fact]
    public void The_property_has_the_type() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] List<Note> List(int stars, [OneOf] ImmutableArray<string> title, DateTimeOffset? createdAt = null);
        }
        """);
}
