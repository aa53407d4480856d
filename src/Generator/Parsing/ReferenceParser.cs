using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads foreign keys: <c>[References&lt;T&gt;]</c> of a property, <c>[ForeignKey&lt;T&gt;]</c> of a type.</summary>
internal sealed class ReferenceParser(
    INamedTypeSymbol type,
    List<(IPropertySymbol Property, ColumnModel Model)> columns,
    EntityFragments fragments,
    Compilation compilation,
    Findings findings)
{
    /// <summary>Adds each column's own reference.</summary>
    public void ParseColumns()
    {
        for (int i = 0; i < columns.Count; i++)
        {
            (IPropertySymbol property, ColumnModel model) = columns[i];
            List<AttributeData> attributes = [.. property.Attributes(KnownNames.References)];
            if (attributes.Count > 0)
            {
                AttributeData last = attributes[attributes.Count - 1];
                string? twice = attributes.Count > 1 ? "the property has another reference" : null;
                EquatableArray<string> named = last.FirstText is { } name ? [name] : [];
                columns[i] = (property, model with { Reference = Parse(last, property, [model], named, twice) });
            }
        }
    }

    /// <summary>Those on the type, in the order in which they are written.</summary>
    public EquatableArray<ReferenceModel> ForeignKeys()
    {
        var keys = new List<ReferenceModel>();
        foreach (AttributeData attribute in type.Attributes(KnownNames.ForeignKey))
        {
            List<string> names = [.. TextsAt(attribute, 0)];
            List<ColumnModel> own =
                [.. names.Select(name => fragments.ColumnNamed("ForeignKey", name, attribute, type)).OfType<ColumnModel>()];
            string? reason = names.Count == 0 ? "it names no property"
                : own.Select(static column => column.Name).Distinct().Count() < own.Count ? "it names one property twice"
                : null;
            if (own.Count == names.Count
                && Parse(attribute, type, own, TextsAt(attribute, 1).ToEquatableArray(), reason) is { } key)
            {
                keys.Add(key);
            }
        }

        return keys.ToEquatableArray();
    }

    private ReferenceModel? Parse(
        AttributeData attribute, ISymbol owner, List<ColumnModel> own, EquatableArray<string> named, string? reason)
    {
        ITypeSymbol? argument = attribute.AttributeClass!.TypeArguments.FirstOrDefault();
        if (argument?.IsUnknown != false)
        {
            findings.LeaveToCompiler();
            return null;
        }

        var onDelete = (ReferenceAction)attribute.Named("OnDelete", 0);
        var onUpdate = (ReferenceAction)attribute.Named("OnUpdate", 0);
        if (reason is not null || argument is not INamedTypeSymbol principal || !principal.HasAttribute(KnownNames.Persisted))
        {
            Refuse(attribute, owner, argument, reason ?? "it is not [Persisted]");
            return null;
        }

        var target = new ReferenceTarget(principal, type, columns, compilation);
        EquatableArray<ColumnModel> targets = target.Columns(named, own.Count, out reason);
        reason ??= Mismatch(own, targets, onDelete, isDelete: true) ?? Mismatch(own, targets, onUpdate, isDelete: false);
        if (reason is not null)
        {
            Refuse(attribute, owner, principal, reason);
            return null;
        }

        return new ReferenceModel
        {
            Columns = own.Select(static column => column.Name).ToEquatableArray(),
            PrincipalType = principal.Global,
            PrincipalTable = TableNames.Of(principal),
            PrincipalColumns = targets.Select(static column => column.Name).ToEquatableArray(),
            OnDelete = onDelete,
            OnUpdate = onUpdate,
            IsDeferred = attribute.Named<bool>("Deferred"),
            Name = fragments.NameOf(attribute, owner),
        };
    }

    private void Refuse(AttributeData attribute, ISymbol owner, ITypeSymbol principal, string reason) => findings.Add(
        Descriptors.InvalidReference,
        attribute.Location ?? owner.Locations.FirstOrDefault(),
        owner.Name,
        principal.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
        reason);

    private static string? Mismatch(List<ColumnModel> own, EquatableArray<ColumnModel> targets, ReferenceAction action, bool isDelete) =>
        own.Zip(targets, (column, target) => Mismatch(column, target, action, isDelete, own.Count > 1))
            .FirstOrDefault(static reason => reason is not null);

    private static string? Mismatch(ColumnModel column, ColumnModel target, ReferenceAction action, bool isDelete, bool isOfSeveral)
    {
        string which = isOfSeveral ? $", which '{column.Property}' is not" : "";
        bool writes = action is ReferenceAction.SetNull or ReferenceAction.SetDefault || (action == ReferenceAction.Cascade && !isDelete);
        return !Enum.IsDefined(typeof(ReferenceAction), action) ? "it has no such action"
            : column.Value.Form != target.Value.Form ? $"it is stored as {column.Value.Form}, '{target.Property}' as {target.Value.Form}"
            : writes && column.IsComputed ? $"{action} would write '{column.Property}', which is [Computed]"
            : action == ReferenceAction.SetNull && column.IsNotNull ? "SetNull needs a nullable property" + which
            : action == ReferenceAction.SetDefault && column.DefaultSql is null ? "SetDefault needs a [Default]"
                + (isOfSeveral ? $", which '{column.Property}' has not" : "")
            : null;
    }

    private static ImmutableArray<string> TextsAt(AttributeData attribute, int position) =>
        attribute.ConstructorArguments.ElementAtOrDefault(position) is { Kind: TypedConstantKind.Array, IsNull: false } texts
            ? [.. texts.Values.Select(static text => text.Value as string ?? "")]
            : [];
}
