using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Synthorg.Entities.Tests.Durability;

/// <summary>A process that saves is killed without warning: what it was told is saved is there.</summary>
public sealed class KillTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public async Task What_was_acknowledged_is_there_after_kill(int acknowledgements)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("synthorg-kill-");
        try
        {
            string file = Path.Combine(folder.FullName, "org.db");
            List<string> acknowledged = await SaveUntilKilledAsync(file, acknowledgements);

            await using (OrgDatabase database = await OrgDatabase.OpenAsync(file, cancellationToken: TestContext.Current.CancellationToken))
            {
                var tasks = await database.Tasks.ListAsync(cancellationToken: TestContext.Current.CancellationToken);
                Assert.Empty(acknowledged.Except(tasks.Select(static task => task.Id)));
            }

            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            using SqliteCommand check = connection.CreateCommand();
            check.CommandText = "PRAGMA integrity_check";
            Assert.Equal("ok", check.ExecuteScalar());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<List<string>> SaveUntilKilledAsync(string file, int acknowledgements)
    {
        string? host = Environment.ProcessPath;
        var start = new ProcessStartInfo(Path.GetFileNameWithoutExtension(host) == "dotnet" ? host! : "dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Synthorg.Entities.Writer.dll"), file },
        };
        using Process writer = Process.Start(start) ?? throw new InvalidOperationException("The writer did not start.");
        var acknowledged = new List<string>();
        while (acknowledged.Count < acknowledgements
            && await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } id)
        {
            acknowledged.Add(id);
        }

        writer.Kill(); // SIGKILL: nothing in the process runs after it.
        while (await writer.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } id)
        {
            acknowledged.Add(id);
        }

        await writer.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(acknowledged.Count >= acknowledgements);
        return acknowledged.FindAll(static id => id.Length == "0-000000".Length); // The last line may be torn.
    }
}
