using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Parsing.Methods;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads a repository interface: hands each method to its verb's parser.</summary>
internal static class RepositoryParser
{
    public static Parsed<RepositoryModel> Parse(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        if (contract.GetAttributes().FirstOrDefault(static candidate => candidate.AttributeClass?.OriginalDefinition.HasMetadataName(KnownNames.Repository) == true)
            is not { } attribute)
        {
            return findings.Refuse<RepositoryModel>();
        }

        string? reason = contract.TypeKind != TypeKind.Interface ? "it is no interface"
            : TypeRefusals.Unnameable(contract) is { } unnameable ? "it is " + unnameable
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.UnsupportedRepository, contract, contract.Name, reason);
            return findings.Refuse<RepositoryModel>();
        }

        if (attribute.TypeArgument is not { } entityType || !entityType.HasAttribute(KnownNames.Persisted))
        {
            string name = attribute.AttributeClass?.TypeArguments.FirstOrDefault()?.ToDisplayString() ?? "?";
            findings.Add(Descriptors.RepositoryOfUnpersisted, attribute.Location ?? contract.Locations.FirstOrDefault(), contract.Name, name);
            return findings.Refuse<RepositoryModel>();
        }

        // The entity's own faults are told where it is declared; its repositories wait for it.
        if (EntityParser.Parse(entityType, compilation, cancellationToken).Model is not { } entity)
        {
            return findings.Refuse<RepositoryModel>();
        }

        EquatableArray<MethodModel> methods = Methods(contract, entity, entityType, findings, cancellationToken);
        TypeName type = contract.ToTypeName();
        return findings.Conclude(() => new RepositoryModel
        {
            Interface = type.Global,
            Namespace = type.Namespace,
            ClassName = "Sqlite" + WithoutPrefix(type.Identifier),
            Caption = contract.Name,
            Entity = entity,
            Methods = methods,
        });
    }

    /// <summary>The repository of an entity without an interface of its own: <c>IRepository&lt;T, TKey&gt;</c>.</summary>
    public static Parsed<RepositoryModel> ParseReadyMade(
        INamedTypeSymbol contract, INamedTypeSymbol entityType, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        if (EntityParser.Parse(entityType, compilation, cancellationToken).Model is not { } entity)
        {
            return findings.Refuse<RepositoryModel>();
        }

        EquatableArray<MethodModel> methods = Methods(contract, entity, entityType, findings, cancellationToken);
        return findings.Conclude(() => new RepositoryModel
        {
            Interface = contract.Global,
            Namespace = "",
            ClassName = entity.Type.Identifier + "Repository",
            Caption = $"IRepository<{entityType.Name}>",
            Entity = entity,
            Methods = methods,
            IsReadyMade = true,
        });
    }

    private static EquatableArray<MethodModel> Methods(
        INamedTypeSymbol contract, EntityModel entity, INamedTypeSymbol entityType, Findings findings, CancellationToken cancellationToken)
    {
        var parser = new MethodParser(entity, entityType, findings);
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var methods = new List<MethodModel>();
        foreach (ISymbol member in contract.AllInterfaces.Reverse().Append(contract).SelectMany(static part => part.GetMembers()))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Refusal(member) is { } reason)
            {
                findings.Add(Descriptors.UnsupportedMember, member.Locations.Any(static l => l.IsInSource) ? member : contract, member.Name, reason);
            }
            else if (member is IMethodSymbol { IsAbstract: true, MethodKind: MethodKind.Ordinary } method
                && parser.Parse(method, Unique(method.Name, identifiers)) is { } model)
            {
                methods.Add(model);
            }
        }

        return methods.ToEquatableArray();
    }

    /// <summary>A member with a body of its own is left to the interface.</summary>
    private static string? Refusal(ISymbol member) => member switch
    {
        { IsAbstract: false } => null,
        { IsStatic: true } => "it is static",
        IPropertySymbol => "a repository has no properties",
        IEventSymbol => "a repository has no events",
        IMethodSymbol { IsGenericMethod: true } => "it is generic",
        IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnsByRef: true } => "it returns a reference",
        _ => null,
    };

    private static string Unique(string methodName, HashSet<string> taken)
    {
        string name = methodName.EndsWith("Async", StringComparison.Ordinal) && methodName.Length > "Async".Length
            ? methodName.Substring(0, methodName.Length - "Async".Length)
            : methodName;
        string unique = name;
        for (int i = 2; !taken.Add(unique); i++)
        {
            unique = FormattableString.Invariant($"{name}{i}");
        }

        return unique;
    }

    private static string WithoutPrefix(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]) ? name.Substring(1) : name;
}
