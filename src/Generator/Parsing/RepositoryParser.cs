using System.Globalization;
using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads a repository interface: what it stores, and what it must do.</summary>
internal static class RepositoryParser
{
    public static Parsed<RepositoryModel> Parse(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken) =>
        ReadOnce<RepositoryModel>.Of(contract, compilation, Read, cancellationToken);

    private static Parsed<RepositoryModel> Read(INamedTypeSymbol contract, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings(contract, compilation);
        if (contract.Attribute(KnownNames.Repository) is not { } attribute)
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

        if (EntityTypeOf(contract, attribute, findings) is not { } entityType
            || EntityOf(contract.Name, entityType, attribute.Location, compilation, findings, cancellationToken) is not { } entity)
        {
            return findings.Refuse<RepositoryModel>();
        }

        string className = EmittedNames.RepositoryClass(contract);
        EmittedNames.CheckRepository(contract, findings);
        EquatableArray<MethodModel> methods =
            new RepositoryMembers(contract, className, entity, entityType, EmittedNames.OtherHalf(contract), compilation, findings)
                .Methods(cancellationToken);
        string? events = EventsOf(contract, attribute, findings);
        return findings.Conclude(() => new RepositoryModel
        {
            Interface = contract.Global,
            Namespace = contract.ToTypeName().Namespace,
            ClassName = className,
            Caption = contract.Name,
            Entity = entity,
            Methods = methods,
            Events = events,
        });
    }

    /// <summary>The repository of an entity without an interface of its own: <c>IRepository&lt;T, TKey&gt;</c>.</summary>
    public static Parsed<RepositoryModel> ParseReadyMade(
        INamedTypeSymbol contract, INamedTypeSymbol entityType, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings(contract, compilation);
        string caption = $"IRepository<{entityType.Name}>";
        if (EntityOf(caption, entityType, null, compilation, findings, cancellationToken) is not { } entity)
        {
            return findings.Refuse<RepositoryModel>();
        }

        string className = entity.Type.Identifier + "Repository";
        EquatableArray<MethodModel> methods =
            new RepositoryMembers(contract, className, entity, entityType, half: null, compilation, findings).Methods(cancellationToken);
        return findings.Conclude(() => new RepositoryModel
        {
            Interface = contract.Global,
            Namespace = "",
            ClassName = className,
            Caption = caption,
            Entity = entity,
            Methods = methods,
            IsReadyMade = true,
        });
    }

    /// <summary>A name that is searched for is one word.</summary>
    private static string? EventsOf(INamedTypeSymbol contract, AttributeData attribute, Findings findings)
    {
        string? prefix = attribute.Named<string>("Events");
        string? reason = prefix is null ? null
            : prefix.Length == 0 ? "it is empty"
            : prefix.Any(char.IsWhiteSpace) ? "it has white space"
            : null;
        if (reason is not null)
        {
            findings.Add(Descriptors.InvalidEvents, attribute.Location, contract.Name, reason);
        }

        return prefix;
    }

    private static INamedTypeSymbol? EntityTypeOf(INamedTypeSymbol contract, AttributeData attribute, Findings findings)
    {
        ITypeSymbol? argument = attribute.AttributeClass!.TypeArguments.FirstOrDefault();
        if (argument?.IsUnknown != false)
        {
            findings.LeaveToCompiler();
            return null;
        }

        if (argument is INamedTypeSymbol entityType && entityType.HasAttribute(KnownNames.Persisted))
        {
            return entityType;
        }

        findings.Add(
            Descriptors.RepositoryOfUnpersisted,
            attribute.Location,
            contract.Name,
            argument.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        return null;
    }

    /// <summary>
    /// An entity's faults are told where it is declared, and its repositories wait; those of another assembly's are told here.
    /// </summary>
    private static EntityModel? EntityOf(
        string repository,
        INamedTypeSymbol entityType,
        Location? location,
        Compilation compilation,
        Findings findings,
        CancellationToken cancellationToken)
    {
        Parsed<EntityModel> entity = EntityParser.Parse(entityType, compilation, cancellationToken);
        if (entity.Model is not null || SymbolEqualityComparer.Default.Equals(entityType.ContainingAssembly, compilation.Assembly))
        {
            return entity.Model;
        }

        foreach (Diagnostic fault in entity.Diagnostics.Where(static fault => fault.DefaultSeverity == DiagnosticSeverity.Error))
        {
            string told = $"{fault.Id}, {fault.GetMessage(CultureInfo.InvariantCulture)}";
            findings.Add(Descriptors.UnfitForeignEntity, location, repository, entityType.Name, entityType.ContainingAssembly.Name, told);
        }

        return null;
    }
}
