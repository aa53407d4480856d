using Microsoft.Data.Sqlite;
using Synthorg.Gen.Benchmarks.Limit;

namespace Synthorg.Gen.Benchmarks.Contests;

/// <summary>A table that is written anew, to one form and back, each contestant on a file of its own.</summary>
internal sealed class Rebuild(int rows) : Contest
{
    public override string Title => FormattableString.Invariant($"rebuild a table of {rows:N0} narrow rows");

    public override async Task<IReadOnlyList<Contestant>> PrepareAsync()
    {
        int version = 2;
        BenchFile own = await MakeFileAsync();
        await FillAsync(own);
        BenchFile file = await MakeFileAsync();
        await FillAsync(file);
        LimitConnection limit = OpenLimit(file);
        bool isChecked = true;
        return
        [
            new("C, the same SQL", count => Repeat(count, () => limit.Execute(AmountsDatabase.Rebuilding(isChecked = !isChecked)))),
            new(Contestant.Own, async count =>
            {
                for (int i = 0; i < count; i++)
                {
                    await using AmountsDatabase database = await AmountsDatabase.OpenAsync(own.Path, ++version);
                }
            }),
        ];
    }

    private async Task FillAsync(BenchFile file)
    {
        await using AmountsDatabase database = await AmountsDatabase.OpenAsync(file.Path, 2);
        using WriterLease lease = await database.BorrowWriterAsync();
        using SqliteCommand command = lease.Connection.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < $rows)
                INSERT INTO amounts SELECT i, 'agent-' || (i % 100), i * 0.25, 'note ' || i FROM n
            """;
        command.Parameters.AddWithValue("$rows", rows);
        command.ExecuteNonQuery();
    }
}
