using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Tests.Sql;

public sealed class DefinitionTextTests
{
    [Fact]
    public void The_clauses_of_a_column_stand_in_one_order()
    {
        ColumnModel column = Samples.Title with
        {
            Collation = "NOCASE",
            DefaultSql = "'x'",
            Checks = [new CheckModel("\"title\" <> ''", "filled"), new CheckModel("1", null)],
            Reference = new ReferenceModel
            {
                PrincipalType = "global::Acme.Book",
                PrincipalTable = "books",
                PrincipalColumn = "title",
                OnDelete = Model.ReferenceAction.Restrict,
                OnUpdate = Model.ReferenceAction.SetDefault,
                IsDeferred = true,
                Name = "fk",
            },
        };

        Assert.Equal(
            """
            CREATE TABLE "notes" (
                "id" INTEGER NOT NULL PRIMARY KEY,
                "title" TEXT COLLATE "NOCASE" NOT NULL DEFAULT 'x' CONSTRAINT "filled" CHECK ("title" <> '') CHECK (1)
            """
            + " CONSTRAINT \"fk\" REFERENCES \"books\" (\"title\")"
            + " ON DELETE RESTRICT ON UPDATE SET DEFAULT DEFERRABLE INITIALLY DEFERRED\n)",
            CreateTable.Of(Samples.Entity("notes", Samples.Id, column)));
    }

    [Fact]
    public void Constraints_of_the_table_follow_its_columns() => Assert.Equal(
        """
        CREATE TABLE "notes" (
            "id" INTEGER NOT NULL,
            "title" TEXT NOT NULL,
            CONSTRAINT "pk" PRIMARY KEY ("title", "id"),
            CONSTRAINT "u" UNIQUE ("id", "title"),
            CHECK (id > 0)
        ) STRICT, WITHOUT ROWID
        """,
        CreateTable.Of(Samples.Entity("notes", Samples.Id with { KeyPosition = 1 }, Samples.Title with { KeyPosition = 0 }) with
        {
            KeyName = "pk",
            IsStrict = true,
            IsWithoutRowId = true,
            Uniques = [new UniqueModel(["id", "title"], "u")],
            Checks = [new CheckModel("id > 0", null)],
        }));

    [Theory]
    [InlineData(false, "\"id\" INTEGER PRIMARY KEY"), InlineData(true, "\"id\" INTEGER PRIMARY KEY AUTOINCREMENT")]
    public void A_generated_key_is_the_row_id_s_alias(bool isAutoIncrement, string column) => Assert.Equal(
        $"CREATE TABLE \"notes\" (\n    {column}\n)",
        CreateTable.Of(Samples.Entity("notes", Samples.Id with { IsGenerated = true }) with { IsAutoIncrement = isAutoIncrement }));

    [Fact]
    public void A_column_may_have_no_type() => Assert.Equal(
        "CREATE TABLE \"notes\" (\n    \"title\"\n)",
        CreateTable.Of(Samples.Entity("notes", Samples.Title with { DeclaredType = "", IsNotNull = false })));

    [Fact]
    public void An_index_says_whether_it_is_unique_and_of_which_rows()
    {
        var index = new IndexModel { Name = "by \"title\"", Terms = ["\"title\" DESC", "lower(\"id\")"] };

        Assert.Equal("CREATE INDEX \"by \"\"title\"\"\" ON \"notes\" (\"title\" DESC, lower(\"id\"))", CreateIndex.Of(Samples.Note, index));
        Assert.Equal(
            "CREATE UNIQUE INDEX \"by \"\"title\"\"\" ON \"notes\" (\"title\" DESC, lower(\"id\")) WHERE \"id\" > 1",
            CreateIndex.Of(Samples.Note, index with { IsUnique = true, Where = "\"id\" > 1" }));
    }
}
