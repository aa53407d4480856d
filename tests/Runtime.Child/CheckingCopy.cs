using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Opens a copy of what the test of backups writes, and tells whether it is one of its states.</summary>
/// <remarks>
/// Row <c>w-i</c> is writer w's i-th, in a transaction of its own; those of one writer come one after the other. Rows <c>t-n</c> and
/// <c>t-n-twin</c> are of the n-th transaction of all writers, which also counts them in the row <c>counter</c>.
/// </remarks>
internal static class CheckingCopy
{
    /// <summary>Prints how many rows each writer has, and the counter; or what is wrong.</summary>
    public static async Task<int> RunAsync(string path)
    {
        Dictionary<string, Note> notes;
        await using (NotesDatabase database = await NotesDatabase.OpenAsync(path, new() { CreateIfMissing = false }))
        {
            ImmutableArray<Note> found = await database.Notes.ListAsync();
            notes = found.ToDictionary(static note => note.Id);
        }

        int counter = notes.TryGetValue("counter", out Note? counted) ? counted.Stars : 0;
        string[] missing =
        [
            .. Enumerable.Range(1, counter).SelectMany(static n => new[] { $"t-{n}", $"t-{n}-twin" }).Where(id => !notes.ContainsKey(id)),
        ];
        int transactions = notes.Keys.Count(static id => id.StartsWith("t-", StringComparison.Ordinal));
        int[][] writers =
        [
            .. notes.Keys.Where(static id => char.IsAsciiDigit(id[0])).Select(static id => id.Split('-'))
                .GroupBy(static id => id[0], static id => int.Parse(id[1], CultureInfo.InvariantCulture))
                .OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group => group.Order().ToArray()),
        ];
        bool hasGaps = writers.Any(static rows => rows[^1] != rows.Length - 1);
        string integrity = Integrity(path);
        bool isGood = missing.Length == 0 && transactions == counter * 2 && !hasGaps && integrity == "ok";
        Console.Out.WriteLine(isGood
            ? string.Join(' ', writers.Select(static rows => rows.Length).Append(counter))
            : $"missing: {string.Join(' ', missing)}; transactions' rows: {transactions} of {counter}; gaps: {hasGaps}; {integrity}");
        return isGood ? 0 : 1;
    }

    private static string Integrity(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}
