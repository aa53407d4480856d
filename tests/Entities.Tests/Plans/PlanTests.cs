using Synthorg.Gen;

namespace Synthorg.Entities.Tests.Plans;

/// <summary>
/// How SQLite finds what each statement of each repository asks for: by an index, in its order, but for what <see cref="PlanExceptions"/>
/// names. The file has no statistics, so that the plans follow from the statements and the indexes alone.
/// </summary>
public sealed class PlanTests
{
    [Fact]
    public async Task No_statement_scans_or_sorts_where_an_index_serves()
    {
        (string Call, string Sql, string Line)[] found = await FindAsync();
        PlanExceptions.Inherent[] without =
            [.. PlanExceptions.All.Where(exception => !found.Any(line => exception.Covers(line.Call, line.Line)))];

        Assert.Empty(found
            .Where(static line => !line.Line.StartsWith("SEARCH ", StringComparison.Ordinal))
            .Where(static line => !PlanExceptions.All.Any(exception => exception.Covers(line.Call, line.Line)))
            .Select(static line => $"{line.Call}: {line.Line}\n{line.Sql}"));
        Assert.Empty(without);
    }

    [Fact]
    public async Task Every_call_has_its_plan()
    {
        await using Store store = await Store.OpenAsync();
        IEnumerable<string> planned = (await RunsAsync(store)).Select(static run => run.Call);
        IEnumerable<string> calls = EveryCall.Of(PageRequest.First(1)).Select(static call => call.Name);

        Assert.Equal(PlanExceptions.Refused, calls.Except(planned, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_index_serves_a_statement()
    {
        await using Store store = await Store.OpenAsync();
        HashSet<string> words = [.. (await FindAsync()).SelectMany(static line => line.Line.Split(' '))];

        Assert.Equal(
            PlanExceptions.UnusedIndexes.Keys.Order(StringComparer.Ordinal),
            store.Values("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
                .Cast<string>()
                .Where(name => !words.Contains(name)));
    }

    /// <summary>Every line of every plan, with its call.</summary>
    private static async Task<(string Call, string Sql, string Line)[]> FindAsync()
    {
        await using Store store = await Store.OpenAsync();
        List<(string Call, string Sql)> runs = await RunsAsync(store);
        return
        [
            .. from run in runs
               from row in store.Rows($"EXPLAIN QUERY PLAN {run.Sql}")
               select (run.Call, run.Sql, (string)row[3]!),
        ];
    }

    /// <summary>Every statement that any call runs.</summary>
    private static async Task<List<(string Call, string Sql)>> RunsAsync(Store store)
    {
        List<(string Call, string Sql)> runs = [];
        await Assert.ThrowsAsync<UndoneException>(() => store.Database.WriteAsync(
            async transaction =>
            {
                await EveryCall.FillAsync(transaction);
                string token = (await transaction.Tasks.BrowseAsync(PageRequest.First(1))).Next!.Token!;
                foreach (EveryCall call in EveryCall.Of(PageRequest.First(1), PageRequest.After(token, 1), PageRequest.Before(token, 1)))
                {
                    runs.AddRange((await PreparedStatements.WatchAsync(transaction.Connection, () => call.RunAsync(transaction)))
                        .Select(run => (call.Name, run.Sql)));
                }

                throw new UndoneException();
            },
            TestContext.Current.CancellationToken).AsTask());
        return runs;
    }

    private sealed class UndoneException : Exception;
}
