namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Records that hold collections are equal by what is in them, and their hash codes agree.</summary>
public sealed class EqualityTests(EqualityTests.Program program) : IClassFixture<EqualityTests.Program>
{
    /// <summary>What makes the second of two records unlike the first, as C#.</summary>
    private static readonly Dictionary<string, string> s_unlike = new()
    {
        ["a scalar"] = "box with { Name = \"b\" }",
        ["a list's order"] = "box with { List = [2, 1] }",
        ["a list's length"] = "box with { List = [1, 2, 2] }",
        ["an array"] = "box with { Array = [1, 3] }",
        ["an immutable array"] = "box with { Immutable = [\"a\"] }",
        ["a set"] = "box with { Set = [\"a\", \"c\"] }",
        ["a dictionary's value"] = "box with { Map = new() { [\"a\"] = 1, [\"b\"] = 3 } }",
        ["a dictionary's key"] = "box with { Map = new() { [\"a\"] = 1, [\"c\"] = 2 } }",
        ["bytes"] = "box with { Bytes = [1, 3] }",
        ["memory"] = "box with { Memory = new byte[] { 4 } }",
        ["a missing list"] = "box with { Maybe = [] }",
        ["a missing array"] = "box with { MaybeImmutable = [] }",
        ["a record inside"] = "box with { Inner = new([1, 2, 4]) }",
        ["a record in a list"] = "box with { Inners = [new([1]), new([2])] }",
        ["a list in a dictionary"] = "box with { Grouped = new() { [\"a\"] = [1], [\"b\"] = [] } }",
        ["a list in a list"] = "box with { Nested = [[1], [2, 4]] }",
        ["an array in an array in a list"] = "box with { Deep = [[[1]], [[2], []]] }",
        ["a missing array in a list"] = "box with { Gaps = [null, [2], null] }",
        ["bytes in a list"] = "box with { Blobs = [[1], [3]] }",
        ["a set in a set"] = "box with { Sets = [[1, 2], [4]] }",
        ["a field"] = "box with { Field = [1, 9] }",
    };

    /// <summary>What leaves it equal.</summary>
    private static readonly Dictionary<string, string> s_alike = new()
    {
        ["made twice"] = "Make()",
        ["a copy"] = "box with { }",
        ["another order in a set"] = "box with { Set = [\"b\", \"a\"] }",
        ["another order in a dictionary"] = "box with { Map = new() { [\"b\"] = 2, [\"a\"] = 1 } }",
        ["another order in a dictionary of lists"] = "box with { Grouped = new() { [\"b\"] = [2, 3], [\"a\"] = [1] } }",
        ["another order in a set of sets"] = "box with { Sets = [[3], [2, 1]] }",
        ["a default array for an empty one"] = "box with { Empty = default }",
        ["a part of memory"] = "box with { Memory = new byte[] { 0, 3, 0 }.AsMemory(1, 1) }",
    };

