using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Synthorg.Gen.Emitted;

/// <summary>The rows of one call, as they were when it was made: they are written later, on another thread.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ManyRows
{
    /// <summary>Copies a collection that its owner may change meanwhile.</summary>
    /// <param name="rows">The collection.</param>
    /// <param name="parameter">The parameter's name, for messages.</param>
    /// <exception cref="ArgumentNullException">The collection is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of its elements is <see langword="null"/>.</exception>
    public static T[] Of<T>(IEnumerable<T> rows, string parameter)
    {
        ArgumentNullException.ThrowIfNull(rows, parameter);
        return Checked([.. rows], parameter);
    }

    /// <summary>Takes an immutable array as it is; a default one is empty.</summary>
    /// <param name="rows">The array.</param>
    /// <param name="parameter">The parameter's name, for messages.</param>
    /// <exception cref="ArgumentException">One of its elements is <see langword="null"/>.</exception>
    public static T[] Of<T>(ImmutableArray<T> rows, string parameter) =>
        Checked(ImmutableCollectionsMarshal.AsArray(rows) ?? [], parameter);

    private static T[] Checked<T>(T[] rows, string parameter)
    {
        foreach (T row in rows)
        {
            if (row is null)
            {
                throw new ArgumentException("An element is null.", parameter);
            }
        }

        return rows;
    }
}
