namespace Synthorg.Gen.Generator.Tests.Pages;

/// <summary>A program whose rows are given by pages in every kind of order, and what is asked of all of them.</summary>
internal static class PageScenes
{
    public const string Source = """
        namespace Acme;

        [Persisted("rows")]
        [Index($"{nameof(A)} DESC", $"{nameof(Id)} DESC", Name = "rows_down")]
        [Index(nameof(T), nameof(A), Name = "rows_text")]
        [Index(nameof(B), Name = "rows_nullable")]
        public sealed record Row
        {
            [Key] public required long Id { get; init; }
            public int A { get; init; }
            public int? B { get; init; }
            public double? R { get; init; }
            [Column(Collation = "NOCASE")] public string T { get; init; } = "";
            [Column(Collation = "NOCASE")] public string? N { get; init; }
        }

        [Persisted("marks", Keyless = true)]
        public sealed record Mark(string Name, int A);

        [Projection<Row>]
        public sealed record Card(string T, int A);

        [Filter<Row>]
        public sealed record RowFilter
        {
            [AtLeast(nameof(Row.A))] public int? From { get; init; }
            [NullMatches] public int? B { get; init; }
        }

        [Repository<Row>]
        public interface IRows
        {
            [Insert] ValueTask AddAsync(Row row, CancellationToken ct = default);
            [Insert] ValueTask<int> AddAllAsync(IReadOnlyCollection<Row> rows, CancellationToken ct = default);
            [Delete] ValueTask<bool> DeleteAsync(long id, CancellationToken ct = default);
            [Select, OrderBy("A, T")] ValueTask<Page<Row>> UpAsync(PageRequest page, CancellationToken ct = default);
            [Select, OrderBy("A DESC")] ValueTask<Page<Row>> DownAsync(PageRequest page, CancellationToken ct = default);
            [Select, OrderBy("A DESC, T")] ValueTask<Page<Row>> MixedAsync(PageRequest page, CancellationToken ct = default);
            [Select, OrderBy("T, A DESC, Id")] ValueTask<Page<Row>> TextAsync(PageRequest page, CancellationToken ct = default);
            [Select, OrderBy("B, Id")] ValueTask<Page<Row>> NullUpAsync(PageRequest page, CancellationToken ct = default);
            [Select, OrderBy("B DESC, Id DESC")] ValueTask<Page<Row>> NullDownAsync(PageRequest page, CancellationToken ct = default);
            [Select, OrderBy("N DESC, B, R DESC")]
            ValueTask<Page<Row>> NullMixedAsync(PageRequest page, CancellationToken ct = default);
            [Select, OrderBy("A, N, B DESC, Id DESC")]
            ValueTask<Page<Row>> NullInnerAsync(PageRequest page, CancellationToken ct = default);

            [Select, OrderBy("A DESC, B")]
            ValueTask<Page<Card>> CardsAsync(
                RowFilter filter, PageRequest page, [StartsWith("T")] string? start = null, CancellationToken ct = default);
            [Select(nameof(Row.R)), OrderBy("A")] Page<double?> Values(PageRequest page, Match<int?> b = default);
            [Select, OrderBy("A")] Task<Page<(long Id, int A)>> PairsAsync(PageRequest page, [OneOf("Id")] IReadOnlyList<long>? ids = null);
        }

        [Repository<Mark>]
        public interface IMarks
        {
            [Insert] void Add(Mark mark);
            [Select, OrderBy("A DESC")] Page<Mark> Browse(PageRequest page);
        }

        [Database]
        public sealed partial class Store
        {
            public partial IRows Rows { get; }
            public partial IMarks Marks { get; }
        }

        public static class Scenes
        {
            private delegate ValueTask<Page<Row>> Browse(IRows rows, PageRequest page);

            private static readonly Dictionary<string, (Browse Browse, Comparison<Row> Order)> s_orders = new()
            {
                ["up"] = ((rows, page) => rows.UpAsync(page), By((a, b) => a.A.CompareTo(b.A), (a, b) => Text(a.T, b.T), ById)),
                ["down"] = ((rows, page) => rows.DownAsync(page), By((a, b) => b.A.CompareTo(a.A), (a, b) => ById(b, a))),
                ["mixed"] = ((rows, page) => rows.MixedAsync(page),
                    By((a, b) => b.A.CompareTo(a.A), (a, b) => Text(a.T, b.T), (a, b) => ById(b, a))),
                ["text"] = ((rows, page) => rows.TextAsync(page), By((a, b) => Text(a.T, b.T), (a, b) => b.A.CompareTo(a.A), ById)),
                ["null up"] = ((rows, page) => rows.NullUpAsync(page), By((a, b) => Number(a.B, b.B), ById)),
                ["null down"] = ((rows, page) => rows.NullDownAsync(page), By((a, b) => Number(b.B, a.B), (a, b) => ById(b, a))),
                ["null mixed"] = ((rows, page) => rows.NullMixedAsync(page),
                    By((a, b) => Text(b.N, a.N), (a, b) => Number(a.B, b.B), (a, b) => Number(b.R, a.R), (a, b) => ById(b, a))),
                ["null inner"] = ((rows, page) => rows.NullInnerAsync(page),
                    By((a, b) => a.A.CompareTo(b.A), (a, b) => Text(a.N, b.N), (a, b) => Number(b.B, a.B), (a, b) => ById(b, a))),
            };

            private static Comparison<Row> By(params Comparison<Row>[] terms) =>
                (a, b) => terms.Select(term => term(a, b)).FirstOrDefault(sign => sign != 0);

            private static int ById(Row a, Row b) => a.Id.CompareTo(b.Id);

            private static int Number<T>(T? a, T? b) where T : struct => Comparer<T?>.Default.Compare(a, b);

            private static int Text(string? a, string? b) => string.CompareOrdinal(a?.ToLowerInvariant(), b?.ToLowerInvariant());

            private static Row Random(Random random, long id) => new()
            {
                Id = id,
                A = random.Next(5),
                B = random.Next(3) == 0 ? null : random.Next(4),
                R = random.Next(3) == 0 ? null : random.Next(3) / 2.0,
                T = "aAbB"[random.Next(4)].ToString(),
                N = random.Next(3) == 0 ? null : "aAbB"[random.Next(4)].ToString(),
            };

            /// <summary>Walks to the end and back; gives what went wrong.</summary>
            public static async Task<string> WalkAsync(string file, string order, int count, int size, int seed)
            {
                await using Store store = await Store.OpenAsync(file);
                var random = new Random(seed);
                List<Row> rows = [.. Enumerable.Range(0, count).Select(i => Random(random, i))];
                await store.Rows.AddAllAsync(rows);
                (Browse browse, Comparison<Row> comparison) = s_orders[order];
                rows.Sort(comparison);
                List<long> expected = [.. rows.Select(row => row.Id)];
                var forward = new List<long>();
                Page<Row> page = await browse(store.Rows, PageRequest.First(size));
                if (page.Previous is not null)
                {
                    return "the first page has a previous one";
                }

                for (; ; page = await browse(store.Rows, PageRequest.After(page.Next.Token!, size)))
                {
                    forward.AddRange(page.Items.Select(row => row.Id));
                    if (page.Next is null)
                    {
                        break;
                    }

                    if (page.Items.Length != size || page.Next.Size != size)
                    {
                        return "a page before the last is not full";
                    }
                }

                if (!forward.SequenceEqual(expected))
                {
                    return $"forward {string.Join(' ', forward)}, not {string.Join(' ', expected)}";
                }

                List<long> backward = [.. page.Items.Select(row => row.Id)];
                while (page.Previous is { } previous)
                {
                    page = await browse(store.Rows, PageRequest.Before(previous.Token!, size));
                    backward.InsertRange(0, page.Items.Select(row => row.Id));
                    if (page.Next is null || page.Items.IsEmpty)
                    {
                        return "a page that is reached backwards is empty or has no next one";
                    }
                }

                return backward.SequenceEqual(expected) ? "" : $"backward {string.Join(' ', backward)}, not {string.Join(' ', expected)}";
            }

            /// <summary>Rows come while others are paged through; gives what went wrong.</summary>
            public static async Task<string> WalkAmongInsertsAsync(string file, string order, bool isBackward)
            {
                await using Store store = await Store.OpenAsync(file);
                var random = new Random(7);
                await store.Rows.AddAllAsync([.. Enumerable.Range(0, 10_000).Select(i => Random(random, i))]);
                Browse browse = s_orders[order].Browse;
                PageRequest? request = PageRequest.First(331);
                if (isBackward)
                {
                    while ((await browse(store.Rows, request)).Next is { } next)
                    {
                        request = next;
                    }

                    Page<Row> last = await browse(store.Rows, request);
                    await store.Rows.AddAsync(new() { Id = -1 });
                    request = PageRequest.Before(last.Previous!.Token!, 331);
                    random = new Random(8);
                    return Verdict([.. last.Items.Select(row => row.Id), .. await SeenAsync(store, browse, request, random, true)]);
                }

                return Verdict(await SeenAsync(store, browse, request, random, false));
            }

            private static async Task<List<long>> SeenAsync(
                Store store, Browse browse, PageRequest? request, Random random, bool isBackward)
            {
                var seen = new List<long>();
                var writes = new List<Task>();
                long id = 20_000;
                while (request is not null)
                {
                    Page<Row> page = await browse(store.Rows, request);
                    seen.AddRange(page.Items.Select(row => row.Id));
                    request = isBackward ? page.Previous : page.Next;
                    await store.Rows.AddAsync(Random(random, id++));
                    for (int i = 0; i < 5; i++)
                    {
                        Row row = Random(random, id++);
                        writes.Add(Task.Run(async () => await store.Rows.AddAsync(row)));
                    }
                }

                await Task.WhenAll(writes);
                return seen;
            }

            private static string Verdict(List<long> seen)
            {
                var times = seen.CountBy(id => id).ToDictionary();
                return times.Values.Any(count => count > 1) ? "a row was given twice"
                    : Enumerable.Range(0, 10_000).FirstOrDefault(id => !times.ContainsKey(id), -1) is var missing and >= 0
                        ? $"row {missing} was not given"
                    : "";
            }

            /// <summary>What is given beside entities, through filters, in a transaction and a snapshot.</summary>
            public static async Task<string> ShapesAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Rows.AddAllAsync(
                [
                    .. Enumerable.Range(0, 6).Select(i => new Row { Id = i, A = i / 2, B = i % 2 == 0 ? null : i, R = i, T = "t" + i }),
                ]);
                var seen = new List<string>();
                var filter = new RowFilter { From = 1 };
                await store.WriteAsync(async tx =>
                {
                    await tx.Rows.AddAsync(new() { Id = 9, A = 1, T = "t9" });
                    for (PageRequest? page = PageRequest.First(2); page is not null;)
                    {
                        Page<Card> cards = await tx.Rows.CardsAsync(filter, page, "t");
                        seen.Add(string.Join(' ', cards.Items.Select(card => card.T)));
                        page = cards.Next;
                    }
                });
                await store.ReadAsync(async snapshot =>
                {
                    Page<(long Id, int A)> pairs = await snapshot.Rows.PairsAsync(PageRequest.First(2), [1, 3, 5]);
                    seen.Add(string.Join(' ', pairs.Items));
                    pairs = await snapshot.Rows.PairsAsync(pairs.Next!, [1, 3, 5]);
                    seen.Add(string.Join(' ', pairs.Items) + (pairs.Next is null));
                });
                seen.Add(string.Join(' ', store.Rows.Values(PageRequest.First(100), Match<int?>.NotNull).Items));
                return string.Join('|', seen);
            }

            /// <summary>Where there is nothing, or nothing is left.</summary>
            public static async Task<string> NothingAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                Page<Row> none = await store.Rows.UpAsync(PageRequest.First(3));
                string seen = $"{none.Items.Length} {none.Next is null} {none.Previous is null}|";
                await store.Rows.AddAllAsync([.. Enumerable.Range(0, 4).Select(i => new Row { Id = i, A = i })]);
                Page<Row> all = await store.Rows.UpAsync(PageRequest.First(int.MaxValue));
                seen += $"{all.Items.Length} {all.Next is null} {all.Previous is null}|";
                Page<Row> first = await store.Rows.UpAsync(PageRequest.First(2));
                Page<Row> second = await store.Rows.UpAsync(first.Next!);
                await store.Rows.DeleteAsync(0);
                await store.Rows.DeleteAsync(1);
                Page<Row> before = await store.Rows.UpAsync(second.Previous!);
                seen += $"{before.Items.Length} {before.Previous is null} {(await store.Rows.UpAsync(before.Next!)).Items.Length}|";
                await store.Rows.DeleteAsync(2);
                await store.Rows.DeleteAsync(3);
                Page<Row> behind = await store.Rows.UpAsync(first.Next!);
                return seen + $"{behind.Items.Length} {behind.Next is null} {behind.Previous is null}";
            }

            public static async Task ForeignTokenAsync(string file, string order)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Rows.AddAllAsync([.. Enumerable.Range(0, 4).Select(i => new Row { Id = i })]);
                PageRequest next = (await store.Rows.UpAsync(PageRequest.First(1))).Next!;
                await store.DisposeAsync(); // So that only a check ahead of the database gives its own exception.
                await s_orders[order].Browse(store.Rows, next);
            }

            /// <summary>How SQLite runs the statement of a page.</summary>
            public static async Task<string> PlanAsync(string file, string order, string method, bool isBackward)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Rows.AddAllAsync([.. Enumerable.Range(0, 4).Select(i => new Row { Id = i, B = i })]);
                Page<Row> page = await s_orders[order].Browse(store.Rows, PageRequest.First(1));
                PageRequest request = isBackward ? PageRequest.Before(page.Next!.Token!, 1) : page.Next!;
                var statement = (Synthorg.Gen.Emitted.PageStatement)store.Rows.GetType()
                    .GetField("s_" + method, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                    .GetValue(null)!;
                string sql = statement.For(0, request, statement.PlaceOf(request)).Sql;
                await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
                connection.Open();
                using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + sql;
                for (int i = 1; i < 9; i++)
                {
                    if (sql.Contains("?" + i, StringComparison.Ordinal))
                    {
                        command.Parameters.AddWithValue("?" + i, 1);
                    }
                }

                using Microsoft.Data.Sqlite.SqliteDataReader reader = command.ExecuteReader();
                var plan = new List<string>();
                while (reader.Read())
                {
                    plan.Add(reader.GetString(3));
                }

                return string.Join('|', plan);
            }

            /// <summary>Rows that only their row ids tell apart.</summary>
            public static async Task<string> KeylessAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                foreach (string name in (string[])["a", "b", "a", "c"])
                {
                    store.Marks.Add(new(name, name == "c" ? 2 : 1));
                }

                var seen = new List<string>();
                for (PageRequest? page = PageRequest.First(1); page is not null;)
                {
                    Page<Mark> marks = store.Marks.Browse(page);
                    seen.AddRange(marks.Items.Select(mark => mark.Name));
                    page = marks.Next;
                }

                return string.Join(' ', seen);
            }

            /// <summary>A member of a filter whose null asks for NULL.</summary>
            public static async Task<string> NullMemberAsync(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Rows.AddAllAsync([new() { Id = 1, T = "a" }, new() { Id = 2, B = 5, T = "b" }]);
                Page<Card> none = await store.Rows.CardsAsync(new(), PageRequest.First(9));
                Page<Card> five = await store.Rows.CardsAsync(new() { B = 5 }, PageRequest.First(9));
                return $"{string.Join(' ', none.Items.Select(card => card.T))}|{string.Join(' ', five.Items.Select(card => card.T))}";
            }
        }
        """;
}