    private static string Source => $$"""
        namespace Acme;

        public sealed partial record Inner(ImmutableArray<int> Numbers);

        [Persisted]
        public partial record Box
        {
            [Key] public long Id { get; init; }
            public string Name { get; init; } = "a";
            [JsonColumn] public List<int> List { get; init; } = [1, 2];
            [JsonColumn] public int[] Array { get; init; } = [1, 2];
            [JsonColumn] public ImmutableArray<string> Immutable { get; init; } = ["a", "b"];
            [JsonColumn] public ImmutableArray<string> Empty { get; init; } = [];
            [JsonColumn] public HashSet<string> Set { get; init; } = ["a", "b"];
            [JsonColumn] public Dictionary<string, int> Map { get; init; } = new() { ["a"] = 1, ["b"] = 2 };
            public byte[] Bytes { get; init; } = [1, 2];
            public ReadOnlyMemory<byte> Memory { get; init; } = new byte[] { 3 };
            [JsonColumn] public List<int>? Maybe { get; init; }
            [JsonColumn] public ImmutableArray<int>? MaybeImmutable { get; init; }
            [JsonColumn] public Inner Inner { get; init; } = new([1, 2, 3]);
            [JsonColumn] public IReadOnlyList<Inner> Inners { get; init; } = [new([1]), new([])];
            [JsonColumn] public Dictionary<string, List<int>> Grouped { get; init; } = new() { ["a"] = [1], ["b"] = [2, 3] };
            [JsonColumn] public List<List<int>>? Nested { get; init; } = [[1], [2, 3]];
            [JsonColumn] public List<ImmutableArray<int[]>> Deep { get; init; } = [[[1]], [[2], [3]]];
            [JsonColumn] public ImmutableArray<ImmutableArray<int>?>? Gaps { get; init; } = [null, [1], null];
            [JsonColumn] public List<byte[]> Blobs { get; init; } = [[1], [2]];
            [JsonColumn] public IReadOnlyList<HashSet<int>> SetList { get; init; } = [[1, 2], [3]];
            [Ignore] public HashSet<ImmutableHashSet<int>> Sets { get; init; } = [[1, 2], [3]];
            public int[] Field = [1, 2];
        }

        [Persisted] public sealed partial record BigBox : Box { [JsonColumn] public List<int> More { get; init; } = [1]; }

        [Persisted] public readonly partial record struct Pair([property: Key] long Id, [property: JsonColumn] ImmutableArray<int> Items);

        public static partial class Outer
        {
            [Persisted] public sealed partial record Odd
            {
                [Key] public long Id { get; init; }
                [JsonColumn] public List<int> other { get; init; } = [];
                public int hash { get; init; }
            }
        }

        public static class Scenes
        {
            private static Box Make() => new();

            public static Task<string> Compare(string file, string difference)
            {
                Box box = Make();
                Box second = difference switch
                {
                    {{string.Join("\n            ", s_unlike.Concat(s_alike).Select(static entry => $"\"{entry.Key}\" => {entry.Value},"))}}
                    _ => throw new ArgumentException(difference),
                };
                return Task.FromResult($"{box == second} {second.Equals((object)box)} {box.GetHashCode() == second.GetHashCode()}");
            }

            public static Task<string> Others(string file)
            {
                Box big = new BigBox(), small = new Box();
                object[] verdicts =
                [
                    big == new BigBox(), big == new BigBox { More = [2] }, big == new BigBox { List = [] }, big == small, small == big,
                    big.GetHashCode() == new BigBox().GetHashCode(),
                    new Pair(1, [1]) == new Pair(1, [1]), new Pair(1, [1]) == new Pair(1, [2]),
                    new Pair(1, default).Equals(new Pair(1, [])), new Pair(1, [1]).GetHashCode() == new Pair(1, [1]).GetHashCode(),
                    new Outer.Odd { other = [1], hash = 2 } == new Outer.Odd { other = [1], hash = 2 },
                    new Outer.Odd { other = [1] } == new Outer.Odd { other = [2] },
                    new Outer.Odd { hash = 1 } == new Outer.Odd { hash = 2 }, small == null, new Outer.Odd().Equals(null),
                ];
                return Task.FromResult(string.Concat(verdicts.Select(verdict => verdict is true ? '+' : '-')));
            }
        }
        """;

    public static TheoryData<string> Unlike => [.. s_unlike.Keys];

    public static TheoryData<string> Alike => [.. s_alike.Keys];

    [Theory, MemberData(nameof(Unlike))]
    public async Task What_differs_inside_makes_unequal(string difference) =>
        Assert.StartsWith("False False ", await program.RunAsync<string>("Compare", difference), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Alike))]
    public async Task What_holds_the_same_is_equal_and_has_the_same_hash_code(string difference) =>
        Assert.Equal("True True True", await program.RunAsync<string>("Compare", difference));

    [Fact]
    public async Task Derived_records_structs_and_members_of_any_name_are_compared_too() =>
        Assert.Equal("+----++-+++----", await program.RunAsync<string>("Others"));

    public sealed class Program() : Behaviour(Source);
}
