using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads what a select gives for a row when it is not the entity.</summary>
internal sealed class ShapeParser(EntityModel entity, INamedTypeSymbol entityType, Compilation compilation, Findings findings)
{
    /// <summary>What each row gives, when it is a shape rather than the entity; else <see langword="null"/>.</summary>
    /// <param name="type">What the method gives: it, one or none of it, or a collection of it.</param>
    /// <param name="method">The select.</param>
    public ITypeSymbol? ElementOf(ITypeSymbol type, IMethodSymbol method)
    {
        ITypeSymbol? element = ReturnParser.ElementOf(type);
        if (PropertyOf(method) is { } property)
        {
            // A column's own value may be a collection.
            return PlaceParser.Parse(entity, property)?.Value.Type == type.WithoutNullable.Global ? type : element;
        }

        return element is INamedTypeSymbol { IsTupleType: true } || (element is not null && IsProjection(element)) ? element : null;
    }

    /// <summary>The shape; <see langword="null"/> with a diagnostic.</summary>
    public ShapeModel? Parse(ITypeSymbol element, IMethodSymbol method)
    {
        if (PropertyOf(method) is { } property)
        {
            return Scalar(element, property, method);
        }

        return element is INamedTypeSymbol { IsTupleType: true } tuple
            ? Tuple(tuple, method)
            : Projection((INamedTypeSymbol)element, method);
    }

    private bool IsProjection(ITypeSymbol element) => element.GetAttributes()
        .Any(attribute => attribute.AttributeClass?.OriginalDefinition.HasMetadataName(KnownNames.Projection) == true
            && SymbolEqualityComparer.Default.Equals(attribute.TypeArgument, entityType));

    private static string? PropertyOf(IMethodSymbol method) => method.Attribute(KnownNames.Select)?.FirstText;

    private ShapeModel? Scalar(ITypeSymbol element, string property, IMethodSymbol method)
    {
        if (PlaceParser.Parse(entity, property) is not { } place)
        {
            findings.Add(Descriptors.UnknownMethodProperty, Location(method), "Select", method.Name, property, entityType.Name);
            return null;
        }

        string name = property.Substring(property.LastIndexOf('.') + 1);
        return Fits(element, place.Value, place.IsNullable, name, method) is not { } member ? null : new ShapeModel
        {
            Kind = ShapeKind.Scalar,
            Type = element.GlobalWithNullability,
            IsValueType = element.IsValueType,
            Members = [member with { Place = place }],
        };
    }

    private ShapeModel? Tuple(INamedTypeSymbol tuple, IMethodSymbol method)
    {
        var members = new List<ShapeMemberModel>();
        foreach (IFieldSymbol field in tuple.TupleElements)
        {
            ColumnModel? column = entity.Columns.FirstOrDefault(candidate =>
                string.Equals(candidate.Property.TrimStart('@'), field.Name, StringComparison.OrdinalIgnoreCase));
            if (column is null)
            {
                findings.Add(Descriptors.UnmatchedMember, method, field.Name, tuple.ToDisplayString(), entityType.Name);
                return null;
            }

            if (Fits(field.Type, column.Value, column.IsNullable, field.Name, method) is not { } member)
            {
                return null;
            }

            members.Add(member with { Place = PlaceModel.Of(column) });
        }

        return new ShapeModel
        {
            Kind = ShapeKind.Tuple,
            Type = tuple.GlobalWithNullability,
            IsValueType = true,
            Members = members.ToEquatableArray(),
        };
    }

    private ShapeModel? Projection(INamedTypeSymbol type, IMethodSymbol method)
    {
        string? refusal = TypeRefusals.Of(type);
        if (refusal is not null)
        {
            findings.Add(Descriptors.UnsupportedEntity, type, type.Name, refusal);
            return null;
        }

        List<IPropertySymbol> properties = EntityProperties.Of(type);
        int before = findings.Errors;
        List<ShapeMemberModel> members = [.. properties.Select(property => Member(property, type, method)).OfType<ShapeMemberModel>()];
        ConstructionModel? construction = ConstructionParser.Parse(type, properties, compilation, findings, type);
        return construction is null || findings.Errors > before ? null : new ShapeModel
        {
            Kind = ShapeKind.Projection,
            Type = type.Global,
            IsValueType = type.IsValueType,
            Members = members.ToEquatableArray(),
            Construction = construction,
        };
    }

