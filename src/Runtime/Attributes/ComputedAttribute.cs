using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>SQLite computes the column from others of the row (<c>GENERATED ALWAYS AS</c>); it is read and never written.</summary>
/// <param name="sql">
/// An SQL expression. Its names are the entity's properties first, then columns. Written as a constant interpolated string with
/// <see langword="nameof"/>, it follows a rename.
/// </param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ComputedAttribute([StringSyntax("sql")] string sql) : Attribute
{
    /// <summary>The expression.</summary>
    public string Sql { get; } = sql;

    /// <summary>Whether the value is kept in the file (<c>STORED</c>) instead of being computed at each read (<c>VIRTUAL</c>).</summary>
    public bool Stored { get; init; }
}
