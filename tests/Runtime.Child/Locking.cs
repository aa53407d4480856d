using Microsoft.Data.Sqlite;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Keeps everybody else out of a database until a line comes in.</summary>
internal static class Locking
{
    public static async Task<int> RunAsync(string path, string how)
    {
        await using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = how switch
        {
            "transaction" => "PRAGMA journal_mode = delete; BEGIN EXCLUSIVE",
            "write" => "BEGIN IMMEDIATE",
            "mode" => "PRAGMA locking_mode = exclusive; PRAGMA journal_mode = wal; BEGIN IMMEDIATE; COMMIT",
            _ => throw new ArgumentException($"No lock: {how}.", nameof(how)),
        };
        await command.ExecuteNonQueryAsync();
        Console.Out.WriteLine("locked");
        await Console.Out.FlushAsync();
        await Console.In.ReadLineAsync();
        return 0;
    }
}
