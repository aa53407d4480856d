using Microsoft.Data.Sqlite;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Every kind of constraint, as SQLite reads it back and by violating it from another program.</summary>
public sealed class SchemaTests(SchemaTests.Store store) : IClassFixture<SchemaTests.Store>
{
    private const string Source = """
        namespace Acme;

        public enum State { Draft, Sent }

        [Persisted("customers", Strict = true)]
        [Unique(nameof(Name), nameof(Town), Name = "one_name_a_town")]
        [Check($"length({nameof(Name)}) > 0 OR {nameof(Town)} = 'x'", Name = "named")]
        [Check($"{nameof(Age)} < 200")]
        [Index(nameof(Town), $"{nameof(Name)} DESC")]
        [Index($"lower({nameof(Name)})", Name = "by lower name")]
        [Index(nameof(Email), Unique = true, Where = $"{nameof(Email)} IS NOT NULL")]
        public sealed partial record Customer
        {
            [Key(Name = "pk_customers")] public required long Id { get; init; }
            [Column(Collation = "NOCASE")] public required string Name { get; init; }
            public string? Town { get; init; }
            [Default(5), Check("value >= 0")] public int Age { get; init; }
            [Unique] public string? Email { get; init; }
            [Default] public State State { get; init; } = State.Sent;
            [Default] public string Remark { get; init; } = "it's \"so\"";
            [Default(Sql = "CURRENT_TIMESTAMP")] public string Since { get; init; } = "";
            [Default] public bool IsActive { get; init; } = true;
            [Default(1.5)] public double Factor { get; init; }
            public byte[]? Photo { get; init; }
        }

        [Persisted("orders")]
        [Index(nameof(CustomerId))]
        public sealed record Order
        {
            [Key(AutoIncrement = true)] public long Id { get; init; }
            [References<Customer>(OnDelete = ReferenceAction.Cascade, OnUpdate = ReferenceAction.Restrict)]
            public required long CustomerId { get; init; }
            [References<Customer>(OnDelete = ReferenceAction.SetNull)] public long? PayerId { get; init; }
            [References<Customer>(OnDelete = ReferenceAction.SetDefault), Default(9)] public long OwnerId { get; init; }
            [References<Order>(Deferred = true)] public long? ParentId { get; init; }
            [Column(Type = "VARCHAR(10)", NotNull = true)] public string? Code { get; init; }
        }

        [Persisted("seats", WithoutRowId = true)]
        public sealed record Seat([Key(Order = 1)] int Number, [Key(Order = 0)] string Row);

        [Persisted("readings"), RowId("reading", AutoIncrement = true)]
        public sealed record Reading(string Sensor);

        [Repository<Reading>] public interface IReadings { [Insert] void Add(Reading reading); }

        [Database]
        public sealed partial class Shop
        {
            public partial IRepository<Order, long> Orders { get; }
            public partial IRepository<Customer, long> Customers { get; }
            public partial IRepository<Seat, (string, int)> Seats { get; }
            public partial IReadings Readings { get; }
        }

        public static class Scenes
        {
            public static async Task OpenAsync(string file) { await using Shop shop = await Shop.OpenAsync(file); }
        }
        """;

    [Theory]
    [InlineData("customers", """
        id INTEGER 1  1
        name TEXT 1  0
        town TEXT 0  0
        age INTEGER 1 5 0
        email TEXT 0  0
        state TEXT 1 'sent' 0
        remark TEXT 1 'it''s "so"' 0
        since TEXT 1 CURRENT_TIMESTAMP 0
        is_active INTEGER 1 1 0
        factor REAL 1 1.5 0
        photo BLOB 0  0
        """)]
    [InlineData("orders", """
        id INTEGER 0  1
        customer_id INTEGER 1  0
        payer_id INTEGER 0  0
        owner_id INTEGER 1 9 0
        parent_id INTEGER 0  0
        code VARCHAR(10) 1  0
        """)]
    [InlineData("seats", "number INTEGER 1  2\nrow TEXT 1  1")]
    [InlineData("readings", "reading INTEGER 0  1\nsensor TEXT 1  0")]
    public void Columns_have_type_nullability_default_and_key(string table, string columns) => Assert.Equal(
        columns.ReplaceLineEndings("\n"),
        store.Read($"SELECT name, type, \"notnull\", ifnull(dflt_value, ''), pk FROM pragma_table_xinfo('{table}')"));

    [Fact]
    public void Tables_are_strict_and_without_row_id_where_asked() => Assert.Equal(
        "customers 0 1\norders 0 0\nreadings 0 0\nseats 1 0",
        store.Read("SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY name"));

    [Fact]
    public void References_have_their_actions() => Assert.Equal(
        """
        customer_id customers id CASCADE RESTRICT
        owner_id customers id SET DEFAULT NO ACTION
        parent_id orders id NO ACTION NO ACTION
        payer_id customers id SET NULL NO ACTION
        """,
        store.Read("SELECT \"from\", \"table\", \"to\", on_delete, on_update FROM pragma_foreign_key_list('orders') ORDER BY \"from\""));

