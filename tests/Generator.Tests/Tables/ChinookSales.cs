namespace Synthorg.Gen.Generator.Tests.Tables;

/// <summary>The four tables of Chinook that hold customers and sales, as entities; and the database of all eleven.</summary>
internal static class ChinookSales
{
    public const string Source = """
        [Persisted("Customer")]
        public sealed record Customer
        {
            [Key(Generated = true, Name = "PK_Customer"), Column("CustomerId", NotNull = true)]
            public long CustomerId { get; init; }

            [Column("FirstName", Type = "NVARCHAR(40)")]
            public required string FirstName { get; init; }

            [Column("LastName", Type = "NVARCHAR(20)")]
            public required string LastName { get; init; }

            [Column("Company", Type = "NVARCHAR(80)")]
            public string? Company { get; init; }

            [Column("Address", Type = "NVARCHAR(70)")]
            public string? Address { get; init; }

            [Column("City", Type = "NVARCHAR(40)")]
            public string? City { get; init; }

            [Column("State", Type = "NVARCHAR(40)")]
            public string? State { get; init; }

            [Column("Country", Type = "NVARCHAR(40)")]
            public string? Country { get; init; }

            [Column("PostalCode", Type = "NVARCHAR(10)")]
            public string? PostalCode { get; init; }

            [Column("Phone", Type = "NVARCHAR(24)")]
            public string? Phone { get; init; }

            [Column("Fax", Type = "NVARCHAR(24)")]
            public string? Fax { get; init; }

            [Column("Email", Type = "NVARCHAR(60)")]
            public required string Email { get; init; }

            [Column("SupportRepId"), References<Employee>, Index(Name = "IFK_CustomerSupportRepId")]
            public long? SupportRepId { get; init; }
        }

        [Persisted("Employee")]
        public sealed record Employee
        {
            [Key(Generated = true, Name = "PK_Employee"), Column("EmployeeId", NotNull = true)]
            public long EmployeeId { get; init; }

            [Column("LastName", Type = "NVARCHAR(20)")]
            public required string LastName { get; init; }

            [Column("FirstName", Type = "NVARCHAR(20)")]
            public required string FirstName { get; init; }

            [Column("Title", Type = "NVARCHAR(30)")]
            public string? Title { get; init; }

            [Column("ReportsTo"), References<Employee>, Index(Name = "IFK_EmployeeReportsTo")]
            public long? ReportsTo { get; init; }

            [Column("BirthDate", Type = "DATETIME")]
            public string? BirthDate { get; init; }

            [Column("HireDate", Type = "DATETIME")]
            public string? HireDate { get; init; }

            [Column("Address", Type = "NVARCHAR(70)")]
            public string? Address { get; init; }

            [Column("City", Type = "NVARCHAR(40)")]
            public string? City { get; init; }

            [Column("State", Type = "NVARCHAR(40)")]
            public string? State { get; init; }

            [Column("Country", Type = "NVARCHAR(40)")]
            public string? Country { get; init; }

            [Column("PostalCode", Type = "NVARCHAR(10)")]
            public string? PostalCode { get; init; }

            [Column("Phone", Type = "NVARCHAR(24)")]
            public string? Phone { get; init; }

            [Column("Fax", Type = "NVARCHAR(24)")]
            public string? Fax { get; init; }

            [Column("Email", Type = "NVARCHAR(60)")]
            public string? Email { get; init; }
        }

        [Persisted("Invoice")]
        public sealed record Invoice
        {
            [Key(Generated = true, Name = "PK_Invoice"), Column("InvoiceId", NotNull = true)]
            public long InvoiceId { get; init; }

            [Column("CustomerId"), References<Customer>, Index(Name = "IFK_InvoiceCustomerId")]
            public required long CustomerId { get; init; }

            [Column("InvoiceDate", Type = "DATETIME")]
            public required string InvoiceDate { get; init; }

            [Column("BillingAddress", Type = "NVARCHAR(70)")]
            public string? BillingAddress { get; init; }

            [Column("BillingCity", Type = "NVARCHAR(40)")]
            public string? BillingCity { get; init; }

            [Column("BillingState", Type = "NVARCHAR(40)")]
            public string? BillingState { get; init; }

            [Column("BillingCountry", Type = "NVARCHAR(40)")]
            public string? BillingCountry { get; init; }

            [Column("BillingPostalCode", Type = "NVARCHAR(10)")]
            public string? BillingPostalCode { get; init; }

            [Column("Total", Type = "NUMERIC(10,2)")]
            public required double Total { get; init; }
        }

        [Persisted("InvoiceLine")]
        public sealed record InvoiceLine
        {
            [Key(Generated = true, Name = "PK_InvoiceLine"), Column("InvoiceLineId", NotNull = true)]
            public long InvoiceLineId { get; init; }

            [Column("InvoiceId"), References<Invoice>, Index(Name = "IFK_InvoiceLineInvoiceId")]
            public required long InvoiceId { get; init; }

            [Column("TrackId"), References<Track>, Index(Name = "IFK_InvoiceLineTrackId")]
            public required long TrackId { get; init; }

            [Column("UnitPrice", Type = "NUMERIC(10,2)")]
            public required double UnitPrice { get; init; }

            [Column("Quantity")]
            public required long Quantity { get; init; }
        }

        [Database]
        public sealed partial class ShopDatabase
        {
            public partial IRepository<Album, long> Albums { get; }

            public partial IRepository<Artist, long> Artists { get; }

            public partial IRepository<Customer, long> Customers { get; }

            public partial IRepository<Employee, long> Employees { get; }

            public partial IRepository<Genre, long> Genres { get; }

            public partial IRepository<Invoice, long> Invoices { get; }

            public partial IRepository<InvoiceLine, long> InvoiceLines { get; }

            public partial IRepository<MediaType, long> MediaTypes { get; }

            public partial IRepository<Playlist, long> Playlists { get; }

            public partial IRepository<PlaylistTrack, (long, long)> PlaylistTracks { get; }

            public partial IRepository<Track, long> Tracks { get; }
        }
        """;
}
