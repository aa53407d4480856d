namespace Synthorg.Gen;

/// <summary>What an entity or a database no longer has: a migration drops it from files, with all that it holds.</summary>
/// <remarks>Without it, what the program does not know stays in the file.</remarks>
/// <param name="names">On an entity: columns. On a database: tables, views and triggers. As they stand in files, unquoted.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class DroppedAttribute(params string[] names) : Attribute
{
    /// <summary>Columns of an entity, or tables, views and triggers of a database, unquoted.</summary>
    public string[] Names { get; } = names;
}
