namespace Synthorg.Entities.Tests.Artifacts;

/// <summary>The rules of an artifact.</summary>
public sealed class ArtifactTests
{
    [Fact]
    public void A_new_artifact_has_the_domains_defaults()
    {
        Artifact artifact = new() { Id = "a1", Type = ArtifactType.Tests, Path = "tests", TaskId = "ship", CreatedBy = "ada" };

        Assert.Equal(("", "", 0), (artifact.Description, artifact.ContentType, artifact.SizeBytes));
        Expect.Now(artifact.CreatedAt);
    }

    [Fact]
    public void A_text_says_something()
    {
        Artifact artifact = Given.Artifact();

        Refused.WhenBlank(nameof(artifact.Id), text => artifact with { Id = text });
        Refused.WhenBlank(nameof(artifact.Path), text => artifact with { Path = text });
        Refused.WhenBlank(nameof(artifact.TaskId), text => artifact with { TaskId = text });
        Refused.WhenBlank(nameof(artifact.CreatedBy), text => artifact with { CreatedBy = text });
        Refused.WhenSet(nameof(artifact.Description), () => artifact with { Description = null! });
        Refused.WhenSet(nameof(artifact.ContentType), () => artifact with { ContentType = null! });
    }

    [Fact]
    public void A_size_starts_at_zero() =>
        Refused.WhenNegative(nameof(Artifact.SizeBytes), static size => Given.Artifact() with { SizeBytes = size });

    [Fact]
    public void A_time_is_cut_to_the_microsecond() =>
        Expect.CutToMicrosecond(static time => (Given.Artifact() with { CreatedAt = time }).CreatedAt);
}
