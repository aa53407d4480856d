using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>Checks that are written, of columns and of tables.</summary>
public sealed class CheckTests
{
    private const int Check = 275;

    [Fact]
    [Covers("Check", "sql", "Name")]
    public async Task A_check_refuses_what_it_says()
    {
        using TableFile file = await TableFile.OfAsync("""
            [Persisted("bookings")]
            [Check($"{nameof(From)} <= {nameof(To)}", Name = "in_order")]
            [Check($"{nameof(Guests)} < 9 OR \"Big\" = 1")]
            public sealed record Booking
            {
                [Key] public required long Id { get; init; }
                public required DateOnly From { get; init; }
                public required DateOnly To { get; init; }
                [Check("value > 0", Name = "some"), Check("value < 1000")] public required int Guests { get; init; }
                [Column("Big")] public bool IsBig { get; init; }
            }

            [Database]
            public sealed partial class ShopDatabase { public partial IRepository<Booking, long> Bookings { get; } }
            """);

        file.Run("INSERT INTO bookings VALUES (1, '2026-01-01', '2026-01-02', 2, 0)");
        string ofTable = file.Refuses(Check, "INSERT INTO bookings VALUES (2, '2026-01-03', '2026-01-02', 2, 0)");
        string ofColumn = file.Refuses(Check, "INSERT INTO bookings VALUES (2, '2026-01-01', '2026-01-02', 0, 0)");
        Assert.Contains("in_order", ofTable, StringComparison.Ordinal);
        Assert.Contains("some", ofColumn, StringComparison.Ordinal);
        file.Refuses(Check, "INSERT INTO bookings VALUES (2, '2026-01-01', '2026-01-02', 1000, 1)");
        file.Refuses(Check, "INSERT INTO bookings VALUES (2, '2026-01-01', '2026-01-02', 9, 0)");
        file.Run("INSERT INTO bookings VALUES (2, '2026-01-01', '2026-01-02', 9, 1)");
    }
}
