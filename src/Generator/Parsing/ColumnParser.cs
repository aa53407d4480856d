using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads one property as a column; checks that name other columns are read once all are known.</summary>
internal sealed class ColumnParser(Compilation compilation, JsonParser json, bool isStrict, Findings findings)
{
    public ColumnModel? Parse(IPropertySymbol property)
    {
        if (!EntityProperties.IsAccessible(property.GetMethod, compilation))
        {
            findings.Add(Descriptors.PropertyCannotBeRead, property, property.Name);
            return null;
        }

        ColumnWords words = ColumnWords.Of(property);
        ColumnWords.Check(property, findings);
        if (ValueOf(property, words) is not { } value)
        {
            return null;
        }

        words.CheckNumber(property, value, findings);
        return ToModel(property, words, value);
    }

    private ColumnModel ToModel(IPropertySymbol property, ColumnWords words, ValueModel value)
    {
        AttributeData? key = KeyParser.KeyOf(property);
        bool isGenerated = key is not null && (key.Named<bool>("Generated") || key.Named<bool>("AutoIncrement"));
        bool isNullable = IsNullable(property, key is not null);

        // A key is NOT NULL, which SQLite's PRIMARY KEY alone does not say; the alias of the row id is so anyway.
        bool allowsNull = key is not null && (isGenerated || key.Named<bool>("AllowNull"));
        bool isNotNull = words.NotNull ?? (!isNullable && !allowsNull);
        if (key is not null)
        {
            CheckKey(property, value, isNullable && !key.Named<bool>("AllowNull"));
        }

        return new ColumnModel
        {
            Property = Naming.Escape(property.Name),
            Name = NameOf(property, words, key),
            FormerNames = HistoryParser.FormerNames(property),
            Value = value,
            IsNullable = isNullable,
            IsNotNull = isNotNull,
            IsGenerated = isGenerated,
            IsKeyDescending = key?.Named<bool>("Descending") ?? false,
            DeclaredType = DeclaredTypes.Type(property, words, value, isStrict, findings),
            Collation = DeclaredTypes.Collation(property, words, findings),
            IsInterned = IsInterned(property, value),
            DefaultSql = DefaultParser.Parse(property, value, isNotNull, compilation, findings),
        };
    }

    private ValueModel? ValueOf(IPropertySymbol property, ColumnWords words)
    {
        if (property.Type.IsUnknown)
        {
            findings.LeaveToCompiler();
            return null;
        }

        ITypeSymbol type = property.Type.WithoutNullable;
        AttributeData? own = property.Attribute(KnownNames.Converter);
        if (property.Attribute(KnownNames.JsonColumn) is { } attribute)
        {
            CheckAlone(property, own, "[JsonColumn]");
            return new JsonColumnParser(compilation, json, findings).Parse(property, attribute);
        }

        if ((own ?? type.Attribute(KnownNames.Converter)) is { } converter)
        {
            CheckAlone(property, words.AsNumber ? converter : null, "[Column(AsNumber = true)]");
            return new ConverterParser(compilation, findings).Parse(type, converter, property);
        }

        ValueModel? scalar = StoredForms.Of(type, enumAsNumber: words.AsNumber);

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

    private void CheckAlone(IPropertySymbol property, AttributeData? converter, string other)
    {
        if (converter is not null)
        {
            findings.Add(Descriptors.MisplacedConverter, property, property.Name, other + " says already how it is stored");
        }
    }

    /// <summary>Annotations decide; where there are none, a reference type is a nullable column unless it is a key or required.</summary>
    private static bool IsNullable(IPropertySymbol property, bool isKey) => property.Type switch
    {
        { IsReferenceType: true, NullableAnnotation: NullableAnnotation.None } => !isKey && !property.IsRequired
            && ColumnWords.Of(property).NotNull != true,
        var type => type.AllowsNull,
    };

    private string NameOf(IPropertySymbol property, ColumnWords words, AttributeData? key)
    {
        string name = words.Name ?? Naming.ToSnakeCase(property.Name);
        if (SqlNames.Refusal(name) is { } reason)
        {
            findings.Add(Descriptors.InvalidName, words.Location ?? property.Locations.FirstOrDefault(), SqlNames.Shown(name), reason);
        }

        if (key?.Named<string>("Name") is { } constraint && SqlNames.Refusal(constraint) is { } refusal)
        {
            findings.Add(Descriptors.InvalidName, key.Location ?? property.Locations.FirstOrDefault(), SqlNames.Shown(constraint), refusal);
        }

        return name;
    }

    private bool IsInterned(IPropertySymbol property, ValueModel value)
    {
        bool isMarked = property.HasAttribute(KnownNames.Interned);
        string? reason = !isMarked ? null
            : value.Form != StoredForm.Text ? "it is not stored as a text of its own"
            : property.HasAttribute(KnownNames.Sensitive) ? "it is [Sensitive], and would stay in memory"
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.InvalidInterned, property, property.Name, reason);
        }

        return isMarked;
    }

    private void CheckKey(IPropertySymbol property, ValueModel value, bool isNullable)
    {
        if (isNullable)
        {
            findings.Add(Descriptors.NullableKey, property, property.Name);
        }

        string? reason = value.Form switch
        {
            StoredForm.Json or StoredForm.JsonText or StoredForm.RawJson or StoredForm.ContextJson =>
                "JSON has more than one text for one value",
            StoredForm.Single or StoredForm.Double => "floating-point numbers that look equal may differ",
            StoredForm.Decimal => "1.0 and 1.00 are equal, but not as text; store minor units as a long",
            _ => null,
        };
        if (reason is not null)
        {
            findings.Add(Descriptors.UnfitKey, property, property.Name, reason);
        }
    }
}
