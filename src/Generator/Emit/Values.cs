using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>How one value is read from a column and bound to a parameter.</summary>
internal static class Values
{
    /// <summary>An expression of the value's type; the column is not NULL.</summary>
    /// <param name="value">Its form.</param>
    /// <param name="ordinal">Of the column, from 0.</param>
    /// <param name="names">Of the row class.</param>
    /// <param name="column">Needed for JSON, whose reader is named after it, and for texts that may be interned.</param>
    /// <param name="row">The local that stands at the row.</param>
    /// <param name="rowClass">Where the readers of enums and JSON are, with a dot; empty inside that class.</param>
    public static string Read(
        ValueModel value, string ordinal, RowNames names, ColumnModel? column = null, string row = "row", string rowClass = "")
    {
        if (value.Converter is { } converter)
        {
            string stored = Read(converter.Stored, ordinal, names, column, row, rowClass);
            return $"{rowClass}From{names.Of(converter)}({row}, {ordinal}, {stored})";
        }

        string reading = value.Form switch
        {
            StoredForm.EnumText => $"{rowClass}Read{names.Of(value.Enum!.Type)}({row}, {ordinal})",
            StoredForm.EnumNumber => $"({value.Type}){row}.Get{NumberForm(value.Enum!)}({ordinal})",
            StoredForm.Json or StoredForm.ContextJson => $"{rowClass}Read{names.OfColumn(column!.Property)}({row}, {ordinal})",
            StoredForm.RawJson => $"{row}.GetRawJson({ordinal}{(value.Top == JsonTop.Any ? "" : $", {Top(value)}")})",
            StoredForm.Text when column?.IsInterned == true => $"{row}.GetInternedText({ordinal})",
            _ => $"{row}.Get{value.Form}({ordinal})",
        };
        return value.Wrapper is null ? reading : $"new {value.Type}({reading})";
    }

    /// <summary>Whether the runtime reads the value and its NULL in one call.</summary>
    public static bool IsReadWithNull(ValueModel value, ColumnModel? column) =>
        value is { Form: StoredForm.Text, Wrapper: null, Converter: null } && column?.IsInterned != true;

    /// <summary>A call that binds the value of an expression; the runtime's binders take null.</summary>
    /// <param name="value">Any form but JSON.</param>
    /// <param name="number">Of the parameter, from 1.</param>
    /// <param name="expression">Its value.</param>
    /// <param name="isNullable">The expression can be null; not where <see cref="AsksForNull"/> is true.</param>
    /// <param name="names">Of the row class.</param>
    /// <param name="rowClass">Where the enums' texts are, with a dot; empty inside that class.</param>
    public static string Bind(
        ValueModel value, string number, string expression, bool isNullable, RowNames names, string rowClass = "")
    {
        if (value.Converter is { } converter)
        {
            string stored = $"{rowClass}To{names.Of(converter)}(statement, {number}, {expression})";
            return Bind(converter.Stored, number, stored, isNullable: false, names, rowClass);
        }

        string mark = isNullable ? "?" : "";
        string inner = value.Wrapper is { } wrapper ? $"{expression}{mark}.{wrapper.Member}" : expression;
        return value.Form switch
        {
            StoredForm.EnumText => $"statement.BindWire({number}, {rowClass}Wire({inner}))",
            StoredForm.EnumNumber =>
                $"statement.Bind{NumberForm(value.Enum!)}({number}, ({value.Enum!.UnderlyingType}{mark}){inner})",
            StoredForm.RawJson => $"statement.BindRawJson({number}, {inner}, {Top(value)})",
            _ => $"statement.Bind{value.Form}({number}, {inner})",
        };
    }

    /// <summary>
    /// Null must be looked for before a value is bound: an enum has no text for it, and no converter is asked. A reference may be
    /// null where its type allows none.
    /// </summary>
    public static bool AsksForNull(ValueModel value, bool isNullable) => value.Converter is null
        ? isNullable && value.Form == StoredForm.EnumText
        : isNullable || !value.IsValueType;

    /// <summary>
    /// Null of a type. A bare <c>null</c> beside a value can become an empty one, where a conversion from a reference leads to
    /// the type: <c>ReadOnlyMemory</c> has one from arrays, a struct of the user's may have one from text.
    /// </summary>
    public static string Null(ValueModel value) =>
        value.Json is { } node ? Null(node)
        : value.Form == StoredForm.Memory || value.Wrapper is not null || value.Converter is not null ? $"({value.Type}?)null"
        : "null";

    /// <inheritdoc cref="Null(ValueModel)"/>
    public static string Null(JsonNode node) => node.Scalar is { } scalar ? Null(scalar)
        : node.Kind == JsonKind.Record && node.IsValueType ? $"({node.Type}?)null"
        : "null";

    /// <summary>The name of the runtime's form for an enum's underlying type.</summary>
    public static string NumberForm(EnumModel model) => model.UnderlyingType switch
    {
        "sbyte" => nameof(StoredForm.SByte),
        "byte" => nameof(StoredForm.Byte),
        "short" => nameof(StoredForm.Int16),
        "ushort" => nameof(StoredForm.UInt16),
        "uint" => nameof(StoredForm.UInt32),
        "long" => nameof(StoredForm.Int64),
        "ulong" => nameof(StoredForm.UInt64),
        _ => nameof(StoredForm.Int32),
    };

    private static string Top(ValueModel value) => $"{RuntimeNames.JsonShape}.{value.Top}";

    /// <summary>A C# name without its escape, as part of another name or in a text.</summary>
    public static string Plain(string name) => name.TrimStart('@');

    /// <summary>The place of a column's value in JSON.</summary>
    public static string Place(ColumnModel column) => "/" + Plain(column.Property);

    /// <summary>The place of a record's member.</summary>
    public static string Place(JsonShapeModel shape, JsonMemberModel member) => $"{shape.Identifier}/{Plain(member.Property)}";

    /// <summary>A local, which no keyword can be, for the value at a place that is not null.</summary>
    public static string Local(string place) => "present" + place.Substring(place.LastIndexOf('/') + 1);
}
