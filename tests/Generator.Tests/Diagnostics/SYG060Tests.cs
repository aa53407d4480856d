using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What [JsonColumn] says must be true of its property.</summary>
public sealed class SYG060Tests
{
    [Fact]
    [Refuses("JsonColumn", "Raw")]
    public void Raw_is_text() => Refusal.At("SYG060", """
        [Persisted]
        public sealed partial record Note
        {
            [Key] public required string Id { get; init; }
            [[|JsonColumn(Raw = true)|]] public required List<string> Tags { get; init; }
        }
        """, "Tags", "Raw is text, and 'List<string>' is no string");

    [Fact]
    [Refuses("JsonColumn", "Raw", "Context")]
    public void Raw_has_no_context() => Refusal.At("SYG060", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|JsonColumn(Raw = true, Context = typeof(string))|]] public required string Tags { get; init; }
        }
        """, "Tags", "Raw text is read and written by no Context");

    [Fact]
    [Refuses("JsonColumn", "Shape", "Raw")]
    public void Raw_has_a_shape_that_there_is() => Refusal.At("SYG060", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|JsonColumn(Raw = true, Shape = (JsonShape)7)|]] public required string Tags { get; init; }
        }
        """, "Tags", "there is no such Shape");

    [Fact]
    public void Raw_JSON_is_no_key_and_is_not_compared() => Refusal.With(["SYG016", "SYG112", "SYG145", "SYG146"], """
        [Persisted]
        public sealed record Keyed([property: Key, JsonColumn(Raw = true)] string Id);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn(Raw = true)] public required string Content { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            Task<List<Note>> ListAsync(string content);
            [Select] Task<List<Note>> ListPartAsync([Contains(nameof(Note.Content))] string part);
            [Select] Task<List<Note>> ListMemberAsync([Is("Content.Title")] string title);
        }
        """);

    [Fact]
    [Refuses("JsonColumn", "Shape", "Context")]
    public void A_shape_beside_a_context_is_held_by_a_check() => Refusal.At("SYG060", """
        [System.Text.Json.Serialization.JsonSerializable(typeof(int))]
        public abstract class Context() : System.Text.Json.Serialization.JsonSerializerContext(null)
        {
            public static Context Default => null!;
        }

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|JsonColumn(Context = typeof(Context), Shape = JsonShape.Array)|]] public required int Tags { get; init; }
        }
        """, "Tags", "beside a Context only DerivedChecks.Json holds the Shape, and the type does not ask for it");

    [Fact]
    public void What_a_context_writes_is_no_key_and_is_not_asked() => Refusal.With(["SYG016", "SYG112", "SYG145", "SYG146"], """
        [System.Text.Json.Serialization.JsonSerializable(typeof(string))]
        public abstract class Context() : System.Text.Json.Serialization.JsonSerializerContext(null)
        {
            public static Context Default => null!;
        }

        [Persisted]
        public sealed record Keyed([property: Key, JsonColumn(Context = typeof(Context))] string Id);

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn(Context = typeof(Context))] public required string Content { get; init; }
        }

        [Repository<Note>]
        public interface INotes
        {
            Task<List<Note>> ListAsync(string content);
            [Select] Task<List<Note>> ListPartAsync([Contains(nameof(Note.Content))] string part);
            [Select] Task<List<Note>> ListMemberAsync([Is("Content.Title")] string title);
        }
        """);

    [Fact]
    public void Raw_text_is_accepted() => Refusal.None("""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [JsonColumn(Raw = true, Shape = JsonShape.Object)] public string? Content { get; init; }
        }
        """);
}
