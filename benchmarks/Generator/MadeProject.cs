using System.Globalization;

namespace Synthorg.Gen.Benchmarks.Generator;

/// <summary>A user's project of so many entities, each with a repository, in files of their own, and one database over all.</summary>
internal static class MadeProject
{
    /// <summary>A file that has nothing to do with any of them.</summary>
    public const string Unrelated = """
        namespace Shop;

        /// <summary>Adds.</summary>
        public static class Arithmetic
        {
            /// <summary>Adds.</summary>
            public static int Add(int left, int right) => left + right;
        }
        """;

    public static IEnumerable<string> Files(int entities)
    {
        yield return """
            global using System;
            global using System.Collections.Generic;
            global using System.Collections.Immutable;
            global using System.Threading;
            global using System.Threading.Tasks;
            """;
        for (int number = 0; number < entities; number++)
        {
            yield return Entity(number);
            yield return Repository(number);
        }

        yield return Database(entities);
    }

    private static string Entity(int number) => $$"""
        using Synthorg.Gen;

        namespace Shop.Area{{Area(number)}};

        public enum Status{{number}} { Open, Doing, Blocked, Done }

        /// <summary>Number {{number}}.</summary>
        [Persisted("things_{{number}}")]
        [Index(nameof(Owner), nameof(CreatedAt)), Index(nameof(Status))]
        public sealed partial record Thing{{number}}
        {
            {{Key(number)}}
            public required string Title { get; init; }
            public required string Owner { get; init; }
            public string? Note { get; init; }
            public Status{{number}} Status { get; init; } = Status{{number}}.Open;
            public required DateTimeOffset CreatedAt { get; init; }
        {{MoreColumns(number)}}
        }
        {{Shapes(number)}}
        """;

    private static string Key(int number) => (number % 3) switch
    {
        0 => "[Key] public required string Id { get; init; }",
        1 => "[Key(Generated = true)] public long Id { get; init; }",
        _ => "[Key] public required Guid Id { get; init; }",
    };

    private static string KeyType(int number) => (number % 3) switch { 0 => "string", 1 => "long", _ => "Guid" };

    private static string MoreColumns(int number) => (number % 4) switch
    {
        0 => $$"""
                [JsonColumn] public ImmutableArray<Part{{number}}> Parts { get; init; } = [];
                [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
                public decimal Price { get; init; }
            """,
        1 => """
                public DateOnly? Due { get; init; }
                public int Count { get; init; }
                public double Weight { get; init; }
                public bool IsHidden { get; init; }
            """,
        2 => """
                [JsonColumn] public ImmutableArray<int> Numbers { get; init; } = [];
                public byte[]? Picture { get; init; }
                [Version] public long Version { get; init; }
            """,
        _ => """
                public TimeSpan Took { get; init; }
                public string? City { get; init; }
                public string? Street { get; init; }
                public long? Code { get; init; }
                public decimal? Discount { get; init; }
            """,
    };

    private static string Shapes(int number) => number % 4 == 0
        ? $$"""

            /// <summary>A part of a thing.</summary>
            public sealed record Part{{number}}
            {
                public required string Name { get; init; }
                public int Amount { get; init; }
                public string? Remark { get; init; }
            }
            """
        : "";

    private static string Repository(int number) => $$"""
        using Synthorg.Gen;

        namespace Shop.Area{{Area(number)}};

        /// <summary>The things of number {{number}}.</summary>
        [Repository<Thing{{number}}>]
        public interface IThing{{number}}Repository
        {
            [{{(number % 3 == 1 || number % 4 == 2 ? "Insert" : "Upsert")}}]
            ValueTask SaveAsync(Thing{{number}} thing, CancellationToken ct = default);

            [Select]
            ValueTask<Thing{{number}}?> GetAsync({{KeyType(number)}} id, CancellationToken ct = default);

            [Select, OrderBy($"{nameof(Thing{{number}}.CreatedAt)} DESC")]
            ValueTask<ImmutableArray<Thing{{number}}>> ListAsync(
                string? owner = null, Status{{number}}? status = null, CancellationToken ct = default);

            [Select, OrderBy(nameof(Thing{{number}}.CreatedAt))]
            ValueTask<Page<Thing{{number}}>> BrowseAsync(PageRequest page, string? owner = null, CancellationToken ct = default);

            [Count]
            ValueTask<long> CountAsync(Status{{number}}? status = null, CancellationToken ct = default);

            [Delete]
            ValueTask<bool> DeleteAsync({{KeyType(number)}} id, CancellationToken ct = default);
        }
        """;

    private static string Database(int entities)
    {
        IEnumerable<string> properties = Enumerable.Range(0, entities).Select(static number => string.Create(
            CultureInfo.InvariantCulture, $"    public partial Area{Area(number)}.IThing{number}Repository Things{number} {{ get; }}"));
        return $$"""
            using Synthorg.Gen;

            namespace Shop;

            /// <summary>All things.</summary>
            [Database(Version = 1)]
            public sealed partial class ShopDatabase
            {
            {{string.Join('\n', properties)}}
            }
            """;
    }

    private static int Area(int number) => number / 25;
}
