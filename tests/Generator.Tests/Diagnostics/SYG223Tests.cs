using static Synthorg.Gen.Generator.Tests.Diagnostics.SnapshotSources;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Where some versions have a snapshot, the present one has.</summary>
public sealed class SYG223Tests
{
    [Theory]
    [InlineData(2, "Notes.1.sql", "1")]
    [InlineData(1, "Notes.2.sql", "2")]
    [InlineData(3, "Notes.3.sql.bak", null)]
    public void The_latest_version_with_a_snapshot_is_told(int version, string file, string? latest)
    {
        if (latest is null)
        {
            Refusal.None(With((file, First)), Unmarked(Source(version)));
            return;
        }

        Refusal.At(With((file, First)), "SYG223", Source(version), "Notes", $"{version}", latest);
    }

    [Fact]
    public void Of_several_the_last_one_counts() => Refusal.At(
        With(("Notes.2.sql", First), ("Notes.10.sql", First), ("Notes.9.sql", First)), "SYG223", Source(11), "Notes", "11", "10");
}
