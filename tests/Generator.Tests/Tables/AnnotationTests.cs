namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>DataAnnotations' words for tables, columns and keys are understood.</summary>
public sealed class AnnotationTests
{
    [Fact]
    public async Task They_are_synonyms()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted, Table("OrderLines")]
            public sealed class Line
            {
                [System.ComponentModel.DataAnnotations.Key]
                [System.ComponentModel.DataAnnotations.Schema.Column(Order = 1)]
                public required int Number { get; init; }

                [System.ComponentModel.DataAnnotations.Key]
                [System.ComponentModel.DataAnnotations.Schema.Column("OrderId", Order = 0, TypeName = "VARCHAR(36)")]
                public required string Order { get; init; }

                [System.ComponentModel.DataAnnotations.Schema.Column("Article")]
                public string? Name { get; init; }
            }

            [Persisted, Table("Notes")]
            [Index(nameof(Order), nameof(Line))]
            [ForeignKey<Line>([nameof(Order), nameof(Line)])]
            public sealed class Note
            {
                [System.ComponentModel.DataAnnotations.Key] public required Guid Id { get; init; }
                public required string Order { get; init; }
                public required int Line { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase
            {
                public partial IRepository<Line, (string, int)> Lines { get; }
                public partial IRepository<Note, Guid> Notes { get; }
            }
            """);

        Assert.Equal(
            ["OrderId|VARCHAR(36)|1|1", "number|INTEGER|1|2", "Article|TEXT|0|0"],
            file.Rows("SELECT name, type, \"notnull\", pk FROM pragma_table_xinfo('OrderLines')"));
        Assert.Equal(
            ["OrderLines|order|OrderId", "OrderLines|line|number"],
            file.Rows("SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('Notes') ORDER BY seq"));
    }
}
