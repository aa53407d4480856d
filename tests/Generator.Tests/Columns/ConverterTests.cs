using Synthorg.Gen.Generator.Tests.Emit;
using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>Values that a converter of the user's stores and reads.</summary>
public sealed class ConverterTests(ConverterProgram program) : IClassFixture<ConverterProgram>
{
    [Fact]
    [Covers("Converter")]
    public async Task What_the_converter_gives_is_stored() => Assert.Equal(
        "#red|1250|100|#ff0000|20|10|a,b|c|65746F6E|north|real|"
            + "[{\"price\":300,\"paint\":null,\"state\":20,\"marks\":\"x,y\",\"parts\":[100,200]}] ; #blue|700|-|-|10|-|t|-||south|real|[]",
        await program.RunAsync<string>("StoredAsync"));

    [Fact]
    public async Task Every_verb_moves_it() => Assert.All(await program.RunAsync<bool[]>("RoundTripAsync"), Assert.True);

    [Fact]
    public async Task Conditions_order_and_shapes_work_over_what_is_stored() => Assert.Equal(
        [
            "red blue", "red", "red", "red", "blue", "blue", "red", "blue", "red", "red", "red", "red",
            "red/1/Closed/a blue//Open/t", "Open=7*1 Closed=13*1", "12.5 7.0", "13 ff0000",
        ],
        await program.RunAsync<string[]>("ConditionsAsync"));

    [Fact]
    public async Task Patches_and_sets_write_it() =>
        Assert.Equal("True 200-z True False 300#0", await program.RunAsync<string>("PartsAsync"));

    [Fact]
    public async Task A_default_is_a_constant_of_what_is_stored() => Assert.Equal("1250", await program.RunAsync<string>("DefaultAsync"));

    [Theory]
    [InlineData("column", "cars.price")]
    [InlineData("json", "cars.lines")]
    [InlineData("list", "cars.lines")]
    [InlineData("null", "cars.paint")]
    [InlineData("set", "cars.price")]
    [InlineData("filter", "argument ?1")]
    public async Task What_the_converter_does_not_take_names_its_column_and_is_not_written(string what, string column)
    {
        ArgumentException refusal = await program.FailAsync<ArgumentException>("RefusedAsync", what);

        Assert.Contains(column, refusal.Message, StringComparison.Ordinal);
        Assert.IsType(what == "null" ? typeof(InvalidOperationException) : typeof(OverflowException), refusal.InnerException);
        Assert.DoesNotContain("negative", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Null_never_reaches_the_converter()
    {
        QueryException missing = await program.FailAsync<QueryException>("RefusedAsync", "key");

        Assert.Equal(PersistenceError.ConstraintNotNull, missing.Error);
        Assert.Equal("id", missing.Column);
    }

    [Theory]
    [InlineData("price = -5", "price")]
    [InlineData("lines = '[{\"price\":-5,\"paint\":null,\"state\":10}]'", "lines")]
    [InlineData("paint = '#none'", "paint")]
    public async Task What_it_cannot_read_names_table_column_and_key(string assignment, string column)
    {
        QueryException unreadable = await program.FailAsync<QueryException>("UnreadableAsync", assignment);

        Assert.Equal(PersistenceError.UnreadableRow, unreadable.Error);
        Assert.Equal("cars", unreadable.Table);
        Assert.Equal(column, unreadable.Column);
        Assert.Contains("id = #red", unreadable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("-5", unreadable.Message, StringComparison.Ordinal);
        Exception cause = Assert.IsType<Exception>(unreadable.InnerException?.InnerException, exactMatch: false);
        Assert.IsType(column == "paint" ? typeof(InvalidOperationException) : typeof(FormatException), cause);
    }
}

public sealed class ConverterProgram() : Behaviour(ConverterScenes.Source);
