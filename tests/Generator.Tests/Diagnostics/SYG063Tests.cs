using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The context of a JSON column knows its type.</summary>
public sealed class SYG063Tests
{
    [Fact]
    public void It_is_a_context() => Refusal.At("SYG063", """
        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [[|JsonColumn(Context = typeof(string))|]] public Uri[]? Links { get; init; }
        }
        """, "String", "Links", "it is no JsonSerializerContext");

    [Theory]
    [InlineData("Uri[]?", "Uri[]")]
    [InlineData("Dictionary<string, object?>?", "Dictionary<string, object?>")]
    [InlineData("int?", "int")]
    public void It_carries_the_attribute_of_the_type(string type, string named) => Refusal.At("SYG063", $$"""
        [System.Text.Json.Serialization.JsonSerializable(typeof(string))]
        public abstract class Context() : System.Text.Json.Serialization.JsonSerializerContext(null);

        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [[|JsonColumn(Context = typeof(Context))|]] public {{type}} Links { get; init; }
        }
        """, "Context", "Links", $"add [JsonSerializable(typeof({named}))] to it");

    [Fact]
    [Refuses("JsonColumn", "Context")]
    public void Emitted_code_sees_it() => Refusal.At("SYG063", """
        [Persisted]
        public sealed class Note
        {
            [Key] public required string Id { get; init; }
            [[|JsonColumn(Context = typeof(Context))|]] public int Links { get; init; }

            [System.Text.Json.Serialization.JsonSerializable(typeof(int))]
            private abstract class Context() : System.Text.Json.Serialization.JsonSerializerContext(null);
        }
        """, "Context", "Links", "it is not accessible outside its enclosing type");
}
