namespace Synthorg.Gen.Runtime.Tests;

public sealed class PatchStatementTests
{
    private static readonly TableDefinition s_table = new("notes") { Columns = ["id", "title", "tag", "version"], Key = [0] };

    private static readonly PatchStatement s_patch = new(
        "INotes.PatchAsync",
        s_table,
        head: "UPDATE notes",
        always: ["version = version + 1"],
        optional: ["title = ?2", "tag = ?3"],
        tail: "WHERE id = ?1",
        unchanged: "SELECT count(*) FROM notes WHERE id = ?1")
    {
        Parameters = ["argument ?1", "notes.title", "notes.tag"],
    };

    [Theory]
    [InlineData(0, "SELECT count(*) FROM notes WHERE id = ?1")]
    [InlineData(1, "UPDATE notes SET version = version + 1, title = ?2 WHERE id = ?1")]
    [InlineData(2, "UPDATE notes SET version = version + 1, tag = ?3 WHERE id = ?1")]
    [InlineData(3, "UPDATE notes SET version = version + 1, title = ?2, tag = ?3 WHERE id = ?1")]
    public void Each_combination_sets_what_it_names(long given, string sql) => Assert.Equal(sql, s_patch.For(given).Sql);

    [Fact]
    public void A_combination_is_composed_once()
    {
        Statement first = s_patch.For(1);

        Assert.Same(first, s_patch.For(1));
        Assert.NotSame(first, s_patch.For(2));
        Assert.Equal((StatementKind.Update, "INotes.PatchAsync", s_table), (first.Kind, first.Name, first.Table));
        Assert.Equal(StatementKind.Select, s_patch.For(0).Kind);
    }

    [Fact]
    public void Many_threads_get_one_statement()
    {
        PatchStatement patch = new("INotes.PatchAsync", s_table, "UPDATE notes", [], ["title = ?1"], "", unchanged: null);
        Statement[] statements = new Statement[64];

        Parallel.For(0, statements.Length, i => statements[i] = patch.For(1));

        Assert.Single(statements.Distinct());
        Assert.Equal("UPDATE notes SET title = ?1", statements[0].Sql);
    }

    [Fact]
    public void What_is_always_set_is_set_alone_too()
    {
        PatchStatement patch =
            new("INotes.PatchAsync", s_table, "UPDATE notes", ["tag = ?1"], ["title = ?2"], "WHERE id = 3", unchanged: null);

        Assert.Equal("UPDATE notes SET tag = ?1 WHERE id = 3", patch.For(0).Sql);
    }

    [Fact]
    public void The_last_of_sixty_two_has_its_bit()
    {
        string[] optional = [.. Enumerable.Range(1, 62).Select(static number => $"c{number} = ?{number}")];
        PatchStatement patch = new("INotes.PatchAsync", s_table, "UPDATE notes", [], optional, "", unchanged: null);

        Assert.Equal("UPDATE notes SET c62 = ?62", patch.For(1L << 61).Sql);
    }

    [Fact]
    public void Messages_name_the_column_that_a_parameter_becomes()
    {
        Assert.Equal("notes.title", s_patch.For(1).ParameterName(2));
        Assert.Equal("argument ?1", s_patch.For(1).ParameterName(1));
        Assert.Equal("notes.title", new Statement(StatementKind.Update, "INotes.UpdateAsync", s_table, "").ParameterName(2));
        Assert.Equal("argument ?2", new Statement(StatementKind.Select, "INotes.GetAsync", s_table, "").ParameterName(2));
    }
}
