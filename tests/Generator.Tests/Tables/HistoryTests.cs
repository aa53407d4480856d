using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Harness;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>A file that one version of a program has written is read, whole, by the next.</summary>
public sealed class HistoryTests
{
    private const string First = """
        using Synthorg.Gen;
        namespace Shop;

        public enum State { Open, Review }

        public sealed record Address(string Town, State State);

        [Persisted]
        public sealed partial record Client
        {
            [Key] public required string Id { get; init; }
            public required string FullName { get; init; }
            public string? Fax { get; init; }
            public State State { get; init; }
            [JsonColumn] public Address? Address { get; init; }
        }

        [Persisted]
        public sealed record Visit([property: Key] string Id, string Page);

        [Database]
        [SchemaObject("faxes", "CREATE VIEW faxes AS SELECT fax FROM client")]
        public sealed partial class ShopDatabase
        {
            public partial IRepository<Client, string> Clients { get; }
            public partial IRepository<Visit, string> Visits { get; }
        }

        public static class Program
        {
            public static async System.Threading.Tasks.Task<string> RunAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                await database.Clients.UpsertAsync(new()
                {
                    Id = "a", FullName = "Ann", Fax = "1", State = State.Review, Address = new("Bern", State.Review),
                });
                await database.Visits.UpsertAsync(new("v", "p"));
                return "";
            }
        }
        """;

    private const string Second = """
        using Synthorg.Gen;
        namespace Shop;

        public enum State { Open, [Renamed("review", "checking")] InReview }

        public sealed record Address([property: Renamed("town")] string City, State State, string Country = "CH");

        [Persisted("customers"), Renamed("client"), Dropped("fax")]
        public sealed partial record Customer
        {
            [Key] public required string Id { get; init; }
            [Renamed("full_name")] public required string Name { get; init; }
            public State State { get; init; }
            [JsonColumn] public Address? Address { get; init; }
            [Default(3)] public int Stars { get; init; }
        }

        [Database(Version = 2), Dropped("visit", "faxes")]
        public sealed partial class ShopDatabase
        {
            public partial IRepository<Customer, string> Customers { get; }
        }

        public static class Program
        {
            public static async System.Threading.Tasks.Task<string> RunAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                return $"{await database.Customers.GetAsync("a")}";
            }
        }
        """;

    [Fact]
    [Covers("Renamed", "former"), Covers("Dropped", "names")]
    public async Task What_was_renamed_keeps_its_content_and_what_was_dropped_is_gone()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("shop.db");
        await RunAsync(First, path);

        string found = await RunAsync(Second, path);

