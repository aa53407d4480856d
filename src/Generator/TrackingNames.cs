namespace Synthorg.Gen.Generator;

/// <summary>The pipeline's steps, named so that tests can tell which of them ran.</summary>
internal static class TrackingNames
{
    public const string ParsedEntities = nameof(ParsedEntities);
    public const string EntityModels = nameof(EntityModels);
    public const string ParsedRepositories = nameof(ParsedRepositories);
    public const string RepositoryModels = nameof(RepositoryModels);
    public const string ParsedDatabases = nameof(ParsedDatabases);
    public const string DatabaseModels = nameof(DatabaseModels);
}
