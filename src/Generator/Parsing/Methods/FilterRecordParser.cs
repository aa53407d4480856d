using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads a parameter whose type is a <c>[Filter&lt;T&gt;]</c>: each of its members is a condition.</summary>
internal sealed class FilterRecordParser(INamedTypeSymbol entityType, FilterParser filters, Findings findings)
{
    private static readonly string[] s_attributes = [.. ConditionAttributes.Names];
    private static readonly string[] s_marks = [.. s_attributes, KnownNames.NullMatches];

    /// <summary>The filter's type, where the parameter's type is one.</summary>
    public static INamedTypeSymbol? FilterOf(IParameterSymbol parameter) =>
        parameter.Type.WithoutNullable is INamedTypeSymbol type && type.HasAttribute(KnownNames.Filter) ? type : null;

    public IEnumerable<FilterModel> Parse(IParameterSymbol parameter, INamedTypeSymbol type)
    {
        bool isOptional = ConditionSource.IsOptional(parameter);
        if (!isOptional && (parameter.Type.IsNullableValueType || parameter.Type.NullableAnnotation == NullableAnnotation.Annotated))
        {
            findings.Add(Descriptors.UnclearNull, parameter, parameter.Name);
            return [];
        }

        List<IPropertySymbol> members = Members(type);
        INamedTypeSymbol? filtered = type.Attribute(KnownNames.Filter)!.TypeArgument;
        string? reason = filtered?.IsUnknown != false ? ""
            : !SymbolEqualityComparer.Default.Equals(filtered, entityType) ? $"it filters '{filtered.Name}', not '{entityType.Name}'"
            : members.Count == 0 ? "it has no members"
            : null;
        if (reason is "")
        {
            findings.LeaveToCompiler();
            return [];
        }

        if (reason is not null)
        {
            findings.Add(Descriptors.UnfitFilter, parameter, type.Name, parameter.Name, reason);
            return [];
        }

        string access = isOptional ? "?." : ".";
        return [.. members
            .Where(member => IsUsable(member, type))
            .Select(member => filters.Parse(new ConditionSource(
                member,
                member.Type,
                type.Name,
                Naming.Escape(parameter.Name),
                access + Naming.Escape(member.Name),
                member.Type.AllowsNull)))
            .OfType<FilterModel>()];
    }

    /// <summary>What holds a value, and what says by an attribute that it is a condition although it is computed.</summary>
    private static List<IPropertySymbol> Members(INamedTypeSymbol type)
    {
        List<IPropertySymbol> stored = EntityProperties.Of(type);
        return [.. stored, .. type.GetMembers().OfType<IPropertySymbol>()
            .Where(member => !stored.Contains(member, SymbolEqualityComparer.Default) && !member.HasAttribute(KnownNames.Ignore))
            .Where(static member => s_marks.Any(attribute => member.HasAttribute(attribute)))];
    }

    private bool IsUsable(IPropertySymbol member, INamedTypeSymbol type)
    {
        StrayAttributes.CheckShape(type, member, findings);
        if (member.Type.IsUnknown)
        {
            findings.LeaveToCompiler();
            return false;
        }

        List<string> roles = [.. s_attributes
            .Where(attribute => EntityProperties.AttributeOf(member, attribute) is not null)
            .Select(ConditionAttributes.NameOf)];
        string? reason = member.IsStatic || member.IsIndexer ? "it is no value of the filter"
            : !IsReadable(member) ? "emitted code cannot read it"
            : roles.Count > 1 ? $"[{roles[0]}] and [{roles[1]}] exclude each other"
            : !member.Type.AllowsNull && !IsMatch(member.Type) && !IsSet(member)
                ? "it is a condition even when nobody sets it; make it nullable or required"
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.UnfitFilterMember, member, member.Name, type.Name, reason);
        }

        return reason is null;
    }

    /// <summary>Who makes the filter cannot leave it out.</summary>
    private static bool IsSet(IPropertySymbol member) => member.IsRequired || member.SetMethod is null
        || member.ContainingType.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter =>
            !parameter.HasExplicitDefaultValue && string.Equals(parameter.Name, member.Name, StringComparison.OrdinalIgnoreCase)));

    private static bool IsReadable(IPropertySymbol member) => member.GetMethod?.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => member.Locations.Any(static location => location.IsInSource),
        _ => false,
    };

    private static bool IsMatch(ITypeSymbol type) => type.HasMetadataName(KnownNames.Match);
}
