using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>What an attribute of an entity does to a column, on every kind of method whose statement it changes.</summary>
public sealed class EveryColumnTests(EveryColumnTests.Program program) : IClassFixture<EveryColumnTests.Program>
{
    public static IEnumerable<Cell> Cells => ColumnTable.Rows.Values.SelectMany(static row => row.Cells);

    public static TheoryData<string, string> Methods
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach ((string name, ColumnRow row) in ColumnTable.Rows)
            {
                rows.AddRange([.. row.Kinds.Select(kind => (name, kind))]);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Methods))]
    [CoversEach(nameof(Cells))]
    public async Task A_column_is_written_compared_and_read_as_it_is_declared(string row, string kind) =>
        Assert.Equal("", await program.RunAsync(row, kind));

    public sealed class Program : IDisposable
    {
        private const string Head = """
            namespace Acme;

            public static class Stored
            {
                public static async Task<string> OfAsync(string file, string sql)
                {
                    await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False");
                    await connection.OpenAsync();
                    await using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
                    command.CommandText = sql;
                    return (string)(await command.ExecuteScalarAsync())!;
                }
            }


            """;

        private readonly Compiled _compiled = Compiled.Of(GeneratorRun.Of(
            new RunOptions { JsonGenerator = true },
            Accepted.Usings + Head + string.Concat(ColumnTable.Rows.Values.Select(static row => row.Source))));

        public async Task<string> RunAsync(string row, string kind)
        {
            using var folder = new TemporaryFolder();
            return await _compiled.CallAsync<string>($"Acme.{row}Scenes", "Run", folder.File("row.db"), kind);
        }

        public void Dispose() => _compiled.Dispose();
    }
}
