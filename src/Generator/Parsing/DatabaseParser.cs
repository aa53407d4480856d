using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads a <c>[Database]</c> class: its repositories, and by them its tables.</summary>
internal static class DatabaseParser
{
    public static Parsed<DatabaseModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings(type, compilation);
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
        List<IPropertySymbol> properties =
            [.. type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.IsPartialDefinition)];
        foreach (IPropertySymbol property in properties)
        {
            if (RepositoryOf(property, compilation, findings, cancellationToken) is { } repository)
            {
                repositories.Add((property, repository));
            }
        }

        new DatabaseNames(type, compilation, findings).Check(properties);
        bool isWhole = repositories.Count == properties.Count;
        List<EntityModel> entities = [.. repositories.Select(static repository => repository.Model.Entity)
            .GroupBy(static entity => entity.Type.Global).Select(static group => group.First())];
        SchemaParser.Check(type, entities, isWhole, findings);
        HistoryParser.Check(type, entities, findings);
        EquatableArray<HandStepModel> steps = HandStepParser.Parse(type, attribute.Named("Version", 1), findings);
        EquatableArray<SchemaObjectModel> objects = SchemaObjectParser.Collect(type, compilation, entities, findings);
        return isWhole
            ? findings.Conclude(() => ToModel(type, attribute, repositories, entities) with { Objects = objects, HandSteps = steps })
            : findings.Refuse<DatabaseModel>();
    }

    private static DatabaseModel ToModel(
        INamedTypeSymbol type,
        AttributeData attribute,
        List<(IPropertySymbol Property, RepositoryModel Model)> repositories,
        List<EntityModel> entities)
    {
        List<RepositoryModel> readyMade = ReadyMade(type, repositories);
        List<EntityModel> ordered = SchemaParser.InDependencyOrder(entities);
        return new DatabaseModel
        {
            Type = type.ToTypeName(),
            Declarations = type.PartialDeclarations,
            Version = attribute.Named("Version", 1),
            ApplicationId = attribute.Named("ApplicationId", 0),
            Properties = repositories.Select(repository => new DatabasePropertyModel(
                Naming.Escape(repository.Property.Name),
                SyntaxFacts.GetText(repository.Property.DeclaredAccessibility),
                repository.Model.Interface,
                readyMade.Find(model => model.Interface == repository.Model.Interface)?.ClassName ?? repository.Model.ClassGlobal))
                .ToEquatableArray(),
            RowClasses = ordered.Select(static entity => entity.RowClassGlobal).ToEquatableArray(),
            Entities = ordered.ToEquatableArray(),
            Objects = [],
            Dropped = HistoryParser.Dropped(type),
            ReadyMade = readyMade.ToEquatableArray(),
        };
    }

    /// <summary>Each once, with a class name that nothing else in the database has.</summary>
    private static List<RepositoryModel> ReadyMade(
        INamedTypeSymbol type, List<(IPropertySymbol Property, RepositoryModel Model)> repositories)
    {
        HashSet<string> taken = [type.Name, .. type.GetMembers().Select(static member => member.Name)];
        var found = new List<RepositoryModel>();
        foreach ((_, RepositoryModel model) in repositories.Where(static repository => repository.Model.IsReadyMade))
        {
            if (found.Exists(known => known.Interface == model.Interface))
            {
                continue;
            }

            string name = model.ClassName;
            for (int i = 2; !taken.Add(name); i++)
            {
                name = FormattableString.Invariant($"{model.ClassName}{i}");
            }

            found.Add(model with { ClassName = name });
        }

        return found;
    }

    private static string? Refusal(INamedTypeSymbol type, AttributeData attribute) =>
        TypeRefusals.Of(type) is { } reason ? "it is " + reason
        : type is not { TypeKind: TypeKind.Class, IsRecord: false } ? "it is no class"
        : !type.IsPartial ? "it is not partial, or lies in a type that is not"
        : type.BaseType is { SpecialType: not SpecialType.System_Object }
            ? "it has a base class; the emitted half derives from SqliteDatabase"
        : type.InstanceConstructors.Any(static constructor => !constructor.IsImplicitlyDeclared)
            ? "it has a constructor; the emitted half brings its own"
        : attribute.Named("Version", 1) < 1 ? "its version is below 1"
        : null;

    private static RepositoryModel? RepositoryOf(
        IPropertySymbol property, Compilation compilation, Findings findings, CancellationToken cancellationToken)
    {
        if (property.Type.IsUnknown)
        {
            findings.LeaveToCompiler();
            return null;
        }

        if (PropertyRefusal(property) is { } refusal)
        {
            findings.Add(Descriptors.InvalidDatabaseProperty, property, property.Name, refusal);
            return null;
        }

        var contract = (INamedTypeSymbol)property.Type;
        return contract.HasMetadataName(KnownNames.ReadyMadeRepository)
            ? ReadyMadeOf(property, contract, compilation, findings, cancellationToken)
            : DeclaredOf(property, contract, compilation, findings, cancellationToken);
    }

    private static string? PropertyRefusal(IPropertySymbol property)
    {
        bool isPlain = property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax declaration
            && declaration.Modifiers.All(static modifier => modifier.ValueText is "public" or "internal" or "partial");
        return property.SetMethod is not null || !isPlain || property.DeclaredAccessibility == Accessibility.Private
                ? "it must be 'public partial' or 'internal partial', with a getter alone"
            : property.Type is not INamedTypeSymbol { TypeKind: TypeKind.Interface } ? $"its type '{property.Type.Name}' is no interface"
            : property.NullableAnnotation == NullableAnnotation.Annotated ? "it is never null; leave out the '?'"
            : null;
    }

    private static RepositoryModel? DeclaredOf(
        IPropertySymbol property,
        INamedTypeSymbol contract,
        Compilation compilation,
        Findings findings,
        CancellationToken cancellationToken)
    {
        bool isRepository = contract.HasAttribute(KnownNames.Repository);
        if (!isRepository || !SymbolEqualityComparer.Default.Equals(contract.ContainingAssembly, compilation.Assembly))
        {
            findings.Add(Descriptors.InvalidDatabaseProperty, property, property.Name, isRepository
                ? $"'{contract.Name}' lies in another assembly, whose emitted class is not visible here"
                : $"its type '{contract.Name}' is neither an interface marked [Repository<T>] nor IRepository<T, TKey>");
            return null;
        }

        return RepositoryParser.Parse(contract, compilation, cancellationToken).Model; // Its faults are told at the interface.
    }

    private static RepositoryModel? ReadyMadeOf(
        IPropertySymbol property,
        INamedTypeSymbol contract,
        Compilation compilation,
        Findings findings,
        CancellationToken cancellationToken)
    {
        if (contract.TypeArguments[0] is not INamedTypeSymbol entityType || !entityType.HasAttribute(KnownNames.Persisted))
        {
            string reason = $"'{contract.TypeArguments[0].Name}' is not [Persisted]";
            findings.Add(Descriptors.InvalidDatabaseProperty, property, property.Name, reason);
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
