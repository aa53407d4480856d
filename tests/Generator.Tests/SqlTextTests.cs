using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests;

/// <summary>What a user passes in cannot become SQL: every text that is prepared is put together from constants.</summary>
public sealed class SqlTextTests
{
    private const string Words = "the kind of an object, and its name in quotes";
    private const string Names = "names of the schema in quotes, defaults of the program's, and numbers";
    private const string Definition = "the program's own definition of a table, or what the file says of columns of its own";

    // Each with its reason; what is listed and not found is a failure too.
    private static readonly Dictionary<string, string> s_known = new()
    {
        ["FilteredStatement.Compose: string.Join(\" AND \", conditions)"] = "conditions that emitted code hands in as constants",
        ["Statement.ReadBack: value"] = "a select that emitted code hands in as a constant",
        ["PatchStatement.Compose: string.Join(\", \", assignments)"] = "assignments that emitted code hands in as constants",
        ["Hardening.ApplyPragmas: pragma"] = "names from the table of pragmas beside it",
        ["Hardening.ApplyPragmas: value.ToString(CultureInfo.InvariantCulture)"] = "a number",
        ["MigrationPlanner.PlanDrops: Drop(item)"] = Words,
        ["MigrationPlanner.PlanDrops: Drop(trigger)"] = Words,
        ["MigrationPlanner.PlanObjects: Drop(found)"] = Words,
        ["MigrationPlanner.PlanTable: difference.DefinitionOf(column)"] = Definition,
        ["MigrationRun.Execute: sql"] = Names,
        ["MigrationRun.Execute: rebuild.Create"] = Definition,
        ["MigrationRun.Execute: sequence"] = Names,
        ["MigrationRun.Execute: rebuild.Replace"] = Names,
        ["MigrationRun.Execute: statement"] = "what the program or the file itself created an index or a trigger by",
        ["MigrationRun.Copy: rebuild.Count"] = Names,
        ["MigrationRun.Copy: portion"] = Names,
        ["MigrationRun.Copy: rebuild.LastRow"] = Names,
        ["MigrationRun.Copy: rebuild.Copy"] = Names,
        ["OwnSql.RequireOne: Encoding.UTF8.GetString(rest)"] = "what follows a statement of one's own, looked at and not prepared",
    };

    [Fact]
    public void The_runtime_prepares_only_what_is_put_together_from_constants()
    {
        string[] found = [.. Pieces(Compile("src/Runtime", References.WithoutRuntime))
            .Select(static piece => piece[..piece.LastIndexOf(" (", StringComparison.Ordinal)])];

        Offenders.None(found.Where(static piece => !s_known.ContainsKey(piece)).Distinct());
        Offenders.None(s_known.Keys.Where(known => !found.Contains(known)).Select(static known => $"{known} is not there any more"));
    }

    [Fact]
    public void The_operational_store_and_what_is_emitted_for_it_hand_in_constants()
    {
        GeneratorRun run = GeneratorRun.Of(
            new() { JsonGenerator = true, MoreReferences = [.. References.Beside("Microsoft.AspNetCore*.dll")] },
            [.. WorkingTree.Files("src/Entities", "*.cs").Select(File.ReadAllText)]);
        Assert.True(run.Result.GeneratedSources.Length > 19, "Nothing was emitted.");

        Offenders.None(run.Output.SyntaxTrees.SelectMany(file => new SqlFlow(run.Output.GetSemanticModel(file)).Pieces(file)));
    }

    [Theory]
    [InlineData("""Prepare("SELECT " + name);""", "name")]
    [InlineData("""Prepare($"SELECT {name}");""", "name")]
    [InlineData("""string text = "SELECT 1"; text = text + name; Prepare(text);""", "name")]
    [InlineData("""Prepare(name is "a" ? "SELECT 1" : name);""", "name")]
    [InlineData("""Prepare(string.Format("SELECT {0}", name));""", """string.Format("SELECT {0}", name)""")]
    [InlineData("""Prepare(name.Trim());""", "name")]
    [InlineData("""command.CommandText = $"SELECT '{name}'";""", "name")]
    [InlineData("""Prepare($"SELECT {name.Replace("'", "''")}");""", """name.Replace("'", "''")""")]
    public void A_text_that_is_not_constant_is_found(string statements, string piece) =>
        Assert.Contains(PiecesOf(statements), found => found.Contains($": {piece} (", StringComparison.Ordinal));

    [Theory]
    [InlineData("""Prepare("SELECT 1");""")]
    [InlineData("""const string Name = "a"; Prepare($"SELECT {Name}");""")]
    [InlineData("""Prepare($"PRAGMA user_version = {number}");""")]
    [InlineData("""string mode = number > 0 ? "wal" : "delete"; Prepare($"PRAGMA journal_mode = {mode}");""")]
    [InlineData("""Log("SELECT " + name);""")]
    public void What_is_constant_or_a_number_or_no_SQL_is_not(string statements) => Assert.Empty(PiecesOf(statements));

    private static IEnumerable<string> PiecesOf(string statements) => Pieces(new RunOptions().Compile(
    [
        CSharpSyntaxTree.ParseText($$"""
            class Sample
            {
                static void Prepare(string sql) { }
                static void Log(string text) { }
                static void Run(string name, long number, System.Data.Common.DbCommand command) { {{statements}} }
            }
            """),
    ]));

    private static CSharpCompilation Compile(string project, IEnumerable<MetadataReference> references)
    {
        RunOptions options = new();
        return options.Compile(WorkingTree.Files(project, "*.cs")
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options.Parse, path))).WithReferences(references);
    }

    private static IEnumerable<string> Pieces(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.SelectMany(file => new SqlFlow(compilation.GetSemanticModel(file)).Pieces(file));
}
