using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Tests.Sql;

public sealed class StatementTextTests
{
    [Theory]
    [InlineData("name", "\"name\""), InlineData("a\"b", "\"a\"\"b\""), InlineData("", "\"\""), InlineData("[x] `y` 'z'", "\"[x] `y` 'z'\"")]
    public void A_name_is_always_quoted(string name, string quoted) => Assert.Equal(quoted, Identifier.Quote(name));

    [Theory]
    [InlineData("Equal", "\"title\" = ?1"), InlineData("NotEqual", "\"title\" <> ?1"), InlineData("AtLeast", "\"title\" >= ?1")]
    [InlineData("AtMost", "\"title\" <= ?1"), InlineData("After", "\"title\" > ?1"), InlineData("Before", "\"title\" < ?1")]
    [InlineData("OneOf", "\"title\" IN (SELECT value FROM json_each(?1))")]
    public void A_condition_names_its_column_and_its_parameter(string comparison, string sql) =>
        Assert.Equal("\nWHERE " + sql, Where.Clause([Samples.Filter(Samples.Title, Enum.Parse<FilterOperator>(comparison))]));

    [Fact]
    public void A_row_without_a_value_is_unlike_every_value() =>
        Assert.Equal("\nWHERE \"the \"\"body\"\"\" IS NOT ?1", Where.Clause([Samples.Filter(Samples.Body, FilterOperator.NotEqual)]));

    [Fact]
    public void A_parameter_keeps_its_number_whichever_conditions_are_left_out()
    {
        EquatableArray<FilterModel> filters =
        [
            Samples.Filter(Samples.Id, FilterOperator.Equal, isOptional: true),
            Samples.Filter(Samples.Title, FilterOperator.Equal),
            Samples.Filter(Samples.Body, FilterOperator.Equal, isOptional: true),
        ];

        Assert.Equal(["\"title\" = ?2"], Where.Conditions(filters, optional: false));
        Assert.Equal(["\"id\" = ?1", "\"the \"\"body\"\"\" = ?3"], Where.Conditions(filters, optional: true));
        Assert.Equal("", Where.Clause([]));
    }

    [Fact]
    public void A_select_lists_its_columns_and_stops_at_the_row_it_wants()
    {
        SelectMethod one = Samples.Select(ReturnShape.OneOrNone, Samples.Filter(Samples.Id, FilterOperator.Equal));

        Assert.Equal("SELECT \"id\", \"title\", \"the \"\"body\"\"\"\nFROM \"notes\"", Select.Head(Samples.Note, one));
        Assert.Equal("\nLIMIT 1", Select.Tail(one));
        Assert.Equal("", Select.Tail(one with { Return = one.Return with { Shape = ReturnShape.List } }));
    }

    [Fact]
    public void Bounds_are_parameters_behind_those_of_the_conditions()
    {
        SelectMethod list = Samples.Select(ReturnShape.List, Samples.Filter(Samples.Id, FilterOperator.Equal)) with
        {
            Order = [new OrderModel("title", IsDescending: true), new OrderModel("id", IsDescending: false)],
        };
        var limit = new BoundModel("limit", IsNullable: true);
        var offset = new BoundModel("offset", IsNullable: false);
        const string Order = "\nORDER BY \"title\" DESC, \"id\"";

        Assert.Equal(Order, Select.Tail(list));
        Assert.Equal(Order + "\nLIMIT ?2", Select.Tail(list with { Limit = limit }));
        Assert.Equal(Order + "\nLIMIT ?2 OFFSET ?3", Select.Tail(list with { Limit = limit, Offset = offset }));
        Assert.Equal(Order + "\nLIMIT -1 OFFSET ?2", Select.Tail(list with { Offset = offset }));
    }

    [Fact]
    public void An_upsert_updates_every_other_column()
    {
        Assert.Equal(
            """"
            INSERT INTO "notes" ("id", "title", "the ""body""")
            VALUES (?1, ?2, ?3)
            ON CONFLICT ("id") DO UPDATE SET "title" = excluded."title", "the ""body""" = excluded."the ""body"""
            """",
            Write.Of(Samples.Note, Samples.Write(WriteKind.Upsert)));
        Assert.Equal(
            "INSERT INTO \"keys\" (\"id\")\nVALUES (?1)\nON CONFLICT (\"id\") DO NOTHING",
            Write.Of(Samples.Entity("keys", Samples.Id), Samples.Write(WriteKind.Upsert)));
    }

    [Fact]
    public void A_generated_key_of_0_asks_for_a_new_one() => Assert.Equal(
        "INSERT INTO \"notes\" (\"id\", \"title\")\nVALUES (NULLIF(?1, 0), ?2)",
        Write.Of(
            Samples.Entity("notes", Samples.Id with { IsGenerated = true }, Samples.Title),
            Samples.Write(WriteKind.Insert, ReturnShape.One)));

    [Theory]
    [InlineData("Insert", true, "\"id\" = coalesce(NULLIF(?1, 0), last_insert_rowid())")]
    [InlineData("Upsert", true, "\"id\" = coalesce(NULLIF(?1, 0), last_insert_rowid())")]
    [InlineData("Update", true, "\"id\" = ?1"), InlineData("Insert", false, "\"id\" = ?1")]
    public void A_stored_row_is_read_by_its_key(string kind, bool isGenerated, string identity)
    {
        EntityModel entity = Samples.Entity("notes", Samples.Id with { IsGenerated = isGenerated }, Samples.Title);
        WriteMethod write = Samples.Write(Enum.Parse<WriteKind>(kind), ReturnShape.One);

        Assert.Equal($"SELECT \"id\", \"title\"\nFROM \"notes\"\nWHERE {identity}", Write.ReadBack(entity, write));
        Assert.DoesNotContain("RETURNING", Write.Of(entity, write), StringComparison.Ordinal);
        Assert.Null(Write.ReadBack(entity, Samples.Write(Enum.Parse<WriteKind>(kind), ReturnShape.Nothing)));
    }

    [Fact]
    public void A_row_that_its_key_may_not_find_is_returned()
    {
        WriteMethod insert = Samples.Write(WriteKind.Insert, ReturnShape.One);
        WriteMethod upsert = Samples.Write(WriteKind.Upsert, ReturnShape.One);
        EntityModel[] without =
        [
            Samples.Entity("lines", Samples.Title), Samples.Entity("old", Samples.Id with { IsNullable = true }, Samples.Title),
        ];

        Assert.All(without, entity => Assert.Null(Write.ReadBack(entity, insert)));
        Assert.All(without, entity => Assert.Contains("\nRETURNING ", Write.Of(entity, insert), StringComparison.Ordinal));
        Assert.EndsWith("DO NOTHING\nRETURNING \"id\"", Write.Of(Samples.Entity("keys", Samples.Id), upsert), StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_finds_its_row_by_the_whole_key() => Assert.Equal(
        "UPDATE \"seats\"\nSET \"title\" = ?2\nWHERE \"id\" = ?1 AND \"part\" = ?3",
        Write.Of(
            Samples.Entity("seats", Samples.Id, Samples.Title, Samples.Column("Part", "part", StoredForm.Int32) with { KeyPosition = 1 }),
            Samples.Write(WriteKind.Update)));

    [Fact]
    public void An_update_of_keys_alone_still_is_one() => Assert.Equal(
        "UPDATE \"keys\"\nSET \"id\" = ?1\nWHERE \"id\" = ?1",
        Write.Of(Samples.Entity("keys", Samples.Id), Samples.Write(WriteKind.Update)));
}
