using System.Globalization;
using Synthorg.Gen.Generator.Snapshots;

namespace Synthorg.Gen.Tool;

/// <summary>A column as a property with its attributes.</summary>
/// <param name="entity">Whose property it is.</param>
/// <param name="references">The references of its columns.</param>
/// <param name="notes">Where what cannot be said goes.</param>
internal sealed class PropertyText(Entity entity, References references, Notes notes)
{
    /// <summary>The lines, without indentation; none for a generated column that no attribute can say.</summary>
    public IEnumerable<string> Of(EntityColumn column)
    {
        if (column.Column.Computed is { } sql && Fragment.Of(sql, entity).Refusal is { } refusal)
        {
            notes.Add($"{entity.Table.Name}.{column.Name}", $"the generated column is left out, since {refusal}");
            return [];
        }

        if (column.Column.NotNullConflict.Length > 0)
        {
            notes.Add($"{entity.Table.Name}.{column.Name}", $"NOT NULL ON CONFLICT {column.Column.NotNullConflict} is left out");
        }

        (string? attribute, string? initializer) = Default(column);
        string?[] attributes =
        [
            column.IsKey ? Key(column) : null,
            Column(column),
            attribute,
            Computed(column),
            .. entity.Table.Rules.Where(rule => IsUniqueOf(rule, column)).Select(Unique),
            references.Of(column),
        ];
        string type = column.Type + (column.IsNullable ? "?" : "");
        bool isComputed = column.Column.Computed is not null;
        bool isRequired = initializer is null && !isComputed && !column.IsNullable && !IsGenerated(column);
        initializer ??= isComputed && !column.IsNullable ? Empty(column.Type) : null;
        string value = initializer is null ? "" : $" = {initializer};";
        string text = string.Join(", ", attributes.Where(static text => text is not null));
        return (text.Length > 0 ? [$"[{text}]"] : Array.Empty<string>())
            .Append($"public {(isRequired ? "required " : "")}{type} {column.Property} {{ get; init; }}{value}");
    }

    private static string? Empty(string type) => type switch
    {
        ColumnTypes.Text => "\"\"",
        ColumnTypes.Bytes => "[]",
        _ => null,
    };

    // A key that refers to another table's is given, not assigned.
    private bool IsGenerated(EntityColumn column) =>
        column.Name.Equals(entity.Table.RowId, StringComparison.OrdinalIgnoreCase) && !references.HasReference(column);

    private string Key(EntityColumn column)
    {
        TableShape table = entity.Table;
        bool isRowId = column.Name.Equals(table.RowId, StringComparison.OrdinalIgnoreCase);
        bool isFirst = entity.Key[0] == column;
        bool isInOrder = entity.Key.SequenceEqual(entity.Columns.Where(static other => other.IsKey));
        bool isDescending = table.DescendingKeys.Contains(column.Name, StringComparer.OrdinalIgnoreCase) && !isRowId;
        string?[] words =
        [
            isInOrder ? null : string.Create(CultureInfo.InvariantCulture, $"Order = {entity.Key.ToList().IndexOf(column) + 1}"),
            table.IsAutoIncrement ? "AutoIncrement = true" : IsGenerated(column) ? "Generated = true" : null,
            column.Column.IsNotNull ? null : "AllowNull = true",
            isDescending ? "Descending = true" : null,
            isFirst && table.KeyName is { } name ? $"Name = {CSharpText.Literal(name)}" : null,
        ];
        return CSharpText.Attribute("Key", words);
    }

    private static string? Column(EntityColumn column)
    {
        string type = ColumnTypes.Sayable(column.Column.Type);
        bool isOwnType = !type.Equals(ColumnTypes.Declared(column.Type), StringComparison.OrdinalIgnoreCase);
        bool isDerived = CSharpNames.IsDerivable(column.Name) && CSharpNames.Pascal(column.Name) == column.Property;
        string?[] words =
        [
            isDerived ? null : CSharpText.Literal(column.Name),
            isOwnType ? $"Type = {CSharpText.Literal(type)}" : null,
            column.Column.Collation == "binary" ? null : $"Collation = {CSharpText.Literal(SchemaText.Collation(column.Column))}",
        ];
        return Array.TrueForAll(words, static word => word is null) ? null : CSharpText.Attribute("Column", words);
    }

    private (string? Attribute, string? Initializer) Default(EntityColumn column)
    {
        if (column.Column is not { Default: { } sql, Computed: null } || IsGenerated(column))
        {
            return (null, null);
        }

        if (DefaultValue.Exact(sql, column.Type) is { } constant)
        {
            return ("Default", constant);
        }

        Fragment fragment = Fragment.Of(sql, entity: null);
        if (fragment.Refusal is { } refusal)
        {
            notes.Add($"{entity.Table.Name}.{column.Name}", $"DEFAULT ({sql}) is left out, since {refusal}");
            return (null, null);
        }

        return ($"Default(Sql = {fragment.Code})", DefaultValue.Similar(sql, column.Type));
    }

    private string? Computed(EntityColumn column) => column.Column.Computed is { } sql
        ? CSharpText.Attribute("Computed", [Fragment.Of(sql, entity).Code, column.Column.IsStored ? "Stored = true" : null])
        : null;

    private static bool IsUniqueOf(RuleShape rule, EntityColumn column) =>
        rule is { Principal: null, Columns: [string only] } && only.Equals(column.Name, StringComparison.OrdinalIgnoreCase);

    private static string Unique(RuleShape rule) => CSharpText.Attribute("Unique", RuleText.WordsOf(rule));
}
