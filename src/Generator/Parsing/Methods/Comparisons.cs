using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Which columns can be compared and ordered in their stored form.</summary>
internal static class Comparisons
{
    private const string Decimal = "it is exact text, which does not compare as a number; store minor units as a long";
    private const string Json = "it is JSON";

    /// <summary>Why a column cannot be compared so; <see langword="null"/> when it can.</summary>
    public static string? Refusal(ColumnModel column, FilterOperator comparison) => column.Value.Form switch
    {
        StoredForm.Decimal => Decimal,
        StoredForm.Json => Json,
        StoredForm.Blob or StoredForm.Memory when comparison == FilterOperator.OneOf => "bytes cannot be listed",
        _ when comparison is FilterOperator.Equal or FilterOperator.NotEqual or FilterOperator.OneOf => null,
        StoredForm.EnumText => "its members are stored as text, which sorts by letter; store it as a number with [Column(AsNumber = true)]",
        _ => ColumnForms.IsOrdered(column.Value.Form) ? null : "its values have no order",
    };

    /// <summary>Why rows cannot be ordered, or a sum, least or greatest value taken, by a column.</summary>
    public static string? OrderRefusal(ColumnModel column) => column.Value.Form switch
    {
        StoredForm.Decimal => Decimal,
        StoredForm.Json => Json,
        _ => null,
    };
}
