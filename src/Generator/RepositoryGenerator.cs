using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Emit;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Parsing;
using Synthorg.Gen.Generator.Snapshots;

namespace Synthorg.Gen.Generator;

/// <summary>Wires the pipeline; every decision lies in <c>Parsing</c>, every word of output in <c>Emit</c>.</summary>
[Generator(LanguageNames.CSharp)]
internal sealed class RepositoryGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<EntityModel> entities = Models<EntityModel>(
            context, KnownNames.Persisted, EntityParser.Parse, TrackingNames.ParsedEntities, TrackingNames.EntityModels);
        IncrementalValuesProvider<RepositoryModel> repositories = Models<RepositoryModel>(
            context, KnownNames.Repository, RepositoryParser.Parse, TrackingNames.ParsedRepositories, TrackingNames.RepositoryModels);
        IncrementalValuesProvider<DatabaseModel> schemas = Models<DatabaseModel>(
            context, KnownNames.Database, DatabaseParser.Parse, TrackingNames.ParsedDatabases, TrackingNames.DatabaseSchemas);
        IncrementalValuesProvider<DatabaseModel> databases = schemas
            .Select(static (schema, _) => schema with { Entities = [] })
            .WithTrackingName(TrackingNames.DatabaseModels);

        // A record may lie in the JSON columns of several entities, and an entity of another assembly behind several
        // repositories: each is emitted once.
        IncrementalValuesProvider<EqualityModel> equalities = Once(
            entities.SelectMany(static (entity, _) => Equalities(entity)),
            static equality => equality.Type.Global);
        IncrementalValuesProvider<PrintModel> prints = PrintsOf(context, entities);
        IncrementalValuesProvider<EntityModel> foreign = Once(
            repositories.Collect().Combine(databases.Collect()).SelectMany(static (all, _) => Foreign(all.Left, all.Right)),
            static entity => entity.Type.Global);

        IncrementalValueProvider<CaseTwins> rowTwins = Twins(
            entities.Collect().Combine(foreign.Collect()).SelectMany(static (all, _) => all.Left.AddRange(all.Right)),
            static entity => entity.Type.FileStem);
        Add(context, entities, rowTwins, RowEmitter.Emit);
        Add(context, foreign, rowTwins, RowEmitter.Emit);
        Add(context, prints, Twins(prints, static print => print.Type.FileStem), PrintEmitter.Emit);
        Add(context, equalities, Twins(equalities, static equality => equality.Type.FileStem), EqualityEmitter.Emit);
        Add(context, repositories, Twins(repositories, static repository => repository.FileStem), RepositoryEmitter.Emit);
        Add(context, databases, Twins(databases, static database => database.Type.FileStem), DatabaseEmitter.Emit);
        ReportSnapshots(context, schemas);
    }

    /// <summary>Comparing is done again only when a schema or a snapshot changed; where the class lies is asked every time.</summary>
    private static void ReportSnapshots(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<DatabaseModel> schemas)
    {
        IncrementalValueProvider<EquatableArray<SnapshotFile>> files = context.AdditionalTextsProvider
            .Select(SnapshotFiles.Read)
            .Where(static file => file is not null)
            .Collect()
            .Select(static (files, _) => files.Select(static file => file!).ToEquatableArray())
            .WithTrackingName(TrackingNames.SnapshotFiles);
        IncrementalValueProvider<ImmutableArray<SnapshotFindings>> findings = schemas.Combine(files)
            .Select(static (found, _) => SnapshotCheck.Of(found.Left, found.Right))
            .WithTrackingName(TrackingNames.SnapshotFindings)
            .Collect();
        IncrementalValuesProvider<(string Type, Location Place)> places = context.SyntaxProvider.ForAttributeWithMetadataName(
            KnownNames.Database,
            predicate: static (node, _) => node is TypeDeclarationSyntax,
            transform: static (found, _) => (
                ((INamedTypeSymbol)found.TargetSymbol).ToTypeName().Global,
                ((TypeDeclarationSyntax)found.TargetNode).Identifier.GetLocation()));
        IncrementalValuesProvider<(Location Place, ImmutableArray<SnapshotFinding> Findings)> told = places.Combine(findings)
            .Select(static (found, _) => (
                found.Left.Place,
                found.Right.Where(all => all.Database == found.Left.Type).SelectMany(static all => all.Findings).ToImmutableArray()))
            .Where(static found => found.Item2.Length > 0);
        context.RegisterSourceOutput(told, static (output, found) =>
        {
            foreach (SnapshotFinding finding in found.Findings)
            {
                output.ReportDiagnostic(SnapshotReport.Of(finding, found.Place));
            }
        });
    }

    /// <summary>A record may be a projection, a patch and a filter at once, and lie in JSON columns too.</summary>
    private static IncrementalValuesProvider<PrintModel> PrintsOf(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EntityModel> entities)
    {
        IncrementalValuesProvider<PrintModel> projections = Models<PrintModel>(
            context, KnownNames.Projection, PrintParser.ParseView, TrackingNames.ParsedProjections, TrackingNames.ProjectionPrints);
        IncrementalValuesProvider<PrintModel> patches = Models<PrintModel>(
            context, KnownNames.Patch, PrintParser.ParseView, TrackingNames.ParsedPatches, TrackingNames.PatchPrints);
        IncrementalValuesProvider<PrintModel> filters = Models<PrintModel>(
            context, KnownNames.Filter, PrintParser.ParseView, TrackingNames.ParsedFilters, TrackingNames.FilterPrints);
        IncrementalValuesProvider<PrintModel> all = entities.SelectMany(static (entity, _) => Prints(entity)).Collect()
            .Combine(projections.Collect())
            .Combine(patches.Collect().Combine(filters.Collect()))
            .SelectMany(static (found, _) =>
                found.Left.Left.AddRange(found.Left.Right).AddRange(found.Right.Left).AddRange(found.Right.Right));
        return Once(all, static print => print.Type.Global);
    }

    private static IncrementalValuesProvider<TModel> Models<TModel>(
        IncrementalGeneratorInitializationContext context,
        string attribute,
        Func<INamedTypeSymbol, Compilation, CancellationToken, Parsed<TModel>> parse,
        string parsedName,
        string modelName)
        where TModel : class, IEquatable<TModel>
    {
        IncrementalValuesProvider<Parsed<TModel>> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                attribute,
                predicate: static (node, _) => node is TypeDeclarationSyntax,
                transform: (found, cancellationToken) => Guarded.Parse(found, parse, cancellationToken))
            .WithTrackingName(parsedName);

        // Two outputs. Diagnostics carry live locations, so that #pragma can silence them, and are
        // given again after every edit; models carry values, so their output runs when one changed.
        context.RegisterSourceOutput(parsed, static (output, found) =>
        {
            foreach (Diagnostic diagnostic in found.Diagnostics)
            {
                output.ReportDiagnostic(diagnostic);
            }
        });

        return parsed
            .Where(static found => found.Model is not null)
            .Select(static (found, _) => found.Model!)
            .WithTrackingName(modelName);
    }

    private static IncrementalValuesProvider<TModel> Once<TModel>(
        IncrementalValuesProvider<TModel> models, Func<TModel, string> identity)
        where TModel : class, IEquatable<TModel> =>
        models.Collect().SelectMany((all, _) => all.GroupBy(identity).Select(static group => group.First()));

    private static IEnumerable<EqualityModel> Equalities(EntityModel entity) =>
        entity.JsonShapes.Select(static shape => shape.Equality).Append(entity.Equality).OfType<EqualityModel>();

    private static IEnumerable<PrintModel> Prints(EntityModel entity) =>
        entity.JsonShapes.Select(static shape => shape.Print).Append(entity.Print).OfType<PrintModel>();

    private static IEnumerable<EntityModel> Foreign(
        ImmutableArray<RepositoryModel> repositories, ImmutableArray<DatabaseModel> databases) =>
        repositories.Concat(databases.SelectMany(static database => database.ReadyMade))
            .Select(static repository => repository.Entity)
            .Where(static entity => !entity.IsDeclaredHere);

    private static IncrementalValueProvider<CaseTwins> Twins<TModel>(
        IncrementalValuesProvider<TModel> models, Func<TModel, string> stem) =>
        models.Select((model, _) => stem(model)).Collect().Select(static (stems, _) => CaseTwins.Among(stems));

    private static void Add<TModel>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<TModel> models,
        IncrementalValueProvider<CaseTwins> twins,
        Func<TModel, EmittedSource> emit) =>
        context.RegisterSourceOutput(models.Combine(twins), (output, found) =>
        {
            EmittedSource source = emit(found.Left);
            output.AddSource(source.HintName(found.Right), source.Text);
        });
}
