using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A condition that SQLite holds for every row.</summary>
/// <param name="sql">
/// An SQL expression. Its names are the entity's properties first, then columns; on a property, <c>value</c> is that column.
/// Written as a constant interpolated string with <see langword="nameof"/>, it follows a rename.
/// </param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class CheckAttribute([StringSyntax("sql")] string sql) : Attribute
{
    /// <summary>The condition.</summary>
    public string Sql { get; } = sql;

    /// <summary>The constraint's name; <see langword="null"/> leaves it unnamed.</summary>
    public string? Name { get; init; }
}
