using Microsoft.Data.Sqlite;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>A backend with a folder of its own, both gone at the end of the test.</summary>
internal sealed class Company : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("synthorg-company-");

    private Company(SqliteConfig settings)
    {
        Settings = settings.IsInMemory ? settings : settings with { Path = Path };
        Backend = Another();
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "org.db");

    public SqliteConfig Settings { get; }

    public LogList Log { get; } = new();

    public IPersistenceBackend Backend { get; }

    /// <summary>How many descriptors of this process lead to a file of the test.</summary>
    public int OpenDescriptors => OperatingSystem.IsLinux()
        ? new DirectoryInfo("/proc/self/fd").EnumerateFileSystemInfos()
            .Count(descriptor => descriptor.LinkTarget?.StartsWith(_folder.FullName, StringComparison.Ordinal) == true)
        : 0;

    /// <summary>A backend that is not connected.</summary>
    public static Company Found(SqliteConfig? settings = null) => new(settings ?? new());

    /// <summary>A backend that is connected and migrated.</summary>
    public static async Task<Company> StartAsync(SqliteConfig? settings = null)
    {
        Company company = Found(settings);
        await company.Backend.ConnectAsync(TestContext.Current.CancellationToken);
        await company.Backend.MigrateAsync(TestContext.Current.CancellationToken);
        return company;
    }

    public static Task<Company> StartInMemoryAsync() => StartAsync(new() { Path = ":memory:" });

    /// <summary>One more backend on the same file.</summary>
    public IPersistenceBackend Another() => PersistenceBackendFactory.Create(new() { Sqlite = Settings }, Log);

    /// <summary>The first value that a statement gives, on the backend's own connection.</summary>
    public object? Ask(string sql) => Ask(Backend.GetDb(), sql);

    public static object? Ask(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>The first value that a statement gives, on a connection that knows nothing of the backend.</summary>
    public object? AskFile(string sql)
    {
        using SqliteConnection connection = new($"Data Source={Path};Pooling=False");
        connection.Open();
        return Ask(connection, sql);
    }

    public async ValueTask DisposeAsync()
    {
        Log.OnLog = null;
        await Backend.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
