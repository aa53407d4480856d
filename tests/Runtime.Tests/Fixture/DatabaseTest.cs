using Microsoft.Data.Sqlite;

namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>A test with a folder of its own, which is gone afterwards.</summary>
public abstract class DatabaseTest : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-gen-");

    private protected string Path => InFolder("notes.db");

    private protected string Folder => _folder.FullName;

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected string InFolder(string name) => System.IO.Path.Combine(_folder.FullName, name);

    private protected async Task<NotesDatabase> OpenAsync(SqliteDatabaseOptions? options = null) =>
        await NotesDatabase.OpenAsync(Path, options, Token);

    private protected static Note ANote(string id, string title = "Milk", string? folder = null, int stars = 0, string? parent = null) =>
        new() { Id = id, Title = title, Folder = folder, Stars = stars, ParentId = parent };

    /// <summary>Another connection, such as another program's.</summary>
    private protected SqliteConnection Connect(string? path = null)
    {
        SqliteConnection connection = new($"Data Source={path ?? Path};Pooling=False");
        connection.Open();
        return connection;
    }

    private protected static object? Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>How many descriptors of this process lead to a file of the test.</summary>
    private protected int OpenDescriptors() => new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos()
        .Count(descriptor => descriptor.LinkTarget?.StartsWith(Folder, StringComparison.Ordinal) == true);

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
