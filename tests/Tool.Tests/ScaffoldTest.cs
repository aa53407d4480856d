using System.Collections;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Tool.Tests;

/// <summary>A test that scaffolds a file, compiles what comes of it with the generator, and lets it work on the file.</summary>
public abstract class ScaffoldTest : ToolTest
{
    private const string Probe = """
        using System.Threading.Tasks;
        using Synthorg.Gen;

        namespace Sample;

        public static class Probe
        {
            public static async Task<SampleDatabase> OpenAsync(string path, bool migrates) =>
                await SampleDatabase.OpenAsync(path, new() { MigrateOnOpen = migrates });

            public static async Task CreateAsync(string path)
            {
                await using SampleDatabase database = await SampleDatabase.OpenAsync(path);
            }

            public static async Task<MigrationPlan> PlanAsync(string path)
            {
                await using SampleDatabase database = await SampleDatabase.OpenAsync(path, new() { MigrateOnOpen = false });
                return await database.PlanMigrationAsync();
            }
        }
        """;

    private string[] _sources = [];

    /// <summary>Scaffolds a file and compiles it, warnings as errors.</summary>
    private protected Compiled Compile(string file, params string[] more)
    {
        string folder = InFolder($"{Guid.NewGuid():N}");
        (int code, _, string error) = Run("scaffold", file, "--out", folder, "--namespace", "Sample", "--name", "SampleDatabase");
        Assert.Equal((0, ""), (code, error));
        _sources =
            [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText), Probe, .. more];
        return Compiled.Of(GeneratorRun.Of(new RunOptions { ImplicitUsings = false }, _sources));
    }

    /// <summary>Holds the scaffolded schema against the file's, both ways.</summary>
    private protected async Task RequireSameSchemaAsync(Compiled compiled, string file)
    {
        string fresh = InFolder($"{Guid.NewGuid():N}.db");
        await compiled.CallAsync("Sample.Probe", "CreateAsync", fresh);
        RequireSameSnapshot(fresh);
        Execute(file, "PRAGMA user_version = 0");
        Execute(fresh, "PRAGMA user_version = 0");
        Assert.Equal((0, "no differences\n", ""), Run("schema", "diff", file, fresh));
        Assert.Equal((0, "no differences\n", ""), Run("schema", "diff", fresh, file));
    }

    // The tool's, of a file that the program has made, is the one that the generator holds the program against, to the letter.
    private void RequireSameSnapshot(string fresh)
    {
        string folder = InFolder($"{Guid.NewGuid():N}");
        Assert.Equal(0, Run("schema", "snapshot", fresh, "--out", folder, "--name", "SampleDatabase").Code);
        string snapshot = Assert.Single(Directory.GetFiles(folder));
        RunOptions options = new() { ImplicitUsings = false, Files = [new AdditionalFile(snapshot, File.ReadAllText(snapshot))] };
        Offenders.None(GeneratorRun.Of(options, _sources).Diagnostics);
        Assert.Single(GeneratorRun.Of(options with { Files = [new AdditionalFile(snapshot, "")] }, _sources).Diagnostics);
    }

    private protected static async Task RequireEmptyPlanAsync(Compiled compiled, string file) =>
        Assert.Empty((await compiled.CallAsync<MigrationPlan>("Sample.Probe", "PlanAsync", file)).Steps);

    /// <summary>Reads every row, and writes some back as they were read: nothing in the file changes by it.</summary>
    /// <returns>How many rows were read.</returns>
    private protected static async Task<int> RewriteAsync(Compiled compiled, string file, int rows)
    {
        string[] before = Dump(file);
        int read = 0;
        await using (IAsyncDisposable database = await OpenAsync(compiled, file))
        {
            PropertyInfo[] properties = database.GetType().GetProperties();
            foreach (PropertyInfo property in properties.Where(static property => IsRepository(property.PropertyType)))
            {
                object repository = property.GetValue(database)!;
                IList found = (IList)await CallAsync(repository, "ListAsync");
                read += found.Count;
                for (int i = 0; i < Math.Min(rows, found.Count) && property.PropertyType.GetMethod("UpdateAsync") is not null; i++)
                {
                    Assert.Equal(true, await CallAsync(repository, "UpdateAsync", found[i]!));
                }
            }
        }

        Assert.Equal(before, Dump(file));
        return read;
    }

    private static bool IsRepository(Type type) => type.Name.EndsWith("Repository", StringComparison.Ordinal);

    private static async Task<IAsyncDisposable> OpenAsync(Compiled compiled, string file)
    {
        Task opening = (Task)compiled.Assembly.GetType("Sample.Probe")!.GetMethod("OpenAsync")!.Invoke(null, [file, false])!;
        await opening;
        return (IAsyncDisposable)opening.GetType().GetProperty("Result")!.GetValue(opening)!;
    }

    private static async Task<object> CallAsync(object repository, string method, params object[] arguments)
    {
        MethodInfo found = repository.GetType().GetInterfaces().Select(type => type.GetMethod(method)).OfType<MethodInfo>().Single();
        object pending = found.Invoke(repository, [.. arguments, CancellationToken.None])!;
        Task task = (Task)pending.GetType().GetMethod("AsTask")!.Invoke(pending, null)!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    private static string[] Dump(string file)
    {
        using SqliteConnection connection = Connect(file);
        string[] tables = [.. Texts(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")];
        return [.. tables.SelectMany(table =>
        {
            string each = "'typeof(\"' || name || '\") || quote(\"' || name || '\")'";
            string columns = string.Join(" || ',' || ", Texts(connection, $"SELECT {each} FROM pragma_table_xinfo('{table}')"));
            return Texts(connection, $"SELECT '{table}:' || {columns} FROM \"{table}\" ORDER BY 1").ToArray();
        })];
    }

    private static IEnumerable<string> Texts(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }
}
