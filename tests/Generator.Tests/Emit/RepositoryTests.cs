using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Ready-made repositories, interfaces that extend them, and members that interfaces bring themselves.</summary>
public sealed class RepositoryTests(RepositoryTests.Program program) : IClassFixture<RepositoryTests.Program>
{
    private const string Source = """
        namespace Acme;

        [Persisted("cities")]
        public sealed record City([Key] string Name, int People);

        [Persisted("seats", WithoutRowId = true)]
        public sealed record Seat
        {
            [Key(Order = 2)] public required int Number { get; init; }
            [Key(Order = 1)] public required string Row { get; init; }
            public bool IsTaken { get; init; }
        }

        [Persisted("pairs")]
        public sealed record Pair([Key] int Left, [Key] int Right);

        public interface IBusy<T>
        {
            [Count] ValueTask<long> CountAsync(CancellationToken cancellationToken);
            [Select] T[] List();
        }

        [Repository<City>]
        public interface ICities : IRepository<City, string>, IBusy<City>
        {
            [Count] new ValueTask<long> CountAsync(CancellationToken cancellationToken = default);
            [Select] City? Get(string name);
            [Select] City? Get(int people);
            [Select] City[] Get([AtLeast(nameof(City.People))] int from, [AtMost(nameof(City.People))] int to);
            [Select] City? Find([Key] string name);
            string Describe(string name) => Get(name) is { } city ? $"{city.Name} ({city.People})" : "nowhere";
            static string Country => "Italy";
            City[] IBusy<City>.List() => Get(0, int.MaxValue);
        }

        [Repository<Seat>]
        public interface ISeats
        {
            [Select] Seat? ByKey([Key] (string Row, int Number) seat);
            [Select] Seat? ByPlainKey([Key] (string, int) key);
            [Select] Seat? ByParts(int number, string row);
            [Select] List<Seat> ByRow(string row);
            [Delete] bool Delete([Key] (string Row, int Number) seat);
            [Exists] bool Exists([Key] (string Row, int Number) seat, bool isTaken);
        }

        [Persisted("visits"), RowId("visit", AutoIncrement = true)]
        public sealed record Visit(string Guest, int Minutes);

        [Repository<Visit>]
        public interface IVisits
        {
            [Insert] Visit Add(Visit visit);
            [Select, OrderBy("visit")] List<Visit> Oldest([Limit] int? limit = null);
            [Select, OrderBy("visit DESC")] List<Visit> Newest(string? guest = null);
            [Select, OrderBy(nameof(Visit.Minutes))] IEnumerable<Visit> Shortest();
            [Delete] int Forget(string guest);
        }

        [Database]
        public sealed partial class Hall
        {
            public partial IVisits Visits { get; }
            public partial ICities Cities { get; }
            public partial IRepository<Seat, (string Row, int Number)> Seats { get; }
            internal partial ISeats OwnSeats { get; }
            public partial IRepository<Pair, (int, int)> Pairs { get; }
        }

        public static class Scenes
        {
            public static async Task<string> EveryMethod(string file)
            {
                await using Hall hall = await Hall.OpenAsync(file);
                IRepository<City, string> cities = hall.Cities;
                City rome = await cities.InsertAsync(new("Rome", 3));
                City oslo = await cities.UpsertAsync(new("Oslo", 1));
                await cities.UpsertAsync(oslo with { People = 2 });
                bool isUpdated = await cities.UpdateAsync(rome with { People = 4 }) && !await cities.UpdateAsync(new("Bonn", 1));
                List<string> streamed = [];
                await foreach (City city in cities.StreamAsync()) streamed.Add(city.Name);
                string listed = string.Join(",", (await cities.ListAsync()).Select(city => $"{city.Name} {city.People}"));
                bool exists = await cities.ExistsAsync("Rome") && !await cities.ExistsAsync("Bonn");
                bool isDeleted = await cities.DeleteAsync("Rome") && !await cities.DeleteAsync("Rome");
                return $"{isUpdated} {string.Join(",", streamed)} {listed} {exists} {isDeleted} {await cities.CountAsync()} "
                    + $"{(await cities.GetAsync("Oslo"))?.People} {await cities.GetAsync("Rome") is null}";
            }

            public static async Task<string> TwoKeys(string file)
            {
                await using Hall hall = await Hall.OpenAsync(file);
                foreach ((string row, int number) in new[] { ("B", 1), ("A", 2), ("A", 10), ("A", 1) })
                {
                    await hall.Seats.InsertAsync(new() { Row = row, Number = number });
                }

                await hall.Seats.UpsertAsync(new() { Row = "A", Number = 2, IsTaken = true });
                string all = string.Join(" ", (await hall.Seats.ListAsync()).Select(seat => $"{seat.Row}{seat.Number}"));
                bool isFound = (await hall.Seats.GetAsync(("A", 2)))!.IsTaken && hall.OwnSeats.ByKey(("A", 2))!.IsTaken
                    && hall.OwnSeats.ByPlainKey(("A", 2))!.IsTaken && hall.OwnSeats.ByParts(2, "A")!.IsTaken
                        && hall.OwnSeats.ByKey(("B", 2)) is null;
                bool exists = hall.OwnSeats.Exists(("A", 2), true) && !hall.OwnSeats.Exists(("A", 2), false)
                    && await hall.Seats.ExistsAsync(("A", 1));
                bool isDeleted = hall.OwnSeats.Delete(("A", 2)) && await hall.Seats.DeleteAsync(("A", 1))
                    && !await hall.Seats.DeleteAsync(("A", 1));
                return $"{all} {isFound} {exists} {isDeleted} {hall.OwnSeats.ByRow("A").Count}";
            }

            public static async Task<string> KeysAlone(string file)
            {
                await using Hall hall = await Hall.OpenAsync(file);
                Pair first = await hall.Pairs.UpsertAsync(new(1, 2));
                Pair again = await hall.Pairs.UpsertAsync(new(1, 2));
                bool isThere = await hall.Pairs.UpdateAsync(new(1, 2));
                return $"{first == again} {await hall.Pairs.CountAsync()} {isThere} {await hall.Pairs.UpdateAsync(new(2, 1))}";
            }

            public static async Task<string> OwnMembers(string file)
            {
                await using Hall hall = await Hall.OpenAsync(file);
                await hall.Cities.UpsertAsync(new("Rome", 3));
                await hall.Cities.UpsertAsync(new("Oslo", 1));
                IBusy<City> busy = hall.Cities;
                long count = await busy.CountAsync(default);
                return $"{hall.Cities.Describe("Rome")} {hall.Cities.Describe("Bonn")} {ICities.Country} {hall.Cities.Get(1)?.Name} "
                    + $"{hall.Cities.Get(1, 2).Length} {busy.List().Length} {count} {hall.Cities.Find("Oslo")?.People}";
            }

            public static async Task<string> Scopes(string file)
            {
                await using Hall hall = await Hall.OpenAsync(file);
                await hall.WriteAsync(async tx =>
                {
                    await tx.Cities.InsertAsync(new("Rome", 3));
                    await TakeSeatAsync(tx);
                });
                bool isUndone = false;
                try
                {
                    await hall.WriteAsync(async tx =>
                    {
                        await tx.Cities.DeleteAsync("Rome");
                        isUndone = await tx.Cities.CountAsync() == 0;
                        throw new InvalidOperationException("undo");
                    });
                }
                catch (InvalidOperationException)
                {
                }

                long rows = await hall.ReadAsync(async snapshot => await snapshot.Cities.CountAsync() + await snapshot.Seats.CountAsync());
                return $"{isUndone} {rows}";
            }

            public static async Task<string> RowIds(string file)
            {
                await using Hall hall = await Hall.OpenAsync(file);
                foreach ((string guest, int minutes) in new[] { ("c", 2), ("a", 1), ("b", 2), ("a", 3) })
                {
                    hall.Visits.Add(new(guest, minutes));
                }

                string Guests(IEnumerable<Visit> visits) => string.Concat(visits.Select(visit => visit.Guest));
                string all = $"{Guests(hall.Visits.Oldest())} {Guests(hall.Visits.Newest())} {Guests(hall.Visits.Oldest(2))}";
                string some = $"{hall.Visits.Newest("a")[0].Minutes} {Guests(hall.Visits.Shortest())}";
                return $"{all} {some} {hall.Visits.Forget("a")} {Guests(hall.Visits.Oldest())}";
            }

            private static async Task TakeSeatAsync(Hall.Transaction tx)
            {
                await tx.Seats.InsertAsync(new() { Row = "A", Number = 1 });
                _ = tx.OwnSeats.ByKey(("A", 1)) ?? throw new InvalidOperationException("It does not read its own writes.");
            }
        }
        """;

