using System.Collections.Immutable;
using Synthorg.Gen.Emitted;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

public sealed class PageTests : EchoTest
{
    private const int Hash = 0x5A17;

    private static readonly Statement s_kinds = new(
        StatementKind.Select, "Test.Kinds", NoteRow.Table,
        "SELECT NULL, -7, 2.5, 9e999, 'é' || char(0) || 'b', CAST(x'61FF' AS TEXT), x'00FF', x'', ''");

    private static readonly Statement s_same = new(
        StatementKind.Select, "Test.Same", NoteRow.Table, "SELECT ?1 IS ?2 AND typeof(?1) = typeof(?2), typeof(?1)");

    private static readonly Statement s_page = new(
        StatementKind.Select, "Test.Page", NoteRow.Table,
        """SELECT "stars", "id" FROM "notes" WHERE ?1 IS NULL OR ("stars", "id") > (?1, ?2) ORDER BY "stars", "id" LIMIT ?3""");

    [Fact]
    public async Task Values_of_a_row_are_bound_as_they_were_stored()
    {
        await using NotesDatabase database = await OpenAsync();

        foreach (Func<Func<Session, int, string[]>, string[]> run in new[]
        {
            work => database.RunRead(s_same, 0, work, Token),
            (Func<Func<Session, int, string[]>, string[]>)(work => database.RunWrite(s_same, 0, work, Token)),
        })
        {
            Assert.Equal(["null", "integer", "real", "real", "text", "text", "blob", "blob", "text"], run(BindEach));
        }
    }

    [Fact]
    public void A_token_of_another_order_is_refused()
    {
        string text = new PageToken().ToText(Hash);

        QueryException failure = Assert.Throws<QueryException>(() => PageToken.Parse(text, Hash + 1));

        Assert.Equal("The page's token belongs to another list or another order.", failure.Message);
    }

    [Fact]
    public void A_token_without_the_value_is_refused()
    {
        PageToken token = PageToken.Parse(new PageToken().ToText(Hash), Hash);

        Assert.Throws<QueryException>(() => token.IsNull(0));
        Assert.Throws<QueryException>(() => token.Bind(null!, 0, 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("AQ")]
    [InlineData("AQ==")]
    [InlineData("a b")]
    [InlineData("ÄÖÜ")]
    public void A_text_that_is_no_token_is_refused(string text)
    {
        Assert.Throws<ArgumentException>(nameof(text), () => PageToken.Parse(text, Hash));
        Assert.Throws<ArgumentException>("token", () => PageRequest.After(text, 10));
        Assert.Throws<ArgumentException>("token", () => PageRequest.Before(text, 10));
    }

    [Fact]
    public void A_request_says_what_it_asks_for()
    {
        string token = new PageToken().ToText(Hash);

        PageRequest first = PageRequest.First(50);
        PageRequest after = PageRequest.After(token, 1);
        PageRequest before = PageRequest.Before(token, int.MaxValue);

        Assert.Equal((50, null, false), (first.Size, first.Token, first.IsBackward));
        Assert.Equal((1, token, false), (after.Size, after.Token, after.IsBackward));
        Assert.Equal((int.MaxValue, token, true), (before.Size, before.Token, before.IsBackward));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void A_page_without_rows_is_refused(int size)
    {
        string token = new PageToken().ToText(Hash);

        Assert.Throws<ArgumentOutOfRangeException>(nameof(size), () => PageRequest.First(size));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(size), () => PageRequest.After(token, size));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(size), () => PageRequest.Before(token, size));
        Assert.Throws<ArgumentNullException>("token", () => PageRequest.After(null!, size));
    }

    [Fact]
    public void A_page_holds_its_rows_and_its_neighbours()
    {
        PageRequest next = PageRequest.First(1);
        PageRequest previous = PageRequest.First(2);

        Page<int> page = new([1, 2], next, previous);

        Assert.Equal([1, 2], page.Items);
        Assert.Same(next, page.Next);
        Assert.Same(previous, page.Previous);
        Assert.Empty(new Page<int>(default, null, null).Items);
    }

    [Fact]
    public async Task Pages_that_follow_their_tokens_hold_every_row_once()
    {
        await using NotesDatabase database = await OpenAsync();
        await database.Notes.AddAllAsync([.. Enumerable.Range(0, 100).Select(number => ANote($"{number:000}", stars: number % 7))], Token);
        List<string> seen = [];

        for (PageRequest? request = PageRequest.First(9); request is not null;)
        {
            Page<string> page = database.RunRead(s_page, request, ReadPage, Token);
            Assert.InRange(page.Items.Length, 1, 9);
            seen.AddRange(page.Items);
            request = page.Next is { Token: { } token } next ? PageRequest.After(token, next.Size) : null; // As over the web.
            await database.Notes.AddAsync(ANote($"a{seen.Count}", stars: 0), Token); // Behind or before: none of those above moves.
        }

        Assert.Equal(100, seen.Count(static id => id[0] != 'a'));
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    private static string[] BindEach(Session session, int ignored)
    {
        using PreparedStatement row = session.Use(s_kinds);
        Assert.True(row.Step());
        PageToken written = new();
        for (int ordinal = 0; ordinal < 9; ordinal++)
        {
            written.Add(row, ordinal);
        }

        PageToken read = PageToken.Parse(written.ToText(Hash), Hash);
        return [.. Enumerable.Range(0, 9).Select(index =>
        {
            Assert.Equal(index == 0, read.IsNull(index));
            using PreparedStatement same = session.Use(s_same);
            written.Bind(same, index, 1);
            read.Bind(same, index, 2);
            Assert.True(same.Step());
            Assert.Equal(1, same.GetInt64(0));
            return same.GetText(1);
        })];
    }

    private static Page<string> ReadPage(Session session, PageRequest request)
    {
        using PreparedStatement statement = session.Use(s_page);
        statement.BindNull(1);
        if (request.Token is { } token)
        {
            PageToken after = PageToken.Parse(token, Hash);
            after.Bind(statement, 0, 1);
            after.Bind(statement, 1, 2);
        }

        statement.BindInt64(3, request.Size + 1L);
        ImmutableArray<string>.Builder items = ImmutableArray.CreateBuilder<string>();
        PageToken last = new();
        while (statement.Step())
        {
            if (items.Count == request.Size)
            {
                return new(items.ToImmutable(), PageRequest.After(last.ToText(Hash), request.Size), null);
            }

            items.Add(statement.GetText(1));
            if (items.Count == request.Size)
            {
                last.Add(statement, 0);
                last.Add(statement, 1);
            }
        }

        return new(items.ToImmutable(), null, null);
    }
}
