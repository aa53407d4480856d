using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>How one value is read from a column and bound to a parameter.</summary>
internal static class Values
{
    /// <summary>An expression of the value's type; the column is not NULL.</summary>
    public static string Read(ValueModel value, string ordinal, RowNames names, ColumnModel? column = null, string row = "row")
    {
        string reading = value.Form switch
        {
            StoredForm.EnumText => $"Read{names.Of(value.Enum!.Type)}({row}, {ordinal})",
            StoredForm.EnumNumber => $"({value.Type}){row}.Get{NumberForm(value.Enum!)}({ordinal})",
            StoredForm.Json => $"Read{Plain(column!.Property)}Column({row}, {ordinal})",
            _ => $"{row}.Get{value.Form}({ordinal})",
        };
        return value.Wrapper is null ? reading : $"new {value.Type}({reading})";
    }

    /// <summary>A call that binds the value of an expression; the runtime's binders take null.</summary>
    /// <param name="value">Any form but JSON.</param>
    /// <param name="number">Of the parameter, from 1.</param>
    /// <param name="expression">Its value.</param>
    /// <param name="isNullable">The expression can be null.</param>
    /// <param name="rowClass">Where the enums' texts are; empty inside that class.</param>
    public static string Bind(ValueModel value, string number, string expression, bool isNullable, string rowClass = "")
    {
        string inner = value.Wrapper is { } wrapper ? $"{expression}{(isNullable ? "?" : "")}.{wrapper.Member}" : expression;
        return value.Form switch
        {
            StoredForm.EnumText when isNullable => $"statement.BindUtf8({number}, {inner} is {{ }} present{number} ? {rowClass}Wire(present{number}) : default)",
            StoredForm.EnumText => $"statement.BindUtf8({number}, {rowClass}Wire({inner}))",
            StoredForm.EnumNumber => $"statement.Bind{NumberForm(value.Enum!)}({number}, ({value.Enum!.UnderlyingType}{(isNullable ? "?" : "")}){inner})",
            _ => $"statement.Bind{value.Form}({number}, {inner})",
        };
    }

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

    /// <summary>A property's name as part of another name.</summary>
    public static string Plain(string property) => property.TrimStart('@');

    /// <summary>A local for a column's value that no keyword can be.</summary>
    public static string Local(ColumnModel column) => "present" + Plain(column.Property);
}
