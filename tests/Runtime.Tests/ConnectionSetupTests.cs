using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>Collations and functions of the program's own, on every connection.</summary>
public sealed class ConnectionSetupTests : DatabaseTest
{
    private static readonly SqliteDatabaseOptions s_options = new()
    {
        ConfigureConnection = static connection =>
        {
            connection.CreateCollation("by_length", static (left, right) => left.Length.CompareTo(right.Length));
            connection.CreateFunction("twice", 1, static arguments => arguments[0] switch
            {
                long number => number * 2,
                double number => number * 2,
                string text => text + text,
                byte[] bytes => (byte[])[.. bytes, .. bytes],
                _ => null,
            }, isDeterministic: true);
            connection.CreateFunction("fail", 0, static _ => throw new InvalidOperationException("hush"));
            connection.CreateFunction("count_all", -1, static arguments => (long)arguments.Count);
            connection.CreateFunction("odd_result", 0, static _ => Guid.Empty);
        },
    };

    [Fact]
    public async Task Readers_writer_and_lent_connections_have_them()
    {
        await using NotesDatabase database = await OpenAsync(s_options);
        await database.Notes.AddAsync(ANote("a", "long title"), Token);
        await database.Notes.AddAsync(ANote("b", "short"), Token);

        Assert.Equal("b", await LastAsync(database));
        await database.WriteAsync(async tx => Assert.Equal("b", await LastAsync(tx)), Token);
        await database.ReadAsync(async snapshot => Assert.Equal("b", await LastAsync(snapshot)), Token);
        await database.ReadConnectionAsync(
            connection =>
            {
                Assert.Equal(8L, Execute(connection, "SELECT twice(4)"));
                return ValueTask.CompletedTask;
            },
            Token);
    }

    [Fact]
    public async Task A_function_gets_and_gives_each_kind_of_value()
    {
        await using NotesDatabase database = await OpenAsync(s_options);

        Assert.Equal(8, await database.QueryScalarAsync<long>($"SELECT twice(4)", Token));
        Assert.Equal(0.5, await database.QueryScalarAsync<double>($"SELECT twice(0.25)", Token));
        Assert.Equal("éé", await database.QueryScalarAsync<string>($"SELECT twice('é')", Token));
        Assert.Equal([1, 1], await database.QueryScalarAsync<byte[]>($"SELECT twice(x'01')", Token));
        Assert.Null(await database.QueryScalarAsync<string>($"SELECT twice(NULL)", Token));
        Assert.Equal(3, await database.QueryScalarAsync<long>($"SELECT count_all(1, 2, 3)", Token));
    }

    [Theory, InlineData("fail"), InlineData("odd_result")]
    public async Task What_a_function_throws_fails_its_statement_alone(string name)
    {
        await using NotesDatabase database = await OpenAsync(s_options);
        SqlInterpolatedStringHandler text = new(0, 0);
        text.AppendLiteral($"SELECT {name}()");

        QueryException failed = await Assert.ThrowsAsync<QueryException>(async () => await database.QueryScalarAsync<long>(text, Token));

        Assert.DoesNotContain("hush", failed.ToString(), StringComparison.Ordinal);
        Assert.Equal(8, await database.QueryScalarAsync<long>($"SELECT twice(4)", Token));
    }

    [Fact]
    public async Task What_the_setup_throws_fails_the_opening_and_leaves_nothing_open()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(
            new() { ConfigureConnection = static _ => throw new InvalidOperationException("No.") }));
        Assert.Equal(0, OpenDescriptors());

        await using NotesDatabase database = await OpenAsync();
        Assert.Equal(0, await database.Notes.CountAsync(Token));
    }

    private static ValueTask<string?> LastAsync(SqliteScope scope) => scope.QueryScalarAsync<string>(
        $"SELECT id FROM notes ORDER BY title COLLATE by_length LIMIT {1}", Token);
}
