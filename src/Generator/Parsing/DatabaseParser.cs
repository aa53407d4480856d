using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads a <c>[Database]</c> class: its repositories, and by them its tables.</summary>
internal static class DatabaseParser
{
    public static Parsed<DatabaseModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        if (type.Attribute(KnownNames.Database) is not { } attribute)
        {
            return findings.Refuse<DatabaseModel>();
        }

        if (Refusal(type, attribute) is { } reason)
        {
            findings.Add(Descriptors.UnsupportedDatabase, type, type.Name, reason);
            return findings.Refuse<DatabaseModel>();
        }

        var repositories = new List<(IPropertySymbol Property, RepositoryModel Model)>();
        bool isWhole = true;
        foreach (IPropertySymbol property in type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.IsPartialDefinition))
        {
            RepositoryModel? repository = RepositoryOf(property, compilation, findings, cancellationToken);
            isWhole &= repository is not null;
            if (repository is not null)
            {
                repositories.Add((property, repository));
            }
        }

        List<EntityModel> entities = [.. repositories.Select(static repository => repository.Model.Entity)
            .GroupBy(static entity => entity.Type.Global).Select(static group => group.First())];
        SchemaParser.Check(type, entities, isWhole, findings);
        return isWhole ? findings.Conclude(() => ToModel(type, attribute, repositories, entities)) : findings.Refuse<DatabaseModel>();
    }

    private static DatabaseModel ToModel(
        INamedTypeSymbol type, AttributeData attribute, List<(IPropertySymbol Property, RepositoryModel Model)> repositories, List<EntityModel> entities)
    {
        TypeName name = type.ToTypeName();
        return new DatabaseModel
        {
            Type = name,
            Declarations = type.PartialDeclarations,
            Version = attribute.Named("Version", 1),
            ApplicationId = attribute.Named("ApplicationId", 0),
            Properties = repositories.Select(repository => new DatabasePropertyModel(
                Naming.Escape(repository.Property.Name),
                SyntaxFacts.GetText(repository.Property.DeclaredAccessibility),
                repository.Model.Interface,
                repository.Model.IsReadyMade ? repository.Model.ClassName : repository.Model.ClassGlobal)).ToEquatableArray(),
            RowClasses = SchemaParser.InDependencyOrder(entities).Select(static entity => entity.RowClassGlobal).ToEquatableArray(),
            ReadyMade = repositories.Select(static repository => repository.Model).Where(static model => model.IsReadyMade)
                .GroupBy(static model => model.ClassName).Select(static group => group.First()).ToEquatableArray(),
        };
    }

    private static string? Refusal(INamedTypeSymbol type, AttributeData attribute) =>
        TypeRefusals.Of(type) is { } reason ? "it is " + reason
        : type is not { TypeKind: TypeKind.Class, IsRecord: false } ? "it is no class"
        : !type.IsPartial ? "it is not partial"
        : type.BaseType is { SpecialType: not SpecialType.System_Object } ? "it has a base class; the emitted half derives from SqliteDatabase"
        : type.InstanceConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared) ? "it has a constructor; the emitted half brings its own"
        : attribute.Named("Version", 1) < 1 ? "its version is below 1"
        : null;

    private static RepositoryModel? RepositoryOf(IPropertySymbol property, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        if (property.Type is not INamedTypeSymbol contract || property.SetMethod is not null || property.IsStatic)
        {
            findings.Add(Descriptors.InvalidDatabaseProperty, property, property.Name, "it must be an instance property with a getter alone");
            return null;
        }

        if (contract.OriginalDefinition.HasMetadataName(KnownNames.ReadyMadeRepository))
        {
            return ReadyMadeOf(property, contract, compilation, findings, cancellationToken);
        }

        bool isRepository = contract.GetAttributes()
            .Any(static candidate => candidate.AttributeClass?.OriginalDefinition.HasMetadataName(KnownNames.Repository) == true);
        bool isDeclaredHere = SymbolEqualityComparer.Default.Equals(contract.ContainingAssembly, compilation.Assembly);
        if (!isRepository || !isDeclaredHere)
        {
            findings.Add(Descriptors.InvalidDatabaseProperty, property, property.Name, isRepository
                ? $"'{contract.Name}' lies in another assembly, whose emitted class is not visible here"
                : $"its type '{contract.Name}' is neither an interface marked [Repository<T>] nor IRepository<T, TKey>");
            return null;
        }

        return RepositoryParser.Parse(contract, compilation, cancellationToken).Model; // Its faults are told at the interface.
    }

    private static RepositoryModel? ReadyMadeOf(
        IPropertySymbol property, INamedTypeSymbol contract, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        if (contract.TypeArguments[0] is not INamedTypeSymbol entityType || !entityType.HasAttribute(KnownNames.Persisted))
        {
            findings.Add(Descriptors.InvalidDatabaseProperty, property, property.Name, $"'{contract.TypeArguments[0].Name}' is not [Persisted]");
            return null;
        }

        Parsed<RepositoryModel> parsed = RepositoryParser.ParseReadyMade(contract, entityType, compilation, cancellationToken);
        if (parsed.Model is null && !parsed.Diagnostics.IsEmpty)
        {
            findings.Add(Descriptors.InvalidDatabaseProperty, property, property.Name, parsed.Diagnostics[0].GetMessage(null));
        }

        return parsed.Model;
    }
}
