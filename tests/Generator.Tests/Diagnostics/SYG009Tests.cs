using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>The SQL of an attribute is understood, every word of it.</summary>
public sealed class SYG009Tests
{
    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("Stars > 0; DROP TABLE note", "';' has no place here")]
    [InlineData("Stars > ?1", "'?' has no place here")]
    [InlineData("Stars > 0 -- always", "comments have no place here")]
    [InlineData("Stars > 0 /* always */", "comments have no place here")]
    [InlineData("(Stars > 0", "'(' is not closed")]
    [InlineData("Stars > 0)", "')' closes nothing")]
    [InlineData("Stars > '0", "a quote is not closed")]
    [InlineData("Starz > 0", "'Starz' is no property, no column and no known word of SQL")]
    [InlineData("glorify(Stars) > 0", "'glorify' is no known function")]
    [InlineData("Stars IN (SELECT 1)", "'SELECT' is no property, no column and no known word of SQL")]
    [InlineData("[Starz] > 0", "'Starz' is no property and no column")]
    [InlineData("Stars > random()", "'random' gives another value each time")]
    [InlineData("CURRENT_DATE > '2020'", "'CURRENT_DATE' gives another value each time")]
    [Refuses("Check", "sql")]
    public void Such_a_condition_is_refused(string sql, string reason) => Refusal.At("SYG009", $$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Check("{{sql}}")|]] public int Stars { get; init; }
        }
        """, "Check", reason);

    [Fact]
    [Refuses("Index", "Where")]
    public void The_condition_of_an_index_is_read_too() => Refusal.At("SYG009", """
        [[|Index(nameof(Note.Stars), Where = "Starz > 0")|]]
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public int Stars { get; init; }
        }
        """, "Index", "'Starz' is no property, no column and no known word of SQL");

    [Fact]
    [Refuses("Default", "Sql")]
    public void A_default_refers_to_no_column() => Refusal.At("SYG009", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Default(Sql = "length(id)")|]] public int Stars { get; init; }
        }
        """, "Default", "'id' is no property, no column and no known word of SQL");

    [Theory]
    [InlineData("TEXT)")]
    [InlineData("TEXT'")]
    [InlineData("VARCHAR(x)")]
    [InlineData("(3)")]
    [InlineData("INT; DROP")]
    [InlineData("VARCHAR(1,2,3)")]
    [InlineData("VARCHAR(")]
    [Refuses("Column", "Type")]
    public void A_declared_type_is_words_and_sizes(string type) => Refusal.At("SYG009", $$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column(Type = "{{type}}")|]] public string? Body { get; init; }
        }
        """, "Column", $"\"{type}\" is no type name");

    [Fact]
    [Refuses("Column", "Collation")]
    public void A_collation_is_a_name() => Refusal.At("SYG009", """
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [[|Column(Collation = "NO CASE")|]] public string? Body { get; init; }
        }
        """, "Column", "\"NO CASE\" is no collation's name");

    [Theory]
    [InlineData("Stars BETWEEN 0 AND 5")]
    [InlineData("stars IS NOT NULL")]
    [InlineData("length(Title) > 0 AND trim(Title) <> ''")]
    [InlineData("Title GLOB '[a-z]*'")]
    [InlineData("CASE WHEN Stars > 3 THEN 1 ELSE 0 END = 1")]
    [InlineData("Title = 'it''s; --'")]
    [InlineData("CAST(Title AS INTEGER) >= 0x1F")]
    public void Such_a_condition_is_understood(string sql) => Refusal.None($$"""
        [Check("{{sql}}")]
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            public int Stars { get; init; }
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("VARCHAR(255)")]
    [InlineData("UNSIGNED BIG INT")]
    [InlineData("CHAR(10, -2)")]
    public void Such_a_type_is_understood(string type) => Refusal.None($$"""
        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            [Column(Type = "{{type}}", Collation = "nocase")] public string? Body { get; init; }
        }
        """);

    [Fact]
    [Refuses("Unique", "properties", "OnConflict")]
    public void A_conflict_action_is_one_of_SQLite() => Refusal.At("SYG009", """
        [Persisted, [|Unique("Text", OnConflict = (ConflictAction)9)|]]
        public sealed record Note([Key] string Id, string Text);
        """, "Unique", "there is no such conflict action");

    [Theory]
    [InlineData("TEXT PRIMARY KEY")]
    [InlineData("TEXT DEFAULT 5")]
    [InlineData("INT GENERATED ALWAYS")]
    [Refuses("Column", "Type")]
    public void A_declared_type_is_no_more_than_a_type(string type) => Refusal.At("SYG009", $$"""
        [Persisted]
        public sealed record Note([Key] string Id, [property: [|Column(Type = "{{type}}")|]] string Text);
        """, "Column", $"\"{type}\" is no type name");

    [Theory]
    [InlineData("date('now') > Day", "now")]
    [InlineData("datetime(Day, 'localtime') > Day", "localtime")]
    [Refuses("Check", "sql")]
    public void A_check_does_not_look_at_the_clock(string sql, string word) => Refusal.At("SYG009", $$"""
        [Persisted, [|Check("{{sql}}")|]]
        public sealed record Note([Key] string Id, string Day);
        """, "Check", $"'{word}' gives another value each time");
}
