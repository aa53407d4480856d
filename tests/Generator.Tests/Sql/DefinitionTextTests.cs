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
                Columns = ["title"],
                PrincipalType = "global::Acme.Book",
                PrincipalTable = "books",
                PrincipalColumns = ["title"],
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
            CONSTRAINT "pk" PRIMARY KEY ("title", "id" DESC),
            CONSTRAINT "u" UNIQUE ("id", "title"),
            UNIQUE ("title") ON CONFLICT IGNORE,
            CHECK (id > 0),
            FOREIGN KEY ("title", "id") REFERENCES "books" ("name", "number") ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID
        """,
        CreateTable.Of(Samples.Entity(
            "notes",
            Samples.Id with { KeyPosition = 1, IsKeyDescending = true },
            Samples.Title with { KeyPosition = 0 }) with
        {
            KeyName = "pk",
            IsStrict = true,
            IsWithoutRowId = true,
            Uniques =
            [
                new UniqueModel(["id", "title"], "u", Model.ConflictAction.Abort),
                new UniqueModel(["title"], null, Model.ConflictAction.Ignore),
            ],
            Checks = [new CheckModel("id > 0", null)],
            ForeignKeys =
            [
                new ReferenceModel
                {
                    Columns = ["title", "id"],
                    PrincipalType = "global::Acme.Book",
                    PrincipalTable = "books",
                    PrincipalColumns = ["name", "number"],
                    OnDelete = Model.ReferenceAction.Cascade,
                },
            ],
        }));

    [Theory]
    [InlineData(false, "\"id\" INTEGER PRIMARY KEY"), InlineData(true, "\"id\" INTEGER PRIMARY KEY AUTOINCREMENT")]
    public void A_generated_key_is_the_row_id_s_alias(bool isAutoIncrement, string column) => Assert.Equal(
        $"CREATE TABLE \"notes\" (\n    {column}\n)",
        CreateTable.Of(Samples.Entity("notes", Samples.Id with { IsGenerated = true, IsNotNull = false }) with
        {
            IsAutoIncrement = isAutoIncrement,
        }));

    [Fact]
    public void A_column_may_have_no_type() => Assert.Equal(
        "CREATE TABLE \"notes\" (\n    \"title\"\n)",
        CreateTable.Of(Samples.Entity("notes", Samples.Title with { DeclaredType = "", IsNotNull = false })));

    [Theory]
    [InlineData(false, "VIRTUAL"), InlineData(true, "STORED")]
    public void A_generated_column_has_its_expression(bool isStored, string word) => Assert.Contains(
        $"\"title\" TEXT NOT NULL GENERATED ALWAYS AS (lower(x)) {word}\n",
        CreateTable.Of(Samples.Entity("notes", Samples.Id, Samples.Title with { ComputedSql = "lower(x)", IsStored = isStored })),
        StringComparison.Ordinal);

    [Fact]
    public void An_append_only_table_has_two_triggers() => Assert.Equal(
        [
            ("it's_append_only_delete", "CREATE TRIGGER \"it's_append_only_delete\" BEFORE DELETE ON \"it's\"\n"
                + "BEGIN\n    SELECT RAISE(ABORT, 'the table it''s is append-only');\nEND"),
            ("it's_append_only_update", "CREATE TRIGGER \"it's_append_only_update\" BEFORE UPDATE ON \"it's\"\n"
                + "BEGIN\n    SELECT RAISE(ABORT, 'the table it''s is append-only');\nEND"),
        ],
        AppendOnly.Triggers(Samples.Entity("it's", Samples.Id) with { IsAppendOnly = true }));

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
