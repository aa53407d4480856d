using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads <c>[References&lt;T&gt;]</c>.</summary>
internal sealed class ReferenceParser(Compilation compilation, Findings findings)
{
    public ReferenceModel? Parse(
        IPropertySymbol property, ColumnModel column, INamedTypeSymbol type, List<(IPropertySymbol Property, ColumnModel Model)> columns)
    {
        AttributeData? attribute = property.Attributes(KnownNames.References).LastOrDefault();
        if (attribute is null || PrincipalOf(attribute, property) is not { } principal)
        {
            return null;
        }

        var onDelete = (ReferenceAction)attribute.Named("OnDelete", 0);
        var onUpdate = (ReferenceAction)attribute.Named("OnUpdate", 0);
        ColumnModel? target = Target(principal, attribute.FirstText, type, columns, out string? reason);
        reason ??= Mismatch(column, target!, onDelete) ?? Mismatch(column, target!, onUpdate);
        if (reason is not null)
        {
            Refuse(attribute, property, principal, reason);
            return null;
        }

        return new ReferenceModel
        {
            PrincipalType = principal.Global,
            PrincipalTable = principal.Attribute(KnownNames.Persisted)?.FirstText ?? Naming.ToSnakeCase(principal.Name),
            PrincipalColumn = target!.Name,
            OnDelete = onDelete,
            OnUpdate = onUpdate,
            IsDeferred = attribute.Named<bool>("Deferred"),
            Name = attribute.Named<string>("Name"),
        };
    }

    /// <summary>The type referred to; <see langword="null"/> with a diagnostic, of ours or of the compiler.</summary>
    private INamedTypeSymbol? PrincipalOf(AttributeData attribute, IPropertySymbol property)
    {
        ITypeSymbol? argument = attribute.AttributeClass!.TypeArguments.FirstOrDefault();
        if (argument?.IsUnknown != false)
        {
            findings.LeaveToCompiler();
            return null;
        }

        if (attribute.Named<string>("Name") is { } name && SqlNames.Refusal(name) is { } refusal)
        {
            findings.Add(Descriptors.InvalidName, attribute.Location, SqlNames.Shown(name), refusal);
        }

        string? reason = property.Attributes(KnownNames.References).Count() > 1 ? "the property has another reference"
            : !argument.HasAttribute(KnownNames.Persisted) ? "it is not [Persisted]"
            : null;
        if (reason is not null)
        {
            Refuse(attribute, property, argument, reason);
        }

        return reason is null ? argument as INamedTypeSymbol : null;
    }

    private void Refuse(AttributeData attribute, IPropertySymbol property, ITypeSymbol principal, string reason) => findings.Add(
        Descriptors.InvalidReference,
        attribute.Location ?? property.Locations.FirstOrDefault(),
        property.Name,
        principal.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        reason);

    private ColumnModel? Target(
        INamedTypeSymbol principal,
        string? named,
        INamedTypeSymbol type,
        List<(IPropertySymbol Property, ColumnModel Model)> columns,
        out string? reason)
    {
        List<(IPropertySymbol Property, ColumnModel Model)> candidates =
            SymbolEqualityComparer.Default.Equals(principal, type) ? columns : ColumnsOf(principal);
        List<(IPropertySymbol Property, ColumnModel Model)> key =
            [.. candidates.Where(static candidate => KeyParser.KeyOf(candidate.Property) is not null)];
        if (named is null)
        {
            reason = key.Count == 1 ? null : "its key is not a single property; name one";
            return key.Count == 1 ? key[0].Model : null;
        }

        (IPropertySymbol? property, ColumnModel? model) = candidates.Find(candidate => candidate.Property.Name == named);
        reason = property is null ? $"it has no column property '{named}'"
            : (key.Count == 1 && key[0].Property.Name == named) || IsUnique(principal, property) ? null
            : $"'{named}' is neither its key nor [Unique]";
        return model;
    }

    private List<(IPropertySymbol Property, ColumnModel Model)> ColumnsOf(INamedTypeSymbol principal)
    {
        // The principal's own faults are told where it is declared.
        var quiet = new Findings(principal, compilation);
        var parser = new ColumnParser(compilation, new JsonParser(compilation, quiet), isStrict: false, quiet);
        var columns = new List<(IPropertySymbol Property, ColumnModel Model)>();
        foreach (IPropertySymbol property in EntityProperties.Of(principal))
        {
            if (parser.Parse(property) is { } model)
            {
                columns.Add((property, model));
            }
        }

        return columns;
    }

    private static bool IsUnique(INamedTypeSymbol principal, IPropertySymbol property) =>
        property.Attributes(KnownNames.Unique).Any(attribute =>
            attribute.Texts.IsEmpty || (attribute.Texts is [var only] && only == property.Name))
        || principal.Attributes(KnownNames.Unique).Any(attribute => attribute.Texts is [var only] && only == property.Name);

    private static string? Mismatch(ColumnModel column, ColumnModel target, ReferenceAction action) =>
        !Enum.IsDefined(typeof(ReferenceAction), action) ? "it has no such action"
        : column.Value.Form != target.Value.Form ? $"it is stored as {column.Value.Form}, '{target.Property}' as {target.Value.Form}"
        : action == ReferenceAction.SetNull && column.IsNotNull ? "SetNull needs a nullable property"
        : action == ReferenceAction.SetDefault && column.DefaultSql is null ? "SetDefault needs a [Default]"
        : null;
}
