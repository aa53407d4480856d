using System.Diagnostics.CodeAnalysis;

namespace Synthorg.Gen;

/// <summary>A trigger, a view or a virtual table, kept word for word and created after the tables, in the order of the names.</summary>
/// <param name="name">The object's name, unquoted.</param>
/// <param name="sql">One <c>CREATE TRIGGER</c>, <c>CREATE VIEW</c> or <c>CREATE VIRTUAL TABLE</c> statement.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class SchemaObjectAttribute(string name, [StringSyntax("sql")] string sql) : Attribute
{
    /// <summary>The object's name, unquoted.</summary>
    public string Name { get; } = name;

    /// <summary>The statement.</summary>
    public string Sql { get; } = sql;
}
