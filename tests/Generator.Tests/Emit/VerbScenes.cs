namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>What <see cref="VerbTests"/> run.</summary>
internal static class VerbScenes
{
    public const string Source = """
        public static partial class Scenes
        {
            public static async Task<string[]> EverySelect(string file)
            {
                await using Desk desk = await OpenAsync(file, "a", "bb");
                List<Ticket> streamed = [];
                await foreach (Ticket ticket in desk.Tickets.StreamAsync()) streamed.Add(ticket);
                IEnumerable<Ticket>[] all =
                [
                    await desk.Tickets.ImmutableArrayAsync(), await desk.Tickets.ListAsync(), desk.Tickets.Array(),
                    await desk.Tickets.ReadOnlyListAsync(),
                    desk.Tickets.ReadOnlyCollection(), await desk.Tickets.IListAsync(), desk.Tickets.ICollection(),
                    await desk.Tickets.EnumerableAsync(),
                    streamed, desk.Tickets.Stream(),
                ];
                return all.Select(tickets => string.Join(",", tickets.Select(ticket => ticket.Title))).ToArray();
            }

            public static async Task<bool> MissingOrNull(string file)
            {
                await using Desk desk = await OpenAsync(file, "a");
                return await desk.Tickets.MaybeAsync(2) is null && await desk.Tickets.MaybeTaskAsync(2) is null
                    && desk.Tickets.Maybe(2) is null
                    && (await desk.Tickets.OneAsync(1)).Title == "a" && (await desk.Tickets.OneTaskAsync(1)).Title == "a"
                    && desk.Tickets.One(1).Title == "a" && desk.Tickets.Maybe(1) is not null;
            }

            public static Task<object?> MissingOne(string file) => With(file, [], async desk => await desk.Tickets.OneAsync(1));
            public static Task<object?> MissingUpdate(string file) =>
                With(file, [], async desk => { await desk.Tickets.UpdateAsync(new() { Id = 1, Title = "a" }); return null; });
            public static Task<object?> MissingUpdateAndRead(string file) =>
                With(file, [], async desk => await desk.Tickets.UpdateAndReadAsync(new() { Id = 1, Title = "a" }));
            public static Task<object?> MissingUpdateSync(string file) =>
                With(file, [], desk => { desk.Tickets.Update(new() { Id = 1, Title = "a" }); return Task.FromResult<object?>(null); });

            private static async Task<object?> With(string file, string[] titles, Func<Desk, Task<object?>> work)
            {
                await using Desk desk = await OpenAsync(file, titles);
                return await work(desk);
            }

            public static async Task<long[]> GeneratedKeys(string file)
            {
                await using Desk desk = await OpenAsync(file);
                return
                [
                    (await desk.Tickets.InsertAndReadAsync(new() { Title = "a" })).Id,
                    (await desk.Tickets.InsertAndReadTaskAsync(new() { Title = "b" })).Id,
                    desk.Tickets.InsertAndRead(new() { Title = "c" }).Id, (await desk.Tickets.UpsertAndReadAsync(new() { Title = "d" })).Id,
                    (await desk.Tickets.UpsertAndReadAsync(new() { Id = 9, Title = "e" })).Id,
                    desk.Tickets.InsertAndRead(new() { Title = "f" }).Id,
                ];
            }

            public static async Task<int[]> NeverTwice(string file)
            {
                await using Desk desk = await OpenAsync(file, "a");
                Note first = await desk.Notes.InsertAsync(new() { TicketId = 1 });
                Note second = await desk.Notes.UpsertAsync(new() { TicketId = 1 });
                await desk.Notes.DeleteAsync(second.Id);
                return [first.Id, second.Id, (await desk.Notes.InsertAsync(new() { TicketId = 1 })).Id];
            }

            public static Task<object?> TakenKey(string file) =>
                With(file, ["secret"], async desk => await desk.Tickets.InsertAndReadAsync(new() { Id = 1, Title = "b" }));
            public static Task<object?> TakenTitle(string file) =>
                With(file, ["secret"], desk => { desk.Tickets.Insert(new() { Title = "secret" }); return Task.FromResult<object?>(null); });
            public static Task<object?> UpsertOfTakenTitle(string file) =>
                With(file, ["secret", "b"], async desk => await desk.Tickets.UpsertAndReadAsync(new() { Id = 2, Title = "secret" }));
            public static Task<object?> UpdateToTakenTitle(string file) =>
                With(file, ["secret", "b"], async desk => await desk.Tickets.TryUpdateAsync(new() { Id = 2, Title = "secret" }));

            public static async Task<string> UpsertKeepsChildren(string file)
            {
                await using Desk desk = await OpenAsync(file, "a");
                await desk.Notes.InsertAsync(new() { TicketId = 1 });
                await desk.Tickets.UpsertAsync(new() { Id = 1, Title = "a", Points = 4 });
                desk.Tickets.Upsert(new() { Id = 1, Title = "a", Points = 5 });
                return $"{await desk.Notes.CountAsync()} child, points {(await desk.Tickets.OneAsync(1)).Points}";
            }

            public static async Task<long> DeleteCascades(string file)
            {
                await using Desk desk = await OpenAsync(file, "a");
                await desk.Notes.InsertAsync(new() { TicketId = 1 });
                await desk.Tickets.DeleteAsync(1);
                return await desk.Notes.CountAsync();
            }

            public static async Task<string> Changes(string file)
            {
                await using Desk desk = await OpenAsync(file, "a", "bb", "cc", "dd", "ee");
                desk.Tickets.Delete(77);
                return string.Join(" ",
                    await desk.Tickets.TryUpdateAsync(new() { Id = 1, Title = "a" }),
                    await desk.Tickets.TryUpdateAsync(new() { Id = 9, Title = "x" }),
                    desk.Tickets.Updated(new() { Id = 2, Title = "bb", Points = 9 }), desk.Tickets.Updated(new() { Id = 9, Title = "x" }),
                    await desk.Tickets.TryDeleteAsync(1), await desk.Tickets.TryDeleteAsync(1), desk.Tickets.DeleteByPoints(9),
                    await desk.Tickets.ExistsAsync(3) && desk.Tickets.Exists("cc")
                        && !desk.Tickets.Exists("x") ? await desk.Tickets.CountTaskAsync(2) - 2 : -1,
                    await desk.Tickets.DeleteAllAsync() - desk.Tickets.Count() - await desk.Tickets.CountAsync() - 1);
            }

            public static Task<string> AggregatesOfNothing(string file) => Aggregates(file);
            public static Task<string> AggregatesOfThree(string file) => Aggregates(file, "a", "bb", "ccc");

            private static async Task<string> Aggregates(string file, params string[] titles)
            {
                await using Desk desk = await OpenAsync(file, titles);
                object?[] values =
                [
                    await desk.Tickets.SumAsync(), desk.Tickets.Sum(), await desk.Tickets.SumOrNoneAsync(), desk.Tickets.Least(),
                    await desk.Tickets.LastAsync(), await desk.Tickets.AverageAsync(),
                ];
                return string.Join(" ", values.Select(value => value ?? "null"));
            }

            public static async Task<object?> SumTooLarge(string file)
            {
                await using Desk desk = await OpenAsync(file);
                desk.Tickets.Insert(new() { Title = "a", Points = int.MaxValue });
                desk.Tickets.Insert(new() { Title = "b", Points = int.MaxValue });
                return desk.Tickets.Sum();
            }

            public static Task<object?> NullEntity(string file) =>
                With(file, [], async desk => await desk.Tickets.InsertAndReadAsync(null!));
        }
        """;
}
