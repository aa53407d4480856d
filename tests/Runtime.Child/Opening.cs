using Microsoft.Data.Sqlite;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Opens a file at the moment when it is told, together with others.</summary>
internal static class Opening
{
    /// <summary>Prints the journal mode, and then waits to be told that all have opened it.</summary>
    public static async Task<int> RunAsync(string path, string name)
    {
        await Console.Out.WriteLineAsync("ready");
        await Console.In.ReadLineAsync();
        await using NotesDatabase database = await NotesDatabase.OpenAsync(path, new() { BusyTimeout = TimeSpan.FromMinutes(2) });
        await database.Notes.AddAsync(new() { Id = name, Title = "Milk" });
        await Console.Out.WriteLineAsync(await database.ReadConnectionAsync(static connection =>
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode";
            return ValueTask.FromResult((string)command.ExecuteScalar()!);
        }));
        await Console.In.ReadLineAsync();
        return 0;
    }
}
