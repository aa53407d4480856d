using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Entities.Tests.Backend;

namespace Synthorg.Entities.Tests.Durability;

/// <summary>64 callers save in all nineteen repositories until their process is killed: what they were told is saved is there.</summary>
/// <remarks>The environment variable <c>KILL_AFTER_SECONDS</c> gives them more time than three seconds.</remarks>
public sealed class CompanyKillTests
{
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("KILL_AFTER_SECONDS") ?? "3", CultureInfo.InvariantCulture));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_acknowledged_is_there_after_kill()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("synthorg-kill-");
        try
        {
            string file = Path.Combine(folder.FullName, "org.db");
            ILookup<string, string> acknowledged = (await SaveUntilKilledAsync(file))
                .Select(static line => line.Split(' '))
                .Where(static parts => parts is [_, { Length: 36 }]) // The last line may be torn.
                .ToLookup(static parts => parts[0], static parts => parts[1]);

            await using IPersistenceBackend backend = PersistenceBackendFactory.Create(new() { Sqlite = new() { Path = file } });
            await backend.ConnectAsync(Stop);
            await backend.MigrateAsync(Stop);
            Assert.Equal(["ok"], Values(backend.GetDb(), "PRAGMA integrity_check"));
            Assert.All(Save.All, save =>
            {
                Assert.NotEmpty(acknowledged[save.Table]);
                Assert.Empty(acknowledged[save.Table].Except(Values(backend.GetDb(), $"SELECT {save.Column} FROM {save.Table}")));
            });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> SaveUntilKilledAsync(string file)
    {
        string? host = Environment.ProcessPath;
        ProcessStartInfo start = new(Path.GetFileNameWithoutExtension(host) == "dotnet" ? host! : "dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Synthorg.Entities.Writer.dll"), file, "64" },
        };
        using Process writer = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        List<string> lines = [];
        HashSet<string> missing = [.. Save.All.Select(static save => save.Table)];
        Stopwatch? time = null;
        while ((missing.Count > 0 || time?.Elapsed < s_time) && await writer.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            time ??= Stopwatch.StartNew();
            missing.Remove(line.Split(' ')[0]);
            lines.Add(line);
        }

        writer.Kill(); // SIGKILL: nothing in the process runs after it.
        while (await writer.StandardOutput.ReadLineAsync(Stop) is { } line)
        {
            lines.Add(line);
        }

        await writer.WaitForExitAsync(Stop);
        return lines;
    }

    private static List<string> Values(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> values = [];
        while (reader.Read())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