    [Fact]
    public async Task The_ready_made_repository_does_what_its_documentation_says() => Assert.Equal(
        "True Oslo,Rome Oslo 2,Rome 4 True True 1 2 True", await program.RunAsync<string>("EveryMethod"));

    [Fact]
    public async Task A_key_of_two_properties_is_a_tuple_in_key_order() => Assert.Equal(
        "A1 A2 A10 B1 True True True 1", await program.RunAsync<string>("TwoKeys"));

    [Fact]
    public async Task An_entity_of_keys_alone_can_be_saved_twice() => Assert.Equal(
        "True 1 True False", await program.RunAsync<string>("KeysAlone"));

    [Fact]
    public async Task An_interface_may_extend_and_overload_and_bring_bodies() => Assert.Equal(
        "Rome (3) nowhere Italy Oslo 1 2 2 1", await program.RunAsync<string>("OwnMembers"));

    [Fact]
    public async Task A_transaction_and_a_snapshot_have_the_same_repositories() => Assert.Equal(
        "True 2", await program.RunAsync<string>("Scopes"));

    [Fact]
    [Covers("RowId", "AutoIncrement")]
    public async Task Rows_without_a_key_come_in_the_order_in_which_they_were_added() => Assert.Equal(
        "caba abac ca 3 acba 2 cb", await program.RunAsync<string>("RowIds"));

    public sealed class Program() : Behaviour(Source);
}
