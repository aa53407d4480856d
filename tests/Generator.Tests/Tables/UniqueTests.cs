using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Unique constraints and what a statement does that would break one.</summary>
public sealed class UniqueTests
{
    private const int Unique = 2067;

    private static string Source(string action) => $$"""
        [Persisted("seats")]
        [Unique(nameof(Row), nameof(Number), Name = "one_seat", OnConflict = ConflictAction.{{action}})]
        public sealed record Seat
        {
            [Key] public required long Id { get; init; }
            public required string Row { get; init; }
            public required int Number { get; init; }
        }

        [Database]
        public sealed partial class ShopDatabase { public partial IRepository<Seat, long> Seats { get; } }
        """;

    [Theory]
    [InlineData("Abort", "", "1 5")]
    [InlineData("Rollback", " ON CONFLICT ROLLBACK", "")]
    [InlineData("Fail", " ON CONFLICT FAIL", "1 5 2")]
    [Covers("Unique", "properties", "Name", "OnConflict")]
    public async Task A_second_row_is_refused(string action, string clause, string left)
    {
        using TableFile file = await TableFile.OfAsync(Source(action));

        Assert.Contains($"CONSTRAINT \"one_seat\" UNIQUE (\"row\", \"number\"){clause}\n", file.SqlOf("seats"), StringComparison.Ordinal);
        file.Run("BEGIN; INSERT INTO seats VALUES (1, 'a', 1), (5, 'b', 1)");
        file.Refuses(Unique, "INSERT INTO seats VALUES (2, 'a', 2), (3, 'a', 1)");
        Assert.Equal(left, string.Join(' ', file.Rows("SELECT id FROM seats ORDER BY row <> 'a' OR id = 2, id = 2, id")));
    }

    [Theory]
    [InlineData("Ignore", "1")]
    [InlineData("Replace", "2")]
    [Covers("Unique", "OnConflict")]
    public async Task Or_passed_over_or_it_replaces_the_first(string action, string left)
    {
        using TableFile file = await TableFile.OfAsync(Source(action));

        file.Run("INSERT INTO seats VALUES (1, 'a', 1)");
        file.Run("INSERT INTO seats VALUES (2, 'a', 1)");
        Assert.Equal([left], file.Rows("SELECT id FROM seats"));
    }
}
