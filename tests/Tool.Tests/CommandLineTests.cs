namespace Synthorg.Gen.Tool.Tests;

/// <summary>What the tool makes of a command line that is wrong, or asks for help.</summary>
public sealed class CommandLineTests : ToolTest
{
    [Fact]
    public void Help_names_every_command()
    {
        (int code, string output, string error) = Run("--help");

        Assert.Equal((0, ""), (code, error));
        Assert.All(
            ["schema print", "schema plan", "schema check", "schema diff", "schema snapshot", "scaffold"],
            command => Assert.Contains($"\n  {command} ", output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("schema plan", "--allow-data-loss")]
    [InlineData("schema diff", "--sql")]
    [InlineData("schema snapshot", "--out DIR")]
    [InlineData("scaffold", "--namespace N")]
    public void Help_of_a_command_names_its_options(string command, string option)
    {
        (int code, string output, _) = Run([.. command.Split(' '), "--help"]);

        Assert.Equal(0, code);
        Assert.StartsWith($"synthorg-gen {command} ", output, StringComparison.Ordinal);
        Assert.Contains($"\n  {option} ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("schema")]
    [InlineData("schema paint x")]
    [InlineData("schema print")]
    [InlineData("schema print a b")]
    [InlineData("schema print a --sql")]
    [InlineData("schema plan a b --sql=yes")]
    [InlineData("schema snapshot a --out")]
    [InlineData("scaffold a --namespace 1x")]
    [InlineData("schema print missing.db")]
    [InlineData("schema print missing.sql")]
    [InlineData("schema diff missing.db missing.sql")]
    public void What_is_not_understood_or_not_there_fails(string line)
    {
        (int code, string output, string error) = Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (code, output));
        Assert.NotEmpty(error);
    }

    [Fact]
    public void What_is_no_database_and_no_sql_fails()
    {
        Assert.Equal(2, Run("schema", "print", Text("no.db", new string('x', 5000))).Code);
        (int code, _, string error) = Run("schema", "print", Text("no.sql", "CREATE TABLE t (a;"));
        Assert.Equal(2, code);
        Assert.Contains("syntax error", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sql_reaches_no_other_file()
    {
        string target = InFolder("target.db");

        Assert.Equal(2, Run("schema", "print", Text("attach.sql", $"ATTACH '{target}' AS x; CREATE TABLE x.t (a);")).Code);
        Assert.Equal(2, Run("schema", "print", Text("vacuum.sql", $"CREATE TABLE t (a); VACUUM INTO '{target}';")).Code);

        Assert.False(File.Exists(target));
    }

    [Fact]
    public void Colours_only_where_they_are_seen()
    {
        string from = Text("from.sql", "CREATE TABLE a (id INTEGER PRIMARY KEY);");
        string to = Text("to.sql", "CREATE TABLE b (id INTEGER PRIMARY KEY);");

        Assert.DoesNotContain('\e', Run("schema", "diff", from, to).Output);
        string coloured = Run(isColoured: true, "schema", "diff", from, to).Output;
        Assert.Contains("\e[32m  create table b\e[0m\n", coloured, StringComparison.Ordinal);
        Assert.Contains("\e[31m  drop a (can lose data)\e[0m\n", coloured, StringComparison.Ordinal);
    }
}
