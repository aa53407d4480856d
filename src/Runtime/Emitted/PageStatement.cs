using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen.Emitted;

/// <summary>The statements of a select of pages: forward and backward, with and without a place to begin at.</summary>
/// <param name="name">The contract and the method, such as <c>INoteRepository.BrowseAsync</c>.</param>
/// <param name="table">The table that they read.</param>
/// <param name="head">The text before the conditions.</param>
/// <param name="always">The conditions that every statement carries.</param>
/// <param name="optional">The conditions that may be absent; the n-th belongs to bit n.</param>
/// <param name="behind">What holds behind a place: one for each choice of NULL and value in <see cref="Nullable"/>.</param>
/// <param name="tail">The text after the conditions.</param>
/// <param name="before">What holds before a place, likewise.</param>
/// <param name="backwardTail">The text after the conditions, in reversed order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PageStatement(
    string name,
    TableDefinition table,
    [StringSyntax("sql")] string head,
    string[] always,
    string[] optional,
    string[] behind,
    [StringSyntax("sql")] string tail,
    string[] before,
    [StringSyntax("sql")] string backwardTail) : Operation(StatementKind.Select, name, table)
{
    private readonly FilteredStatement _forward =
        new(StatementKind.Select, name, table, head, always, [.. optional, .. behind], tail);

    private readonly FilteredStatement _backward =
        new(StatementKind.Select, name, table, head, always, [.. optional, .. before], backwardTail);

    private readonly int _optional = optional.Length;

    /// <summary>Tells this order's tokens from others.</summary>
    public required int OrderHash { get; init; }

    /// <summary>The result columns that the rows are ordered by, counted from 0.</summary>
    public required ImmutableArray<int> Columns { get; init; }

    /// <summary>Which of <see cref="Columns"/> can be NULL, by their places in it.</summary>
    public ImmutableArray<int> Nullable { get; init; } = [];

    /// <summary>The parameter that bounds the rows, counted from 1. Those of the place follow.</summary>
    public required int LimitParameter { get; init; }

    /// <summary>Refuses a token of another list.</summary>
    /// <param name="request">The page that is asked for.</param>
    /// <exception cref="QueryException">Its token belongs to another list or another order.</exception>
    public void Check(PageRequest request) => PlaceOf(request);

    /// <summary>Where the page begins; <see langword="null"/> for the beginning of the list.</summary>
    /// <param name="request">The page that is asked for.</param>
    /// <exception cref="QueryException">Its token belongs to another list or another order.</exception>
    public PageToken? PlaceOf(PageRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Token is not { } text)
        {
            return null;
        }

        PageToken place = PageToken.Parse(text, OrderHash);
        place.CheckCount(Columns.Length);
        return place;
    }

    /// <summary>The statement for a page.</summary>
    /// <param name="given">Bit n is set when the n-th optional condition applies.</param>
    /// <param name="request">The page that is asked for.</param>
    /// <param name="place">Where it begins.</param>
    public Statement For(long given, PageRequest request, PageToken? place)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (place is not null)
        {
            int nulls = 0;
            for (int i = 0; i < Nullable.Length; i++)
            {
                nulls |= place.IsNull(Nullable[i]) ? 1 << i : 0;
            }

            given |= 1L << (_optional + nulls);
        }

        return (request.IsBackward ? _backward : _forward).For(given);
    }

    /// <summary>Binds how many rows are read, and where they begin.</summary>
    /// <param name="statement">The statement of <see cref="For"/>.</param>
    /// <param name="request">The page that is asked for.</param>
    /// <param name="place">Where it begins.</param>
    public void Bind(PreparedStatement statement, PageRequest request, PageToken? place)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(request);
        statement.BindInt64(LimitParameter, request.Size + 1L); // One more says whether there is another page.
        for (int i = 0; place is not null && i < Columns.Length; i++)
        {
            // The condition says IS NULL itself, and has no such parameter.
            if (!(Nullable.Contains(i) && place.IsNull(i)))
            {
                place.Bind(statement, i, LimitParameter + 1 + i);
            }
        }
    }

    /// <summary>Reads the page.</summary>
    /// <param name="statement">Bound.</param>
    /// <param name="request">The page that is asked for.</param>
    /// <param name="read">Reads the current row.</param>
    public Page<T> Read<T>(PreparedStatement statement, PageRequest request, Func<PreparedStatement, T> read)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        ImmutableArray<T>.Builder items = ImmutableArray.CreateBuilder<T>();
        string? near = null; // The place of the row that was read first, and of the one that fills the page.
        string? far = null;
        bool hasMore = false;
        while (statement.Step())
        {
            if (items.Count == request.Size)
            {
                hasMore = true;
                break;
            }

            items.Add(read(statement));
            if (items.Count == 1 && request.Token is not null)
            {
                near = TokenOf(statement);
            }

            if (items.Count == request.Size)
            {
                far = TokenOf(statement);
            }
        }

        if (request.IsBackward)
        {
            items.Reverse();
        }

        return PageOf(items.DrainToImmutable(), request, near, hasMore ? far : null);
    }

    /// <summary>Where the page came from there is another one; if nothing is left of this one, rows went meanwhile.</summary>
    private static Page<T> PageOf<T>(ImmutableArray<T> items, PageRequest request, string? near, string? far)
    {
        int size = request.Size;
        if (request.IsBackward)
        {
            PageRequest next = near is null ? PageRequest.First(size) : PageRequest.After(near, size);
            return new(items, next, far is null ? null : PageRequest.Before(far, size));
        }

        PageRequest? previous = request.Token is null ? null : PageRequest.Before(near ?? request.Token, size);
        return new(items, far is null ? null : PageRequest.After(far, size), previous);
    }

    private string TokenOf(PreparedStatement row)
    {
        PageToken token = new();
        foreach (int column in Columns)
        {
            token.Add(row, column);
        }

        return token.ToText(OrderHash);
    }
}
