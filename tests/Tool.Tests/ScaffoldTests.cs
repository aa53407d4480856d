using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Harness;
using Xunit.Sdk;

namespace Synthorg.Gen.Tool.Tests;

/// <summary>What is scaffolded compiles without a warning, makes the schema that it came from, and works on the file.</summary>
public sealed class ScaffoldTests : ScaffoldTest
{
    private static readonly int s_rounds = Environment.GetEnvironmentVariable("RELIABILITY") == "full" ? 200 : 12;

    [Theory]
    [InlineData(Samples.Blog, Samples.BlogRows, 5)]
    [InlineData(Samples.Ledger, Samples.LedgerRows, 4)]
    [InlineData(Samples.Legacy, Samples.LegacyRows, 10)]
    [InlineData(Samples.Frameworks, Samples.FrameworksRows, 13)]
    [InlineData(Samples.Clashes, "", 0)]
    public async Task The_schema_and_the_rows_come_back(string schema, string rows, int count)
    {
        string file = Database("first.db", schema + rows);
        using Compiled compiled = Compile(file);

        await RequireEmptyPlanAsync(compiled, file);
        Assert.Equal(count, await RewriteAsync(compiled, file, rows: 10));
        await RequireSameSchemaAsync(compiled, file);
    }

    [Fact]
    public async Task Any_schema_comes_back()
    {
        List<string> offenders = [];
        for (int seed = 1; seed <= s_rounds; seed++)
        {
            string sql = new RandomDdl(new Random(seed)).Text();
            try
            {
                string file = Database($"{seed}.db", sql);
                using Compiled compiled = Compile(file);
                await RequireEmptyPlanAsync(compiled, file);
                await RequireSameSchemaAsync(compiled, file);
            }
            catch (Exception failure) when (failure is XunitException or SqliteException or PersistenceException)
            {
                offenders.Add($"Seed {seed}: {failure.Message}\n{sql}");
            }
        }

        Offenders.None(offenders);
    }

    [Fact]
    public void A_table_becomes_an_entity_and_its_repository()
    {
        string file = Database("shop.db", Samples.Blog);
        string folder = InFolder("out");

        (int code, string output, _) = Run("scaffold", file, "--out", folder);

        Assert.Equal((0, 3), (code, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.Equal("""
            using System.Collections.Immutable;
            using System.Threading;
            using System.Threading.Tasks;
            using Synthorg.Gen;

            namespace Shop;

            /// <summary>A row of <c>authors</c>.</summary>
            [Persisted("authors")]
            [Check($"instr({nameof(Email)}, '@') > 0", Name = "has_at")]
            public sealed partial record Author
            {
                [Key(AutoIncrement = true)]
                public long Id { get; init; }
            """, string.Join('\n', File.ReadLines(Path.Combine(folder, "Author.cs")).Take(14)));
    }

    [Fact]
    public void What_no_attribute_can_say_is_told()
    {
        string file = Database("odd.db", """
            CREATE TABLE parents (id INTEGER PRIMARY KEY, code TEXT);
            CREATE TABLE odd (
                id INTEGER PRIMARY KEY ON CONFLICT REPLACE,
                a TEXT NOT NULL ON CONFLICT IGNORE,
                b BLOB DEFAULT x'00ff',
                c TEXT REFERENCES missing,
                d INTEGER NOT NULL REFERENCES parents ON DELETE SET NULL,
                e TEXT REFERENCES parents (code),
                f TEXT AS (likelihood(a, 0.5)),
                UNIQUE (a COLLATE NOCASE),
                CHECK (likelihood(a <> '', 0.5))
            );
            """);

        (int code, _, string error) = Run("scaffold", file, "--out", InFolder("out"), "--namespace", "Sample");

        Assert.Equal(1, code);
        string[] parts =
        [
            "PRIMARY KEY ON CONFLICT", "NOT NULL ON CONFLICT", "x'00ff'", "no table missing", "SET NULL", "neither the key nor unique",
            "COLLATE", "CHECK (likelihood", "odd.f",
        ];
        Assert.All(
            parts,
            part => Assert.Contains(part, error, StringComparison.Ordinal));
        Assert.Equal(9, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        string[] sources = [.. Directory.GetFiles(InFolder("out")).Select(File.ReadAllText)];
        Compiled.Of(GeneratorRun.Of(new RunOptions { ImplicitUsings = false }, sources)).Dispose();
    }

    [Fact]
    public void No_file_is_written_over_unless_that_is_said()
    {
        string file = Database("shop.db", "CREATE TABLE notes (id INTEGER PRIMARY KEY);");
        string folder = InFolder("out");
        Directory.CreateDirectory(folder);
        string mine = Text(Path.Combine("out", "Note.cs"), "mine");

        (int code, string output, string error) = Run("scaffold", file, "--out", folder);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Note.cs", error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(mine));
        Assert.Single(Directory.GetFiles(folder));
        Assert.Equal(0, Run("scaffold", file, "--out", folder, "--force").Code);
        Assert.Equal(2, Directory.GetFiles(folder).Length);
    }

    [Fact]
    public void A_file_without_tables_gives_nothing()
    {
        (int code, string output, _) = Run("scaffold", Text("empty.db", ""), "--out", InFolder("out"));

        Assert.Equal((1, ""), (code, output));
    }
}
