using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Generated columns: computed by SQLite, read here, written by nobody.</summary>
public sealed class ComputedTests
{
    private const int Unique = 2067;

    private const string Source = """
        [Persisted("people", Strict = true)]
        [Index(nameof(FullName))]
        public sealed partial record Person
        {
            [Key(Generated = true)] public long Id { get; init; }
            [Computed($"{nameof(First)} || ' ' || {nameof(Last)}")] public string FullName { get; init; } = "";
            public required string First { get; init; }
            public required string Last { get; init; }
            [Computed($"length({nameof(FullName)})", Stored = true)] public long Length { get; init; }
            [Unique, Computed($"lower({nameof(Last)})")] public string? Handle { get; init; }
            [JsonColumn] public ImmutableArray<string> Tags { get; init; } = [];
            [JsonColumn, Computed($"json_array({nameof(First)}, {nameof(Last)})")] public ImmutableArray<string> Names { get; init; } = [];
        }

        [Repository<Person>]
        public interface IPeople
        {
            [Insert] ValueTask<Person> AddAsync(Person person);
            [Upsert] ValueTask<Person> SaveAsync(Person person);
            [Update] ValueTask<Person> ChangeAsync(Person person);
            [Select] ValueTask<Person?> GetAsync(long id);
            [Select] ValueTask<Person?> FindAsync(string fullName);
            [Count] ValueTask<long> CountAsync([AtLeast(nameof(Person.Length))] long least);
        }

        [Database]
        public sealed partial class ShopDatabase { public partial IPeople People { get; } }

        public static class Program
        {
            private static string Show(Person? person) =>
                person is null ? "none" : $"{person.Id} {person.FullName} {person.Length} {person.Handle} {string.Join('+', person.Names)}";

            public static async Task<string[]> RunAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                Person added = await database.People.AddAsync(new() { First = "Ada", Last = "Byron", FullName = "ignored", Tags = ["x"] });
                Person changed = await database.People.ChangeAsync(added with { Last = "Lovelace" });
                Person saved = await database.People.SaveAsync(changed with { First = "A." });
                Person? read = await database.People.GetAsync(added.Id);
                Person? found = await database.People.FindAsync("A. Lovelace");
                return [Show(added), Show(changed), Show(saved), Show(read), $"{read == found}", $"{await database.People.CountAsync(11)}"];
            }
        }
        """;

    [Fact]
    [Covers("Computed", "sql")]
    public async Task They_are_read_back_by_every_statement_and_written_by_none()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        Assert.Equal(
            [
                "1 Ada Byron 9 byron Ada+Byron",
                "1 Ada Lovelace 12 lovelace Ada+Lovelace",
                "1 A. Lovelace 11 lovelace A.+Lovelace",
                "1 A. Lovelace 11 lovelace A.+Lovelace",
                "True",
                "1",
            ],
            await file.CallAsync<string[]>("RunAsync"));
    }

    [Fact]
    [Covers("Computed", "Stored")]
    public async Task They_are_virtual_or_stored()
    {
        using TableFile file = await TableFile.OfAsync(Source);

        // https://sqlite.org/pragma.html#pragma_table_xinfo: 2 is virtual, 3 is stored.
        Assert.Equal(
            ["id|0", "full_name|2", "first|0", "last|0", "length|3", "handle|2", "tags|0", "names|2"],
            file.Rows("SELECT name, hidden FROM pragma_table_xinfo('people')"));
        file.Run("INSERT INTO people (first, last, tags) VALUES ('Ada', 'Byron', '[]')");
        file.Refuses(Unique, "INSERT INTO people (first, last, tags) VALUES ('Anne', 'BYRON', '[]')");
        file.Refuses(1, "INSERT INTO people (first, last, tags, length) VALUES ('Anne', 'Bell', '[]', 5)");
    }
}
