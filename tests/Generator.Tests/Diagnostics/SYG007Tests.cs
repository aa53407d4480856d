namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Emitted code can name an entity and make one.</summary>
public sealed class SYG007Tests
{
    [Theory]
    [InlineData("public sealed record [|Note|]<T>", "generic, or lies in a generic type")]
    [InlineData("public abstract record [|Note|]", "abstract")]
    [InlineData("file sealed record [|Note|]", "local to its file")]
    [InlineData("public ref struct [|Note|]", "a ref struct")]
    public void Such_a_type_cannot_be_an_entity(string head, string reason) => Refusal.At("SYG007", $$"""
        [Persisted]
        {{head}}
        {
            [Key] public int Id { get; set; }
        }
        """, "Note", reason);

    [Fact]
    public void A_static_class_cannot_be_an_entity() => Refusal.At("SYG007", """
        [Persisted]
        public static class [|Note|];
        """, "Note", "static");

    [Fact]
    public void A_private_type_cannot_be_an_entity() => Refusal.At("SYG007", """
        public static class Outer
        {
            [Persisted]
            private sealed record [|Note|]([Key] string Id);
        }
        """, "Note", "not accessible outside its enclosing type");

    [Fact]
    public void A_type_in_a_generic_one_cannot_be_an_entity() => Refusal.At("SYG007", """
        public static class Outer<T>
        {
            [Persisted]
            public sealed record [|Note|]([Key] string Id);
        }
        """, "Note", "generic, or lies in a generic type");

    [Fact]
    public void A_table_needs_a_column() => Refusal.At("SYG007", """
        [Persisted, RowId]
        public sealed record [|Note|];
        """, "Note", "without a property to store");

    [Fact]
    public void A_nested_type_can_be_an_entity() => Refusal.None("""
        public static class Outer
        {
            [Persisted]
            internal sealed record Note([Key] string Id);
        }
        """);

    [Fact]
    public void Structs_and_classes_can_be_entities() => Refusal.None("""
        [Persisted]
        public readonly record struct Point([Key] int X, [Key] int Y);

        [Persisted]
        public class Note
        {
            [Key] public string Id { get; set; } = "";
        }
        """);
}
