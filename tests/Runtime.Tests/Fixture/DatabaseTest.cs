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

    /// <summary>The names of the files in the test's folder.</summary>
    private protected string[] Files() => [.. Directory.GetFiles(Folder).Select(System.IO.Path.GetFileName).Order()!];

    /// <summary>Copies a file that may be open, as it is on the disk.</summary>
    private protected static void CopyFile(string from, string to)
    {
        using FileStream source = new(from, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using FileStream target = new(to, FileMode.Create);
        source.CopyTo(target);
    }

    /// <summary>What the file at a path holds, and that it is intact.</summary>
    private protected static async Task<string[]> IdsAsync(string path)
    {
        string[] found;
        await using (NotesDatabase database = await NotesDatabase.OpenAsync(path, new() { CreateIfMissing = false }, Token))
        {
            found = [.. (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id)];
        }

        using SqliteConnection other = new($"Data Source={path};Pooling=False");
        other.Open();
        Assert.Equal("ok", Execute(other, "PRAGMA integrity_check"));
        return found;
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