        Assert.Equal(
            "Customer { Id = a, Name = Ann, State = InReview, "
                + "Address = Address { City = Bern, State = InReview, Country = CH }, Stars = 3 }",
            found);
        await using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["customers"], TableFile.Rows(connection, "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL"));
        Assert.Equal(
            ["id", "name", "state", "address", "stars"],
            TableFile.Rows(connection, "SELECT name FROM pragma_table_info('customers')"));
        Assert.Equal(["in_review"], TableFile.Rows(connection, "SELECT state FROM customers"));
        Assert.Equal(["2"], TableFile.Rows(connection, "PRAGMA user_version"));
    }

    [Fact]
    public async Task What_was_renamed_inside_json_is_found_by_conditions()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("shop.db");
        const string First = """
            public enum State { Open, Review }
            public sealed record Place(string Town, State State);
            public sealed record Visit(string Page, State State);
            public sealed partial record Past(Visit[] Visits, State[] States);
            """;
        const string Second = """
            public enum State { Open, [Renamed("review", "checking")] InReview }
            public sealed record Place([property: Renamed("town")] string City, State State);
            public sealed record Visit([property: Renamed("page")] string Url, State State);
            public sealed partial record Past([property: Renamed("calls", "visits")] Visit[] Pages, State[] States);
            """;
        const string Conditions = """
            [Count] ValueTask<int> InAsync([Is("Place.City")] string city);
            [Count] ValueTask<int> StartsAsync([StartsWith("Place.City")] string city);
            [Count] ValueTask<int> OfAsync([Is("Place.State")] State state);
            [Count] ValueTask<int> SawAsync([Contains("Past.Pages.Url")] string url);
            [Count] ValueTask<int> SawAsync([Contains("Past.Pages.State")] State state);
            [Count] ValueTask<int> HadAsync([Contains("Past.States")] State state);
            """;
        Assert.Equal("", await RunAsync(Inside(1, First, "", """
            await clients.InsertAsync(new("a", new("Bern", State.Review), new([new("p", State.Review)], [State.Review])));
            await clients.InsertAsync(new("b", new("Bonn", State.Open), new([new("q", State.Open)], [State.Open])));
            return "";
            """), path));

        string found = await RunAsync(Inside(2, Second, Conditions, """
            await clients.InsertAsync(new("c", new("Bern", State.InReview), new([new("p", State.InReview)], [State.InReview])));
            return string.Join(' ', await clients.InAsync("Bern"), await clients.StartsAsync("Be"), await clients.OfAsync(State.InReview),
                await clients.SawAsync("p"), await clients.SawAsync(State.InReview), await clients.HadAsync(State.InReview),
                await clients.OfAsync(State.Open));
            """), path);

        Assert.Equal("2 2 2 2 2 2 1", found);
    }

    private static string Inside(int version, string types, string methods, string body) => $$"""
        using System.Threading.Tasks;
        using Synthorg.Gen;
        namespace Shop;

        {{types}}

        [Persisted]
        public sealed record Client([property: Key] string Id, [property: JsonColumn] Place Place, [property: JsonColumn] Past Past);

        [Repository<Client>]
        public interface IClients
        {
            [Insert] ValueTask InsertAsync(Client client);
            {{methods}}
        }

        [Database(Version = {{version}})]
        public sealed partial class ShopDatabase { public partial IClients Clients { get; } }

        public static class Program
        {
            public static async Task<string> RunAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                IClients clients = database.Clients;
                {{body}}
            }
        }
        """;

    [Fact]
    [Covers("Migration", "From", "To", "BeforeSchema")]
    public async Task Steps_by_hand_run_once_each_in_the_order_of_versions()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("shop.db");
        Assert.Equal("", await RunAsync(Person("Version = 1", "string FullName", ""), path));
        File.Copy(path, folder.File("copy.db"));

        const string Steps = """
            [Migration(From = 1, To = 2, BeforeSchema = true)]
            static void Shout(Microsoft.Data.Sqlite.SqliteConnection connection) =>
                Run(connection, "UPDATE person SET full_name = upper(full_name)");

            [Migration(From = 1, To = 2)]
            static void Split(Microsoft.Data.Sqlite.SqliteConnection connection) =>
                Run(connection, "UPDATE person SET last = substr(full_name, instr(full_name, ' ') + 1)");

            [Migration(From = 2, To = 3)]
            static void Mark(Microsoft.Data.Sqlite.SqliteConnection connection) =>
                Run(connection, "UPDATE person SET last = last || '!'");
            """;
        const string Last = "[property: Default(\"\")] string Last";
        string second = Person("Version = 2", Last, Steps[..Steps.IndexOf("[Migration(From = 2", StringComparison.Ordinal)]);
        string third = Person("Version = 3", Last, Steps);

        Assert.Equal("Person { Id = a, Last = LEE }", await RunAsync(second, path));
        Assert.Equal("Person { Id = a, Last = LEE }", await RunAsync(second, path));
        Assert.Equal("Person { Id = a, Last = LEE! }", await RunAsync(third, path));
        Assert.Equal("Person { Id = a, Last = LEE! }", await RunAsync(third, folder.File("copy.db")));
    }

    private static string Person(string version, string name, string steps) => $$"""
        using Synthorg.Gen;
        namespace Shop;

        [Persisted]
        public sealed record Person([property: Key] string Id, {{name}});

        [Database({{version}})]
        public sealed partial class ShopDatabase
        {
            public partial IRepository<Person, string> People { get; }
            {{steps}}

            static void Run(Microsoft.Data.Sqlite.SqliteConnection connection, string sql)
            {
                using var command = connection.CreateCommand();
                command.CommandText = sql;
                command.ExecuteNonQuery();
            }
        }

        public static class Program
        {
            public static async System.Threading.Tasks.Task<string> RunAsync(string path)
            {
                await using ShopDatabase database = await ShopDatabase.OpenAsync(path);
                string found = $"{await database.People.GetAsync("a")}";
                if (found.Length == 0)
                {
                    await database.People.InsertAsync(new("a", "Ann Lee"));
                }

                return found;
            }
        }
        """;

    private static async Task<string> RunAsync(string source, string path)
    {
        using Compiled compiled = Compiled.Of(source);
        return await compiled.CallAsync<string>("Shop.Program", "RunAsync", path);
    }
}
