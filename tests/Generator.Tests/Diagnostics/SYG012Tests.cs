namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>JSON is read and written by code that knows every type in it.</summary>
public sealed class SYG012Tests
{
    [Theory]
    [InlineData("object?", "object", "$", "it says nothing of its content")]
    [InlineData("List<object>", "object", "$[]", "it says nothing of its content")]
    [InlineData("Dictionary<string, Version>", "System.Version", "$.*", "it is a type of the framework without a form here")]
    [InlineData("Dictionary<double, int>", "double", "$", "a dictionary's key must be text, an integer, a Guid, a date or an enum")]
    [InlineData("int[,]?", "int[*,*]", "$", "it is no type with properties")]
    [InlineData("IShape?", "Shop.IShape", "$", "it is no class, record or struct")]
    [InlineData("Shape?", "Shop.Shape", "$", "it is abstract")]
    [InlineData("Box<int>?", "Shop.Box<int>", "$", "it is generic")]
    [InlineData("Tags?", "Shop.Tags", "$", "it is a collection of its own kind; use one of System.Collections.Generic or .Immutable")]
    [InlineData("Twins?", "Shop.Twins", "$", "'Name' and 'Title' are both called \"name\" there")]
    [InlineData("Album?", "Shop.Shape", "$.cover[].shape", "it is abstract")]
    public void Such_a_type_has_no_form(string type, string shown, string path, string reason) => Refusal.At("SYG012", $$"""
        public interface IShape;

        public abstract class Shape;

        public sealed record Box<T>(T Content);

        public sealed class Tags : List<string>;

        public sealed record Twins(string Name, [property: Column("name")] string Title);

        public sealed record Cover(Shape Shape);

        public sealed class Album
        {
            public List<Cover> Cover { get; set; } = [];
        }

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public {{type}} [|Value|] { get; set; } = default!;
        }
        """, "Value", shown, path, reason);

    [Fact]
    public void Records_lists_and_dictionaries_of_scalars_have_one() => Refusal.None("""
        public sealed record Author(string Name, Author? Editor);

        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn] public Author? Author { get; init; }
            [JsonColumn] public ImmutableArray<Author> Readers { get; init; } = [];
            [JsonColumn] public Dictionary<DayOfWeek, List<decimal>> Prices { get; init; } = [];
        }
        """);
}
