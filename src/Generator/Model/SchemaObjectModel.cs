namespace Synthorg.Gen.Generator.Model;

/// <summary>A trigger, a view or a virtual table.</summary>
/// <param name="Kind">What it is, which decides when it is made.</param>
/// <param name="Name">Unquoted.</param>
/// <param name="Sql">Its CREATE statement.</param>
internal sealed record SchemaObjectModel(SchemaObjectKind Kind, string Name, string Sql);

/// <summary>In the order of creation: a view may read a virtual table, and a trigger may stand on a view.</summary>
internal enum SchemaObjectKind
{
    VirtualTable,
    View,
    Trigger,
}
