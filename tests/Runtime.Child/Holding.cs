using Microsoft.Data.Sqlite;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>Takes the write lock and gives it back as it is told, line by line: <c>take</c>, <c>give</c>.</summary>
internal static class Holding
{
    public static int Run(string path)
    {
        using SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        while (Console.In.ReadLine() is { } told)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = told == "take" ? "BEGIN IMMEDIATE" : "COMMIT";
            command.ExecuteNonQuery();
            Console.Out.WriteLine(told);
            Console.Out.Flush();
        }

        return 0;
    }
}
