namespace Synthorg.Entities.Tests.Artifacts;

/// <summary>Artifacts are saved, found, listed and removed.</summary>
public sealed class ArtifactRepositoryTests
{
    private static readonly Artifact s_full = new()
    {
        Id = "a1",
        Type = ArtifactType.Documentation,
        Path = "docs/öl.md",
        TaskId = "plan",
        CreatedBy = "bob",
        Description = "How it burns.",
        ContentType = "text/markdown",
        SizeBytes = 42,
        CreatedAt = Given.Noon.AddTicks(10),
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(IArtifactRepository), nameof(IArtifactRepository.SaveAsync), nameof(IArtifactRepository.GetAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Artifacts.SaveAsync(s_full, Stop);

        await store.ReopenAsync();

        Assert.Equal(s_full, await store.Database.Artifacts.GetAsync("a1", Stop));
        Assert.Null(await store.Database.Artifacts.GetAsync("A1", Stop));
    }

    [Fact]
    [Covers(typeof(IArtifactRepository), nameof(IArtifactRepository.SaveAsync))]
    public async Task Saving_again_updates_every_column_of_the_same_row()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Artifacts.SaveAsync(Given.Artifact("a1"), Stop);
        await store.Database.Artifacts.SaveAsync(Given.Artifact("a2"), Stop);

        await store.Database.Artifacts.SaveAsync(s_full, Stop);

        Assert.Equal(s_full, await store.Database.Artifacts.GetAsync("a1", Stop));
        Assert.Equal(["a1", "a2"], store.Values("SELECT id FROM artifacts ORDER BY rowid"));
    }

    [Fact]
    [Covers(typeof(IArtifactRepository), nameof(IArtifactRepository.ListAsync))]
    public async Task Artifacts_are_listed_by_id_and_every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        IArtifactRepository artifacts = store.Database.Artifacts;
        Assert.Empty(await artifacts.ListAsync(cancellationToken: Stop));
        await artifacts.SaveAsync(Given.Artifact("d") with { CreatedBy = "bob" }, Stop);
        await artifacts.SaveAsync(Given.Artifact("a"), Stop);
        await artifacts.SaveAsync(Given.Artifact("ä") with { Type = ArtifactType.Tests }, Stop);
        await artifacts.SaveAsync(Given.Artifact("B") with { TaskId = "plan" }, Stop);
        await artifacts.SaveAsync(Given.Artifact("c") with { TaskId = "plan", Type = ArtifactType.Tests, CreatedBy = "bob" }, Stop);

        Assert.Equal("B a c d ä", Ids(await artifacts.ListAsync(cancellationToken: Stop)));
        Assert.Equal("a d ä", Ids(await artifacts.ListAsync("ship", cancellationToken: Stop)));
        Assert.Equal("c d", Ids(await artifacts.ListAsync(createdBy: "bob", cancellationToken: Stop)));
        Assert.Equal("c ä", Ids(await artifacts.ListAsync(artifactType: ArtifactType.Tests, cancellationToken: Stop)));
        Assert.Equal("a ä", Ids(await artifacts.ListAsync("ship", "ada", cancellationToken: Stop)));
        Assert.Equal("a d", Ids(await artifacts.ListAsync("ship", artifactType: ArtifactType.Code, cancellationToken: Stop)));
        Assert.Equal("d", Ids(await artifacts.ListAsync(null, "bob", ArtifactType.Code, Stop)));
        Assert.Equal("c", Ids(await artifacts.ListAsync("plan", "bob", ArtifactType.Tests, Stop)));
        Assert.Empty(await artifacts.ListAsync("Ship", cancellationToken: Stop));
        Assert.Empty(await artifacts.ListAsync(artifactType: ArtifactType.Documentation, cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(IArtifactRepository), nameof(IArtifactRepository.DeleteAsync))]
    public async Task Deleting_tells_whether_there_was_one()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.Artifacts.SaveAsync(Given.Artifact("a1"), Stop);
        await store.Database.Artifacts.SaveAsync(Given.Artifact("a2"), Stop);

        Assert.True(await store.Database.Artifacts.DeleteAsync("a1", Stop));
        Assert.False(await store.Database.Artifacts.DeleteAsync("a1", Stop));
        Assert.Equal(["a2"], store.Values("SELECT id FROM artifacts"));
    }

    [Fact]
    [Covers(typeof(IArtifactRepository), nameof(IArtifactRepository.GetAsync), nameof(IArtifactRepository.DeleteAsync))]
    public async Task A_blank_id_is_refused()
    {
        await using Store store = await Store.OpenAsync();

        await Refused.WhenAskedBlank("artifactId", text => store.Database.Artifacts.GetAsync(text, Stop));
        await Refused.WhenAskedBlank("artifactId", text => store.Database.Artifacts.DeleteAsync(text, Stop));
    }

    private static string Ids(IEnumerable<Artifact> artifacts) => string.Join(' ', artifacts.Select(static artifact => artifact.Id));
}
