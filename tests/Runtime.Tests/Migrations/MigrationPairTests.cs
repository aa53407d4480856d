namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A file that is brought from one schema to another is as one that was of that schema from the start.</summary>
public sealed class MigrationPairTests : MigrationTest
{
    public static TheoryData<MigrationPair> Pairs => [.. MigrationPairs.All];

    private string Fresh => InFolder("fresh.db");

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public async Task The_content_is_that_of_a_fresh_file(MigrationPair pair)
    {
        DatabaseSchema after = Schemas.Of(2, pair.After);
        await CreateAsync(Path, Schemas.Of(1, pair.Before), pair.Rows);
        await CreateAsync(Fresh, after, pair.Expected);

        await using (SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, after, new() { MigrateOnOpen = false }, Token))
        {
            MigrationPlan plan = await database.PlanMigrationAsync(cancellationToken: Token);
            MigrationPlan done = await database.MigrateAsync(cancellationToken: Token);

            Assert.Equal(pair.Steps, string.Join(' ', plan.Steps.Select(static step => step.Kind)));
            Assert.Equal(plan.ToString(), done.ToString());
            Assert.True((await database.PlanMigrationAsync(cancellationToken: Token)).IsEmpty);
        }

        RequireIntact(Path);
        Assert.All(Tables(Fresh), table => Assert.Equal(Rows(Fresh, table), Rows(Path, table)));
    }

    [Theory]
    [MemberData(nameof(Pairs), DisableDiscoveryEnumeration = true)]
    public async Task What_nobody_knows_survives(MigrationPair pair)
    {
        const string Unknown = """
            CREATE TABLE unknown (id INTEGER PRIMARY KEY, x TEXT NOT NULL);
            INSERT INTO unknown VALUES (1, 'kept');
            CREATE INDEX unknown_by_x ON unknown (x);
            CREATE VIEW unknown_view AS SELECT x FROM unknown;
            CREATE TRIGGER unknown_trigger AFTER INSERT ON unknown BEGIN DELETE FROM unknown WHERE x = ''; END;
            """;
        await CreateAsync(Path, Schemas.Of(1, pair.Before), pair.Rows + ";" + Unknown);
        string[] before = Strangers();

        await using (await SchemaDatabase.OpenAsync(Path, Schemas.Of(2, pair.After), cancellationToken: Token))
        {
        }

        Assert.Equal(before, Strangers());
        Assert.Equal(["id integer 1, x text 'kept'"], Rows(Path, "unknown"));
    }

    [Fact]
    public void There_are_many() => Assert.True(MigrationPairs.All.Count() >= 60, "Fewer than the sixty that are told of.");

    private string[] Strangers() => Column(Path, "SELECT sql FROM sqlite_schema WHERE name LIKE 'unknown%' ORDER BY name");
}
