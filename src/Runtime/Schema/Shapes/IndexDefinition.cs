using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>One index as the program was compiled for it. Made by emitted code.</summary>
/// <param name="name">The index's name, unquoted.</param>
/// <param name="sql">The CREATE INDEX statement.</param>
public sealed class IndexDefinition(string name, [StringSyntax("sql")] string sql)
{
    /// <summary>The index's name, unquoted.</summary>
    public string Name { get; } = name;

    /// <summary>The CREATE INDEX statement.</summary>
    public string Sql { get; } = sql;
}
