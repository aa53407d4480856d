using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>
/// A stored value that its column's form cannot read. Row readers turn it into the exception that names table, column and key.
/// </summary>
/// <param name="ordinal">The result column, counted from 0; negative when the value comes from no column.</param>
/// <param name="reason">Why, without the value.</param>
/// <param name="cause">What a rule of the user's own type said, which may hold the value; kept as the inner exception.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Never without its column.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Users see the exception that wraps it.")]
internal sealed class UnreadableValueException(int ordinal, string reason, Exception? cause = null) : FormatException(reason, cause)
{
    /// <summary>The result column, counted from 0; negative when the value comes from no column.</summary>
    public int Ordinal { get; } = ordinal;
}
