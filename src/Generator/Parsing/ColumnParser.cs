using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads one property as a column; checks that name other columns are read once all are known.</summary>
internal sealed class ColumnParser(Compilation compilation, JsonParser json, bool isStrict, Findings findings)
{
    private static readonly string[] s_strictTypes = ["INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"];

    public ColumnModel? Parse(IPropertySymbol property)
    {
        AttributeData? column = property.Attribute(KnownNames.Column);
        if (ValueOf(property, column) is not { } value)
        {
            return null;
        }

        AttributeData? key = EntityProperties.AttributeOf(property, KnownNames.Key);
        bool isGenerated = key is not null && (key.Named<bool>("Generated") || key.Named<bool>("AutoIncrement"));
        bool isNullable = IsNullable(property, key is not null);
        string name = column?.FirstText ?? Naming.ToSnakeCase(property.Name);
        CheckName(name, property);
        if (key is not null)
        {
            CheckKey(property, value, isNullable);
        }

        return new ColumnModel
        {
            Property = Naming.Escape(property.Name),
            Name = name,
            Value = value,
            IsNullable = isNullable,
            IsNotNull = column is not null && column.HasNamed("NotNull") ? column.Named<bool>("NotNull") : !isNullable,
            IsGenerated = isGenerated,
            DeclaredType = DeclaredType(property, column, value),
            Collation = column?.Named<string>("Collation"),
            DefaultSql = DefaultParser.Parse(property, value, compilation, findings),
        };
    }

    private ValueModel? ValueOf(IPropertySymbol property, AttributeData? column)
    {
        ITypeSymbol type = property.Type.WithoutNullable;
        bool isJson = property.HasAttribute(KnownNames.JsonColumn);
        ValueModel? scalar = StoredForms.Of(type, enumAsNumber: column?.Named<bool>("AsNumber") ?? false);
        if (isJson && scalar is not null)
        {
            findings.Add(Descriptors.JsonColumnOnScalar, property, property.Name, property.Type.ToDisplayString());
            return null;
        }

        if (isJson)
        {
            return json.Parse(property.Type, property, "$") is { } node
                ? new ValueModel { Form = StoredForm.Json, Type = node.Type, IsValueType = node.IsValueType, Json = node }
                : null;
        }

        if (scalar is null)
        {
            findings.Add(Descriptors.NoStoredForm, property, property.Name, property.Type.ToDisplayString());
        }
        else if (scalar.Form == StoredForm.EnumText)
        {
            EnumParser.Check((INamedTypeSymbol)type, property, findings);
        }

        return scalar;
    }

    /// <summary>Annotations decide; where there are none, a reference type is a nullable column unless it is a key or required.</summary>
    private static bool IsNullable(IPropertySymbol property, bool isKey) => property.Type switch
    {
        { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } => !isKey && !property.IsRequired
            && property.Attribute(KnownNames.Column)?.Named<bool>("NotNull") != true,
        var type => type.AllowsNull,
    };

    private void CheckName(string name, ISymbol symbol)
    {
        string? reason = name.Length == 0 ? "it is empty" : name.Contains('\0') ? "it holds NUL" : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.InvalidColumnName, symbol, name.Replace("\0", "\\0"), reason);
        }
    }

    private void CheckKey(IPropertySymbol property, ValueModel value, bool isNullable)
    {
        if (isNullable)
        {
            findings.Add(Descriptors.NullableKey, property, property.Name);
        }

        string? reason = value.Form switch
        {
            StoredForm.Json => "JSON has more than one text for one value",
            StoredForm.Single or StoredForm.Double => "floating-point numbers that look equal may differ",
            StoredForm.Decimal => "1.0 and 1.00 are equal, but not as text; store minor units as a long",
            _ => null,
        };
        if (reason is not null)
        {
            findings.Add(Descriptors.UnfitKey, property, property.Name, reason);
        }
    }

    private string DeclaredType(IPropertySymbol property, AttributeData? column, ValueModel value)
    {
        if (column?.Named<string>("Type") is not { } type)
        {
            return ColumnForms.TypeOf(value.Form);
        }

        Location? location = column.Location ?? property.Locations.FirstOrDefault();
        if (isStrict && !s_strictTypes.Contains(type.ToUpperInvariant()))
        {
            findings.Add(Descriptors.InvalidStrictType, location, property.Name, type);
        }

        if (!type.All(static letter => char.IsLetterOrDigit(letter) || letter is ' ' or '(' or ')' or ',' or '_' or '+' or '-'))
        {
            findings.Add(Descriptors.InvalidSqlFragment, location, "Column", $"\"{type}\" is no type name");
        }

        if (value.Form == StoredForm.Decimal && ColumnForms.IsNumeric(type))
        {
            findings.Add(Descriptors.DecimalOnNumericColumn, location, property.Name, type);
        }

        return type;
    }
}
