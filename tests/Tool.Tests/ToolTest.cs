using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Tool.Tests;

/// <summary>A test that runs the tool in a folder of its own.</summary>
public abstract class ToolTest : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    protected string InFolder(string name) => _folder.File(name);

    /// <summary>Makes a database of statements.</summary>
    protected string Database(string name, string sql)
    {
        string path = InFolder(name);
        Execute(path, sql);
        return path;
    }

    /// <summary>Writes a text into a file.</summary>
    protected string Text(string name, string text)
    {
        string path = InFolder(name);
        File.WriteAllText(path, text);
        return path;
    }

    protected static void Execute(string path, string sql)
    {
        using SqliteConnection connection = Connect(path);
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    protected static SqliteConnection Connect(string path)
    {
        SqliteConnection connection = new($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Runs a command line: its exit code, what it printed, what it complained of.</summary>
    internal static (int Code, string Output, string Error) Run(params string[] arguments) => Run(isColoured: false, arguments);

    internal static (int Code, string Output, string Error) Run(bool isColoured, params string[] arguments)
    {
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter error = new(CultureInfo.InvariantCulture);
        int code = Program.Run(arguments, new(output, error, isColoured));
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _folder.Dispose();
        }
    }
}
