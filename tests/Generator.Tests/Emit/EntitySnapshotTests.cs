namespace Synthorg.Gen.Generator.Tests.Emit;

public sealed class EntitySnapshotTests
{
    [Fact]
    public void A_plain_record_is_made_by_its_initialiser() => Accepted.Match("PlainRecord", """
        namespace Acme;

        [Persisted]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public required string Title { get; init; }
            public string? Body { get; init; }
            public DateTimeOffset WrittenAt { get; init; }
            public int Pages { get; init; } = 1;
            [Ignore] public bool IsShort => Pages < 2;
        }
        """);

    [Fact]
    public void A_class_with_setters_keeps_its_order_of_columns() => Accepted.Match("ClassWithSetters", """
        namespace Acme;

        public abstract class Dated
        {
            public DateTimeOffset CreatedAt { get; set; }
            public DateTimeOffset? ChangedAt { get; set; }
        }

        [Persisted("customers", Strict = true)]
        [Index(nameof(Name)), Index(nameof(Email), Unique = true, Where = $"{nameof(Email)} IS NOT NULL")]
        [Check($"length({nameof(Name)}) > 0", Name = "name_is_given")]
        public class Customer : Dated
        {
            [Key, Column(Order = 0)] public Guid Id { get; set; }
            public string Name { get; set; } = "";
            public string? Email { get; set; }
            [Default] public bool IsActive { get; set; } = true;
        }
        """);

    [Fact]
    public void A_positional_record_is_made_by_its_constructor() => Accepted.Match("PositionalRecord", """
        namespace Acme;

        [Persisted("books")]
        public sealed record Book([Key] string Isbn, string Title, int? Pages, DateOnly PublishedOn)
        {
            public string? Shelf { get; init; }
        }
        """);

    [Fact]
    public void A_record_struct_with_two_keys_is_found_by_both() => Accepted.Match("RecordStructWithTwoKeys", """
        namespace Acme;

        [Persisted("seats", WithoutRowId = true)]
        public readonly record struct Seat([property: Key(Order = 1)] int Number, [property: Key(Order = 0)] string Row, bool IsTaken);

        [Repository<Seat>]
        public interface ISeatRepository
        {
            [Select] ValueTask<Seat?> GetAsync(string row, int number, CancellationToken cancellationToken = default);
            [Select] ValueTask<Seat> TakeAsync([Key] (string Row, int Number) seat, CancellationToken cancellationToken = default);
            [Update] ValueTask<Seat> UpdateAsync(Seat seat, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public void Everything_that_may_be_missing_is_read_as_null() => Accepted.Match("NullableEverything", """
        namespace Acme;

        public enum Colour { Red, Green }

        public readonly record struct Grams(int Value);

        public readonly record struct Label(string Text);

        [Persisted]
        public sealed partial record Parcel
        {
            [Key] public required long Id { get; init; }
            public string? Text { get; init; }
            public char? Letter { get; init; }
            public Guid? Token { get; init; }
            public DateTimeOffset? At { get; init; }
            public DateTime? Stamp { get; init; }
            public DateOnly? Day { get; init; }
            public TimeOnly? Time { get; init; }
            public TimeSpan? Span { get; init; }
            public Uri? Link { get; init; }
            public decimal? Price { get; init; }
            public bool? Flag { get; init; }
            public int? Count { get; init; }
            public ulong? Large { get; init; }
            public float? Small { get; init; }
            public double? Number { get; init; }
            public byte[]? Bytes { get; init; }
            public ReadOnlyMemory<byte>? Memory { get; init; }
            public Colour? Colour { get; init; }
            [Column(AsNumber = true)] public Colour? ColourNumber { get; init; }
            public Grams? Weight { get; init; }
            public Label? Label { get; init; }
            [JsonColumn] public ImmutableArray<string>? Tags { get; init; }
        }
        """);

    [Fact]
    public void A_generated_key_is_asked_for_by_null() => Accepted.Match("GeneratedKey", """
        namespace Acme;

        [Persisted("invoices")]
        public sealed record Invoice
        {
            [Key(Generated = true, AutoIncrement = true)] public long Id { get; init; }
            public required string Customer { get; init; }
        }

        [Repository<Invoice>]
        public interface IInvoiceRepository
        {
            [Insert] ValueTask<Invoice> AddAsync(Invoice invoice, CancellationToken cancellationToken = default);
            [Upsert] ValueTask SaveAsync(Invoice invoice, CancellationToken cancellationToken = default);
            [Upsert] ValueTask<Invoice> SaveAndReadAsync(Invoice invoice, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public void A_row_id_is_a_column_that_no_property_holds() => Accepted.Match("RowId", """
        namespace Acme;

        [Persisted("measurements"), RowId(AutoIncrement = true)]
        public sealed record Measurement
        {
            public required string Sensor { get; init; }
            public required double Value { get; init; }
        }

        [Repository<Measurement>]
        public interface IMeasurementRepository
        {
            [Insert] ValueTask AddAsync(Measurement measurement, CancellationToken cancellationToken = default);
            [Select, OrderBy("rowid DESC")]
            ValueTask<ImmutableArray<Measurement>> ListAsync([Limit] int limit, CancellationToken cancellationToken = default);
            [Delete] ValueTask<int> ClearAsync(string sensor, CancellationToken cancellationToken = default);
        }
        """);

    [Fact]
    public void Names_that_are_keywords_or_hold_quotes_are_written_as_each_language_needs() => Accepted.Match("StrangeNames", """
        namespace Acme.@event;

        public enum @class { @new, @default, [Wire("größe")] Größe }

        [Persisted("order \"by\"")]
        [Index(nameof(@string), Name = "group by")]
        public sealed record @record
        {
            [Key, Column("select \"from\"")] public required string @string { get; init; }
            [Column("ключ")] public required int @int { get; init; }
            public @class? Group { get; init; }
        }

        [Repository<@record>]
        public interface @interface
        {
            [Select] ValueTask<@record?> @return(string @string, CancellationToken @default = default);
            [Select] ValueTask<List<@record>> @while(int? @int = null, @class? group = null, CancellationToken @default = default);
        }
        """);
}
