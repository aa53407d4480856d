namespace Synthorg.Gen.Generator;

/// <summary>The pipeline's steps, named so that tests can tell which of them ran.</summary>
internal static class TrackingNames
{
    public const string ParsedEntities = nameof(ParsedEntities);
    public const string EntityModels = nameof(EntityModels);
    public const string ParsedRepositories = nameof(ParsedRepositories);
    public const string RepositoryModels = nameof(RepositoryModels);
    public const string ParsedDatabases = nameof(ParsedDatabases);
    public const string DatabaseSchemas = nameof(DatabaseSchemas);
    public const string DatabaseModels = nameof(DatabaseModels);
    public const string SnapshotFiles = nameof(SnapshotFiles);
    public const string SnapshotFindings = nameof(SnapshotFindings);
    public const string ParsedProjections = nameof(ParsedProjections);
    public const string ProjectionPrints = nameof(ProjectionPrints);
    public const string ParsedPatches = nameof(ParsedPatches);
    public const string PatchPrints = nameof(PatchPrints);
    public const string ParsedFilters = nameof(ParsedFilters);
    public const string FilterPrints = nameof(FilterPrints);
}
