using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Types whose names differ in case alone: C# tells them apart, the names of files do not.</summary>
public sealed class CaseTwinTests(CaseTwinTests.Program program) : IClassFixture<CaseTwinTests.Program>
{
    private const string Upper = """
        namespace Acme
        {
            [Persisted("upper")]
            public sealed partial record Note([property: Key] string Id, [property: JsonColumn] ImmutableArray<int> Marks);
            [Repository<Note>] public interface INotes { [Insert] void Add(Note note); [Select] Note? Get(string id); }
            [Database] public sealed partial class Store
            {
                public partial INotes Notes { get; }
                internal partial acme.INotes Others { get; }
                internal partial INOTES Third { get; }
            }
            [Persisted("third")] public sealed record NOTE([property: Key] string Id);
            [Repository<NOTE>] public interface INOTES { [Insert] void Add(NOTE note); [Count] long Count(); }
        }
        """;

    private const string Lower = """
        namespace acme
        {
            [Persisted("lower")]
            public sealed partial record Note([property: Key] string Id, [property: JsonColumn] ImmutableArray<int> Marks);
            [Repository<Note>] public interface INotes { [Insert] void Add(Note note); [Select] Note? Get(string id); }
            [Database] public sealed partial class store { public partial INotes Notes { get; } }
        }
        """;

    private const string Scenes = """
        namespace Acme
        {
            public static class Scenes
            {
                public static async Task<string> Kept(string file)
                {
                    await using (Store both = await Store.OpenAsync(file))
                    {
                        both.Notes.Add(new("u", [1]));
                        both.Others.Add(new("l", [2, 3]));
                        both.Third.Add(new("t"));
                        return $"{both.Notes.Get("u")!.Marks.Length} {both.Others.Get("l")!.Marks.Length} {both.Third.Count()}"
                            + $" {both.Notes.Get("l") is null}";
                    }
                }

                public static async Task<int> Other(string file)
                {
                    await using acme.store store = await acme.store.OpenAsync(file);
                    store.Notes.Add(new("l", [2, 3]));
                    return store.Notes.Get("l")!.Marks.Length;
                }
            }
        }
        """;

    [Fact]
    public async Task Both_are_stored() => Assert.Equal("1 2 1 True", await program.RunAsync<string>("Kept"));

    [Fact]
    public async Task Both_databases_work() => Assert.Equal(2, await program.RunAsync<int>("Other"));

    [Fact]
    public void Files_are_numbered_alike_whatever_the_order()
    {
        string[] names = Names(Upper, Lower);

        Assert.Contains("Acme.NOTE.Row.g.cs", names);
        Assert.Contains("Acme.Note.Row.2.g.cs", names);
        Assert.Contains("acme.Note.Row.3.g.cs", names);
        Assert.Contains("Acme.Store.Database.g.cs", names);
        Assert.Contains("acme.store.Database.2.g.cs", names);
        Assert.Equal(names, Names(Lower, Upper));
    }

    [Fact]
    public void Alone_a_type_has_its_plain_name() =>
        Assert.Equal(
            ["acme.Note.Equality.g.cs", "acme.Note.Row.g.cs", "acme.SqliteNotes.Repository.g.cs", "acme.store.Database.g.cs"],
            Names(Lower));

    private static string[] Names(params string[] files) =>
        [.. GeneratorRun.Of([.. files.Select(static file => Accepted.Usings + file)]).Result.GeneratedSources
            .Select(static source => source.HintName).Order(StringComparer.Ordinal)];

    public sealed class Program() : Behaviour(Upper + Lower + Scenes);
}