    private ShapeMemberModel? Member(IPropertySymbol property, INamedTypeSymbol type, IMethodSymbol method)
    {
        StrayAttributes.CheckShape(type, property, findings);
        if (EntityProperties.AttributeOf(property, KnownNames.CountOf) is not null)
        {
            return Counted(property, method);
        }

        (AttributeData? attribute, AggregateFunction? function) = FunctionOf(property);
        string path = attribute?.FirstText ?? property.Name;
        if (PlaceParser.Parse(entity, path) is not { } place)
        {
            findings.Add(Descriptors.UnmatchedMember, property, property.Name, type.Name, entityType.Name);
            return null;
        }

        return function is { } aggregate
            ? Aggregated(property, place, aggregate, method)
            : Fits(property.Type, place.Value, place.IsNullable, property.Name, property) is { } member
                ? member with { Place = place }
                : null;
    }

    private static (AttributeData? Attribute, AggregateFunction? Function) FunctionOf(IPropertySymbol property)
    {
        (string Name, AggregateFunction? Function)[] known =
        [
            (KnownNames.From, null),
            (KnownNames.SumOf, AggregateFunction.Sum),
            (KnownNames.MinOf, AggregateFunction.Min),
            (KnownNames.MaxOf, AggregateFunction.Max),
            (KnownNames.AverageOf, AggregateFunction.Average),
        ];
        foreach ((string name, AggregateFunction? function) in known)
        {
            if (EntityProperties.AttributeOf(property, name) is { } attribute)
            {
                return (attribute, function);
            }
        }

        return (null, null);
    }

    private ShapeMemberModel? Counted(IPropertySymbol property, ISymbol user)
    {
        ValueModel? value = StoredForms.Of(property.Type);
        if (value?.Form is StoredForm.Int64 or StoredForm.Int32)
        {
            return new ShapeMemberModel
            {
                Name = Naming.Escape(property.Name),
                Function = AggregateFunction.Count,
                Value = value,
                IsNullable = false,
            };
        }

        Mismatch(property.Type, property.Name, "long", property.Locations.Any(static place => place.IsInSource) ? property : user);
        return null;
    }

    private ShapeMemberModel? Aggregated(IPropertySymbol property, PlaceModel place, AggregateFunction function, IMethodSymbol method)
    {
        ISymbol symbol = property.Locations.Any(static location => location.IsInSource) ? property : method;
        if (place.JsonPath is not null || AggregateParser.Refusal(place.Column, function) is not null)
        {
            string reason = place.JsonPath is not null ? "it lies inside JSON" : AggregateParser.Refusal(place.Column, function)!;
            findings.Add(Descriptors.Incomparable, symbol, place.Column.Property.TrimStart('@'), "aggregated", reason);
            return null;
        }

        ValueModel? value = AggregateParser.ValueOf(property.Type.WithoutNullable, place.Column);

        // A group has a row at least, so that only a column without values gives none.
        bool fits = value is not null && AggregateParser.Fits(value, place.Column, function)
            && (property.Type.AllowsNull || !place.IsNullable || function == AggregateFunction.Sum);
        if (!fits)
        {
            Mismatch(property.Type, property.Name, AggregateParser.Expected(place.Column, function), symbol);
            return null;
        }

        return new ShapeMemberModel
        {
            Name = Naming.Escape(property.Name),
            Place = place,
            Function = function,
            Value = value!,
            IsNullable = property.Type.AllowsNull,
        };
    }

    /// <summary>A member of a column's type, or wider by null.</summary>
    private ShapeMemberModel? Fits(ITypeSymbol type, ValueModel value, bool isNullable, string name, ISymbol user)
    {
        bool allowsNull = type.AllowsNull;
        if (type.WithoutNullable.Global == value.Type && (allowsNull || !isNullable))
        {
            return new ShapeMemberModel { Name = Naming.Escape(name), Value = value, IsNullable = allowsNull };
        }

        Mismatch(type, name, value.Type.Replace("global::", "") + (isNullable ? "?" : ""), user);
        return null;
    }

    private void Mismatch(ITypeSymbol type, string name, string expected, ISymbol user) =>
        findings.Add(Descriptors.MemberTypeMismatch, user, name, type.ToDisplayString(), expected);

    private static Location? Location(IMethodSymbol method) =>
        method.Attribute(KnownNames.Select)?.Location ?? method.Locations.FirstOrDefault();
}
