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
        List<AttributeData> attributes = [.. property.Attributes(KnownNames.References)];
        if (attributes.Count == 0)
        {
            return null;
        }

        AttributeData attribute = attributes[attributes.Count - 1];
        ITypeSymbol? argument = attribute.AttributeClass!.TypeArguments.FirstOrDefault();
        if (argument?.IsUnknown != false)
        {
            findings.LeaveToCompiler();
            return null;
        }

        string? twice = attributes.Count > 1 ? "the property has another reference" : null;
        if (twice is not null || argument is not INamedTypeSymbol principal)
        {
            Refuse(attribute, property, argument, twice ?? "it is not [Persisted]");
            return null;
        }

        var onDelete = (ReferenceAction)attribute.Named("OnDelete", 0);
        var onUpdate = (ReferenceAction)attribute.Named("OnUpdate", 0);
        (IPropertySymbol Property, ColumnModel Model)? target =
            Target(principal, attribute.FirstText, type, columns, out string? reason);
        reason ??= Mismatch(column, target!.Value.Model, onDelete) ?? Mismatch(column, target.Value.Model, onUpdate);
        if (reason is not null)
        {
            Refuse(attribute, property, principal, reason);
            return null;
        }

        if (attribute.Named<string>("Name") is { } name && SqlNames.Refusal(name) is { } refusal)
        {
            findings.Add(Descriptors.InvalidName, attribute.Location, SqlNames.Shown(name), refusal);
        }

        return new ReferenceModel
        {
            PrincipalType = principal.Global,
            PrincipalTable = principal.Attribute(KnownNames.Persisted)?.FirstText ?? Naming.ToSnakeCase(principal.Name),
            PrincipalColumn = target!.Value.Model.Name,
            OnDelete = onDelete,
            OnUpdate = onUpdate,
            IsDeferred = attribute.Named<bool>("Deferred"),
            Name = attribute.Named<string>("Name"),
        };
    }

    private void Refuse(AttributeData attribute, IPropertySymbol property, ITypeSymbol principal, string reason) => findings.Add(
        Descriptors.InvalidReference,
        attribute.Location ?? property.Locations.FirstOrDefault(),
        property.Name,
        principal.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        reason);

    private (IPropertySymbol Property, ColumnModel Model)? Target(
        INamedTypeSymbol principal,
        string? named,
        INamedTypeSymbol type,
        List<(IPropertySymbol Property, ColumnModel Model)> columns,
        out string? reason)
    {
        reason = null;
        if (!principal.HasAttribute(KnownNames.Persisted))
        {
            reason = "it is not [Persisted]";
            return null;
        }

        // The principal's own faults are told where it is declared.
        var quiet = new Findings(principal, compilation);
        List<(IPropertySymbol Property, ColumnModel Model)> candidates = columns;
        if (!SymbolEqualityComparer.Default.Equals(principal, type))
        {
            var parser = new ColumnParser(compilation, new JsonParser(compilation, quiet), isStrict: false, quiet);
            candidates = [];
            foreach (IPropertySymbol property in EntityProperties.Of(principal))
            {
                if (parser.Parse(property) is { } model)
                {
                    candidates.Add((property, model));
                }
            }
        }

        List<(IPropertySymbol Property, ColumnModel Model)> key =
            [.. candidates.Where(static candidate => EntityProperties.AttributeOf(candidate.Property, KnownNames.Key) is not null)];
        if (named is null)
        {
            reason = key.Count == 1 ? null : "its key is not a single property; name one";
            return key.Count == 1 ? key[0] : null;
        }

        List<(IPropertySymbol Property, ColumnModel Model)> found = [.. candidates.Where(candidate => candidate.Property.Name == named)];
        reason = found.Count == 0 ? $"it has no column property '{named}'"
            : (key.Count == 1 && key[0].Property.Name == named) || IsUnique(principal, found[0].Property) ? null
            : $"'{named}' is neither its key nor [Unique]";
        return found.Count == 0 ? null : found[0];
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
