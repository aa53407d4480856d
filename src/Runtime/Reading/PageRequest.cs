using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>Which page of a list to read: the first, the one after a place, or the one before it.</summary>
/// <remarks>
/// A place is a row, told by the values that the list is ordered by, so rows that come or go meanwhile shift nothing.
/// Those values can be read out of <see cref="Token"/>: it is opaque, not secret.
/// </remarks>
public sealed class PageRequest
{
    private PageRequest(int size, string? token, bool isBackward)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        Size = size;
        Token = token;
        IsBackward = isBackward;
    }

    /// <summary>The most rows that the page holds, 1 or more.</summary>
    public int Size { get; }

    /// <summary>The place, as text that is safe in a web address; <see langword="null"/> for the first page.</summary>
    public string? Token { get; }

    /// <summary>Whether the page ends at the place, instead of beginning behind it. Its rows come in the list's order either way.</summary>
    public bool IsBackward { get; }

    /// <summary>The first page.</summary>
    /// <param name="size">The most rows that it holds, 1 or more.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    public static PageRequest First(int size) => new(size, token: null, isBackward: false);

    /// <summary>The page that begins behind a place.</summary>
    /// <param name="token">The <see cref="Token"/> of a page's <see cref="Page{T}.Next"/>.</param>
    /// <param name="size">The most rows that it holds, 1 or more.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="token"/> is none, or <paramref name="size"/> is below 1.</exception>
    public static PageRequest After(string token, int size) => new(size, WellFormed(token), isBackward: false);

    /// <summary>The page that ends before a place.</summary>
    /// <param name="token">The <see cref="Token"/> of a page's <see cref="Page{T}.Previous"/>.</param>
    /// <param name="size">The most rows that it holds, 1 or more.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException"><paramref name="token"/> is none, or <paramref name="size"/> is below 1.</exception>
    public static PageRequest Before(string token, int size) => new(size, WellFormed(token), isBackward: true);

    private static string WellFormed(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return PageTokenText.TryRead(token, out _, out _)
            ? token
            : throw new ArgumentException("The text is no page token, or not all of one.", nameof(token));
    }
}
