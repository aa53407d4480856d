using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>One trigger, view or virtual table as the program was compiled for it. Made by emitted code.</summary>
/// <param name="name">The object's name, unquoted.</param>
/// <param name="sql">Its CREATE statement.</param>
public sealed class ObjectDefinition(string name, [StringSyntax("sql")] string sql)
{
    /// <summary>The object's name, unquoted.</summary>
    public string Name { get; } = name;

    /// <summary>Its CREATE statement.</summary>
    public string Sql { get; } = sql;
}