    [Fact]
    public void Indexes_have_their_terms() => Assert.Equal(
        """
        by lower name 0 0 -
        idx_customers_email 1 1 email
        idx_customers_town_name 0 0 town,name DESC
        """,
        store.Read("""
            SELECT i.name, i."unique", i.partial, (SELECT group_concat(ifnull(x.name || iif(x.desc, ' DESC', ''), '-'))
                FROM pragma_index_xinfo(i.name) x WHERE x.key)
            FROM pragma_index_list('customers') i WHERE i.origin = 'c' ORDER BY i.name
            """));

    [Theory]
    [InlineData("NOT NULL", "NOT NULL", "INSERT INTO customers (id, name) VALUES (1, NULL)")]
    [InlineData("primary key", "UNIQUE constraint failed: customers.id", "INSERT INTO customers (id, name) VALUES (1, 'a'), (1, 'b')")]
    [InlineData("unique column", "customers.email", "INSERT INTO customers (id, name, email) VALUES (1, 'a', 'e'), (2, 'b', 'e')")]
    [InlineData("unique columns without case", "customers.name, customers.town",
        "INSERT INTO customers (id, name, town) VALUES (1, 'a', 't'), (2, 'A', 't')")]
    [InlineData("check of a table", "named", "INSERT INTO customers (id, name, town) VALUES (1, '', 't')")]
    [InlineData("check without a name", "age", "INSERT INTO customers (id, name, age) VALUES (1, 'a', 200)")]
    [InlineData("check of a column", "age", "INSERT INTO customers (id, name, age) VALUES (1, 'a', -1)")]
    [InlineData("type of a strict table", "cannot store TEXT", "INSERT INTO customers (id, name, age) VALUES (1, 'a', 'old')")]
    [InlineData("reference", "FOREIGN KEY", "INSERT INTO orders (customer_id, owner_id, code) VALUES (1, 1, 'c')")]
    [InlineData("NOT NULL asked for", "orders.code", "INSERT INTO orders (customer_id) VALUES (1)")]
    [InlineData("composite key", "seats.row, seats.number", "INSERT INTO seats (row, number) VALUES ('a', 1), ('a', 1)")]
    [InlineData("key part without a value", "seats.row", "INSERT INTO seats (row, number) VALUES (NULL, 1)")]
    [InlineData("restricted update", "FOREIGN KEY",
        "INSERT INTO customers (id, name) VALUES (1, 'a');\n"
        + "INSERT INTO orders (customer_id, owner_id, code) VALUES (1, 1, 'c'); UPDATE customers SET id = 2")]
    public void A_violation_is_refused(string constraint, string message, string sql)
    {
        SqliteException refusal = Assert.Throws<SqliteException>(() => store.Read(sql));

        Assert.True(refusal.Message.Contains(message, StringComparison.Ordinal), $"{constraint}: {refusal.Message}");
    }

    [Fact]
    public void A_deferred_reference_may_be_broken_until_the_end() => Assert.Equal("1", store.Read("""
        INSERT INTO customers (id, name) VALUES (1, 'a'), (9, 'i');
        INSERT INTO orders (id, customer_id, owner_id, parent_id, code) VALUES (1, 1, 9, 2, 'c');
        INSERT INTO orders (id, customer_id, owner_id, code) VALUES (2, 1, 9, 'c');
        SELECT count(*) FROM orders WHERE parent_id = 2;
        """));

    [Fact]
    public void Deleting_a_principal_does_what_each_reference_says() => Assert.Equal("2 - 9", store.Read("""
        INSERT INTO customers (id, name) VALUES (1, 'a'), (2, 'b'), (3, 'c'), (9, 'i');
        INSERT INTO orders (id, customer_id, payer_id, owner_id, code) VALUES (1, 1, 3, 3, 'c'), (2, 2, 3, 3, 'c');
        DELETE FROM customers WHERE id IN (1, 3);
        SELECT id, ifnull(payer_id, '-'), owner_id FROM orders;
        """));

    /// <summary>The database, made once; what a test does to it is rolled back.</summary>
    public sealed class Store : IAsyncLifetime
    {
        private readonly Compiled _program = Compiled.Of(Accepted.Usings + Source);
        private SqliteConnection? _connection;

        public async ValueTask InitializeAsync()
        {
            await _program.CallAsync("Acme.Scenes", "OpenAsync", _program.DatabaseFile);
            _connection = new SqliteConnection($"Data Source={_program.DatabaseFile};Pooling=False;Foreign Keys=True");
            await _connection.OpenAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await _connection!.DisposeAsync();
            _program.Dispose();
        }

        /// <summary>Runs statements and gives the rows of the last query, a row a line.</summary>
        public string Read(string sql)
        {
            using SqliteTransaction undone = _connection!.BeginTransaction();
            using SqliteCommand command = _connection.CreateCommand();
            command.Transaction = undone;
            command.CommandText = sql;
            using SqliteDataReader reader = command.ExecuteReader();
            List<string> lines = [];
            do
            {
                while (reader.Read())
                {
                    lines.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
                }
            }
            while (reader.NextResult());
            return string.Join('\n', lines);
        }
    }
}
