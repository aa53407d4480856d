namespace Synthorg.Gen;

/// <summary>
/// What a table, a column, a text of an enum or a member of a JSON record was called before. A file that calls it so yet is migrated, or
/// read, without a loss.
/// </summary>
/// <remarks>
/// On an entity: the table's names. On a property: the column's names, or those of the member in JSON. On a member of an enum: its texts.
/// </remarks>
/// <param name="former">The names it had, as they stand in files, the latest first.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Field, Inherited = false)]
public sealed class RenamedAttribute(params string[] former) : Attribute
{
    /// <summary>The names it had, as they stand in files, the latest first.</summary>
    public string[] Former { get; } = former;
}
