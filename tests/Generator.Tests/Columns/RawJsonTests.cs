using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>Strings that are JSON themselves: checked on their way in and out, kept byte for byte.</summary>
public sealed class RawJsonTests(RawJsonProgram program) : IClassFixture<RawJsonProgram>
{
    [Theory]
    [InlineData(" { \"b\" : 1.0,\n \"a\":[ ] } ", "{\"a\":1,\"a\":2}", "[1e5, \"\\u00e9\"]")]
    [InlineData("null", null, null)]
    [InlineData("\"漢字 😀\"", "{}", "[]")]
    [Covers("JsonColumn", "Raw")]
    public async Task It_comes_back_byte_for_byte(string any, string? inObject, string? array) => Assert.Equal(
        [any, inObject, array, inObject],
        await program.RunAsync<string?[]>("RoundTripAsync", any, inObject, array));

    [Fact]
    public async Task Updates_write_it() => Assert.Equal(
        ["[ 1 ]", null, "\"set\""],
        await program.RunAsync<string?[]>("ChangeAsync", "[ 1 ]", null));

    [Theory]
    [InlineData("secret", null, null, "notes.any")]
    [InlineData("{} {}", null, null, "notes.any")]
    [InlineData("", null, null, "notes.any")]
    [InlineData("0", "[\"secret\"]", null, "notes.object")]
    [InlineData("0", null, "{\"secret\":1}", "notes.array")]
    [Covers("JsonColumn", "Shape")]
    public async Task What_is_no_JSON_of_its_shape_is_refused_and_not_written(string any, string? inObject, string? array, string column)
    {
        ArgumentException refusal = await program.FailAsync<ArgumentException>("RefusedAsync", any, inObject, array);

        Assert.Contains(column, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("any", "secret")]
    [InlineData("object", "[\"secret\"]")]
    [InlineData("array", "\"secret\"")]
    public async Task What_another_program_wrote_is_checked_when_it_is_read(string column, string text)
    {
        QueryException unreadable = await program.FailAsync<QueryException>("ReadForeignAsync", column, text);

        Assert.Equal(PersistenceError.UnreadableRow, unreadable.Error);
        Assert.Equal(column, unreadable.Column);
        Assert.Contains("id = 7", unreadable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", unreadable.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_derived_check_holds_other_programs_to_the_shape()
    {
        SqliteException refusal = await program.FailAsync<SqliteException>("CheckAsync", "[]");

        Assert.Equal(275, refusal.SqliteExtendedErrorCode);
        Assert.Equal("{\"a\":1}", await program.RunAsync<string>("CheckAsync", "{\"a\":1}"));
    }

    [Fact]
    public async Task A_default_is_its_text() => Assert.Equal("{}", await program.RunAsync<string>("DefaultAsync"));
}

public sealed class RawJsonProgram() : Behaviour(RawJsonScenes.Source);
