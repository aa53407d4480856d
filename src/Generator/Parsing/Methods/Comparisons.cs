using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Which places can be compared and ordered in their stored form.</summary>
internal static class Comparisons
{
    private const string Decimal = "it is exact text, which does not compare as a number; store minor units as a long";
    private const string Json = "it is JSON";

    /// <summary>Why a place cannot be compared so; <see langword="null"/> when it can.</summary>
    public static string? Refusal(PlaceModel place, FilterOperator comparison) => comparison switch
    {
        FilterOperator.Contains or FilterOperator.NotContains when place.Value.Form == StoredForm.ContextJson =>
            "its JSON context writes it, so that nothing is known here of what it holds",
        FilterOperator.StartsWith or FilterOperator.NotStartsWith => IsText(place.Value) ? null : "it is no text",
        FilterOperator.Contains or FilterOperator.NotContains => IsText(place.Value) ? null : "it is neither text nor a list in JSON",
        FilterOperator.HasElement or FilterOperator.LacksElement => ElementRefusal(place),
        _ => ValueRefusal(place.Value.Form, comparison),
    };

    /// <summary>Why rows cannot be ordered, or a sum, least or greatest value taken, by a column.</summary>
    public static string? OrderRefusal(ColumnModel column) => column.Value.Form switch
    {
        StoredForm.Decimal => Decimal,
        StoredForm.Json or StoredForm.RawJson or StoredForm.ContextJson => Json,
        _ => null,
    };

    /// <summary>A comparison of content as a diagnostic names it.</summary>
    public static string Words(FilterOperator comparison) =>
        comparison is FilterOperator.StartsWith or FilterOperator.NotStartsWith ? "be asked how it starts" : "be asked what it contains";

    private static string? ValueRefusal(StoredForm form, FilterOperator comparison) => form switch
    {
        StoredForm.Decimal => Decimal,
        StoredForm.Json or StoredForm.RawJson or StoredForm.ContextJson => Json,
        StoredForm.Blob or StoredForm.Memory when comparison is FilterOperator.OneOf or FilterOperator.NotOneOf => "bytes cannot be listed",
        _ when comparison is FilterOperator.Equal or FilterOperator.NotEqual or FilterOperator.OneOf or FilterOperator.NotOneOf => null,
        StoredForm.EnumText => "its members are stored as text, which sorts by letter; store it as a number with [Column(AsNumber = true)]",
        _ => ColumnForms.IsOrdered(form) ? null : "its values have no order",
    };

    private static string? ElementRefusal(PlaceModel place) =>
        place.Element!.Scalar is { } scalar ? PlaceParser.Refusal(scalar)
        : place.ElementPath is null ? "its elements are no single values"
        : "no single value is there";

    private static bool IsText(ValueModel value) => value.Form is StoredForm.Text or StoredForm.Uri;
}
