using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>Columns that a JsonSerializerContext of the user's writes and reads.</summary>
public sealed class ContextTests(ContextProgram program) : IClassFixture<ContextProgram>
{
    [Fact]
    [Covers("JsonColumn", "Context")]
    public async Task The_context_decides_what_is_stored() => Assert.Equal(
        "{\"name\":\"a<b\",\"anything\":5}-{\"x\":3}{\"x\":9}\"é\"",
        await program.RunAsync<string>("StoredAsync"));

    [Fact]
    public async Task Entities_projections_patches_and_sets_move_it() => Assert.Equal(
        ["a<b 3 a<b 5  9 é", " 9 é 3", " o s"],
        await program.RunAsync<string[]>("RoundTripAsync"));

    [Theory]
    [InlineData("shape = '{\"name\":\"secret'", "shape")]
    [InlineData("other = '{\"name\":7}'", "other")]
    [InlineData("point = 'null'", "point")]
    [InlineData("counts = '{\"secret\":\"x\"}'", "counts")]
    public async Task What_is_no_JSON_of_the_type_names_its_column(string assignment, string column)
    {
        QueryException unreadable = await program.FailAsync<QueryException>("UnreadableAsync", assignment);

        Assert.Equal(PersistenceError.UnreadableRow, unreadable.Error);
        Assert.Equal(column, unreadable.Column);
        Assert.Contains("id = 1", unreadable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", unreadable.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_context_cannot_write_is_refused()
    {
        ArgumentException refusal = await program.FailAsync<ArgumentException>("RefusedAsync");

        Assert.Contains("drawings.shape", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_derived_check_holds_the_shape()
    {
        SqliteException refusal = await program.FailAsync<SqliteException>("CheckAsync");

        Assert.Equal(275, refusal.SqliteExtendedErrorCode);
    }
}

public sealed class ContextProgram() : Behaviour(ContextScenes.Source);
