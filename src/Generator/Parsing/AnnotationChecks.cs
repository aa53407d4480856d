using System.Globalization;
using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>What DataAnnotations say of one property, as conditions on its column.</summary>
/// <remarks>A row without a value passes, as it does there; lengths count characters, not UTF-16 units.</remarks>
internal sealed class AnnotationChecks(IPropertySymbol property, ColumnModel column, Findings findings)
{
    private static readonly string[] s_kinds =
    [
        KnownNames.Range, KnownNames.Length, KnownNames.StringLength, KnownNames.MinLength, KnownNames.MaxLength,
        KnownNames.AllowedValues,
    ];

    private readonly string _name = SqlNames.Quoted(column.Name);

    public IEnumerable<string> Conditions()
    {
        var conditions = new List<string?>();
        foreach (AttributeData attribute in property.GetAttributes())
        {
            ITypeSymbol? kind = attribute.AttributeClass;
            conditions.Add(
                column.Value.Converter is not null && s_kinds.Any(known => kind.HasMetadataName(known))
                    ? Without(attribute, "its converter decides what is stored")
                : kind.HasMetadataName(KnownNames.Range) ? Range(attribute)
                : kind.HasMetadataName(KnownNames.Length) ? Length(attribute, NumberAt(attribute, 0), NumberAt(attribute, 1))
                : kind.HasMetadataName(KnownNames.StringLength)
                    ? Length(attribute, attribute.Named("MinimumLength", 0), NumberAt(attribute, 0))
                : kind.HasMetadataName(KnownNames.MinLength) ? Length(attribute, NumberAt(attribute, 0), null)
                : kind.HasMetadataName(KnownNames.MaxLength) ? Length(attribute, null, NumberAt(attribute, 0))
                : kind.HasMetadataName(KnownNames.AllowedValues) ? Allowed(attribute)
                : kind.HasMetadataName(KnownNames.RegularExpression)
                    ? Without(attribute, "SQLite has no regular expressions; GLOB in a [Check] serves simple ones")
                : null);
        }

        return conditions.OfType<string>();
    }

    private string? Range(AttributeData attribute)
    {
        int from = attribute.ConstructorArguments.Length == 3 ? 1 : 0;
        if (attribute.ConstructorArguments.Length < 2
            || attribute.ConstructorArguments.Any(static argument => argument.Kind is TypedConstantKind.Array or TypedConstantKind.Error))
        {
            return null; // The compiler refuses it.
        }

        string? least = Bound(attribute.ConstructorArguments[from].Value, out bool isLeastOpen);
        string? most = Bound(attribute.ConstructorArguments[from + 1].Value, out bool isMostOpen);
        if ((least is null && !isLeastOpen) || (most is null && !isMostOpen))
        {
            return Without(attribute, Comparable() ?? "its bounds are no constants of the column's form");
        }

        string[] conditions =
        [
            .. least is null ? Array.Empty<string>() : [$"{_name} {(attribute.Named<bool>("MinimumIsExclusive") ? ">" : ">=")} {least}"],
            .. most is null ? Array.Empty<string>() : [$"{_name} {(attribute.Named<bool>("MaximumIsExclusive") ? "<" : "<=")} {most}"],
        ];
        return conditions.Length == 0 ? null : string.Join(" AND ", conditions);
    }

    /// <summary>A bound as SQL; open where it is infinite.</summary>
    private string? Bound(object? value, out bool isOpen)
    {
        isOpen = value is double number && double.IsInfinity(number);
        return isOpen || Comparable() is not null ? null
            : !ColumnForms.IsNumber(column.Value.Form) ? (value is string text ? DefaultConstants.Of(text, column.Value) : null)
            : value is string digits ? Number(digits)
            : value is null ? null
            : DefaultConstants.Number(value);
    }

    private static string? Number(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole) ? DefaultConstants.Number(whole)
        : double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) ? DefaultConstants.Number(real)
        : null;

    /// <summary>Why the column has no order that a check could hold.</summary>
    private string? Comparable() => column.Value.Form switch
    {
        StoredForm.DateOnly or StoredForm.TimeOnly or StoredForm.DateTime or StoredForm.DateTimeOffset => null,
        StoredForm.Decimal => "a decimal is text, which does not sort as its value; store minor units as a long",
        var form => ColumnForms.IsNumber(form) ? null : $"a column of form {form} has no range",
    };

    private string? Length(AttributeData attribute, int? least, int? most)
    {
        string? length = column.Value switch
        {
            { Form: StoredForm.Text or StoredForm.RawJson or StoredForm.Uri or StoredForm.Blob or StoredForm.Memory } => $"length({_name})",
            { Json.Kind: JsonKind.List } => $"json_array_length({_name})",
            _ => null,
        };
        if (length is null)
        {
            return Without(attribute, "its stored form has no length");
        }

        bool hasLeast = least > 0;
        bool hasMost = most >= 0; // [MaxLength] alone is -1: the most that the database allows.
        string lower = FormattableString.Invariant($"{length} >= {least}");
        string upper = FormattableString.Invariant($"{length} <= {most}");
        return hasLeast && hasMost ? $"{lower} AND {upper}" : hasLeast ? lower : hasMost ? upper : null;
    }

    private string? Allowed(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false } given])
        {
            return null;
        }

        bool isExact = column.Value.Form is not (StoredForm.Json or StoredForm.ContextJson or StoredForm.JsonText or StoredForm.Decimal);
        List<string?> values = [.. given.Values
            .Where(static value => !value.IsNull)
            .Select(value => isExact && value.Kind != TypedConstantKind.Array ? DefaultConstants.Of(value.Value!, column.Value) : null)];
        if (values.Contains(null))
        {
            return Without(attribute, "one of its values is no constant of the column's form");
        }

        // IN gives NULL for NULL, which a check lets pass; the annotation does only where null is on its list.
        bool allowsNull = !column.IsNullable || given.Values.Any(static value => value.IsNull);
        return $"{(allowsNull ? "" : _name + " IS NOT NULL AND ")}{_name} IN ({string.Join(", ", values)})";
    }

    private string? Without(AttributeData attribute, string reason)
    {
        findings.Add(
            Descriptors.AnnotationWithoutCheck,
            attribute.Location ?? property.Locations.FirstOrDefault(),
            property.Name,
            attribute.AttributeClass!.Name.Replace("Attribute", ""),
            reason);
        return null;
    }

    private static int? NumberAt(AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Primitive, Value: int number }
            ? number
            : null;
}
