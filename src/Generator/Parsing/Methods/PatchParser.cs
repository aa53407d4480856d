using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads a <c>[Patch&lt;T&gt;]</c> type: members that are optional new values of columns.</summary>
internal sealed class PatchParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    /// <summary>Which members are given is told by the bits of a <c>long</c>.</summary>
    private const int MostMembers = 62;

    /// <summary>The attribute of a parameter that is a patch.</summary>
    public static AttributeData? PatchOf(ITypeSymbol type) => type.WithoutNullable.Attribute(KnownNames.Patch);

    public PatchModel? Parse(IParameterSymbol parameter, IMethodSymbol method, AttributeData attribute)
    {
        if (parameter.Type.NullableAnnotation == NullableAnnotation.Annotated || parameter.Type.IsNullableValueType)
        {
            const string Reason = "null is no patch; one without values changes nothing";
            findings.Add(Descriptors.MisplacedParameter, parameter, parameter.Name, method.Name, Reason);
            return null;
        }

        var type = (INamedTypeSymbol)parameter.Type;
        List<IPropertySymbol> properties = EntityProperties.Of(type);
        string? reason = !SymbolEqualityComparer.Default.Equals(attribute.TypeArgument, entityType)
                ? $"it is one of '{attribute.TypeArgument?.Name}', and this is a repository of '{entityType.Name}'"
            : properties.Count == 0 ? "it has no members"
            : properties.Count > MostMembers ? FormattableString.Invariant($"it has more than {MostMembers} members")
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.InvalidPatch, parameter, type.Name, method.Name, reason);
            return null;
        }

        string name = Naming.Escape(parameter.Name);
        IEnumerable<AssignmentModel?> members = properties.Select(property => Member(property, type, method, name));
        return new PatchModel(name, members.OfType<AssignmentModel>().ToEquatableArray());
    }

    private AssignmentModel? Member(IPropertySymbol property, INamedTypeSymbol patch, IMethodSymbol method, string parameter)
    {
        StrayAttributes.CheckShape(patch, property, findings);
        ColumnModel? column = entity.Columns.FirstOrDefault(candidate => candidate.Property == Naming.Escape(property.Name));
        if (column is null)
        {
            findings.Add(Descriptors.UnknownPatchMember, property, property.Name, patch.Name, entityType.Name);
            return null;
        }

        if (SetParser.Refusal(column) is { } reason)
        {
            findings.Add(Descriptors.Unsettable, property, property.Name, method.Name, reason);
            return null;
        }

        ITypeSymbol? value = property.Type.HasMetadataName(KnownNames.Optional) ? ((INamedTypeSymbol)property.Type).TypeArguments[0] : null;
        if (value is null || !SetParser.Fits(value, column) || property.GetMethod?.DeclaredAccessibility != Accessibility.Public)
        {
            if (property.Type.IsUnknown)
            {
                findings.LeaveToCompiler();
                return null;
            }

            string type = column.Value.Type.Replace("global::", "") + (column.IsNullable ? "?" : "");
            findings.Add(Descriptors.PatchMemberType, property, property.Name, patch.Name, type);
            return null;
        }

        return new AssignmentModel
        {
            Column = column,
            Parameter = parameter,
            Path = "." + Naming.Escape(property.Name),
            IsNullable = SetParser.IsNullable(value, column),
        };
    }
}
