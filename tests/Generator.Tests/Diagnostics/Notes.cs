using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Sources about the entity <c>Shop.Note</c>, which lies in a file beside them.</summary>
internal static class Notes
{
    private const string Note = """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            public string? Body { get; init; }
            public int Stars { get; init; }
            public decimal Price { get; init; }
            public DateTimeOffset CreatedAt { get; init; }
        }
        """;

    /// <inheritdoc cref="Refusal.At(string, string, object[])"/>
    public static void Refused(string id, string marked, params object[] arguments) =>
        Refusal.At(new RunOptions(), [Note], id, marked, arguments);

    /// <inheritdoc cref="Refusal.With(string[], string[])"/>
    public static void RefusedWith(string[] ids, string source) => Refusal.With(ids, source, Note);

    /// <inheritdoc cref="Refusal.None(string[])"/>
    public static void Accepted(string source) => Refusal.None(source, Note);
}
