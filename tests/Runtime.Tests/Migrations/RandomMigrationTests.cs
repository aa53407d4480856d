using Synthorg.Gen.Faults;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>Schemas that change by chance: the content is that of a fresh file, whichever way led to it.</summary>
public sealed class RandomMigrationTests : MigrationTest
{
    [Fact]
    public async Task Any_pair_gives_the_content_of_a_fresh_file()
    {
        int pairs = LongRun.Choose(300, 3_000);
        for (int pair = 0; pair < pairs; pair++)
        {
            int seed = LongRun.Seed + pair;
            RandomSchema schema = new(new Random(seed));
            schema.Begin();
            string path = InFolder($"{pair}.db");
            await CreateAsync(path, schema.Schema(), schema.Rows());
            schema.Change();
            await CheckAsync(path, schema, $"RELIABILITY_SEED={seed}");
            Directory.GetFiles(Folder).ToList().ForEach(File.Delete);
        }

        LongRun.Report("pairs of schemas by chance migrated", pairs);
    }

    [Fact]
    public async Task Straight_from_any_version_is_as_step_by_step()
    {
        const int Versions = 10;
        int chains = LongRun.Choose(3, 60);
        for (int chain = 0; chain < chains; chain++)
        {
            int seed = LongRun.Seed - chain;
            RandomSchema schema = new(new Random(seed));
            schema.Begin();
            string stepped = InFolder($"{chain}.db");
            await CreateAsync(stepped, schema.Schema(), schema.Rows());
            for (int version = 1; version < Versions; version++)
            {
                CopyFile(stepped, InFolder($"{chain}-{version}.db"));
                schema.Change();
                await CheckAsync(stepped, schema, $"RELIABILITY_SEED={seed}, step by step to {version + 1}");
            }

            for (int version = 1; version < Versions; version++)
            {
                await CheckAsync(InFolder($"{chain}-{version}.db"), schema, $"RELIABILITY_SEED={seed}, straight from {version}");
            }
        }
    }

    private async Task CheckAsync(string path, RandomSchema schema, string where)
    {
        try
        {
            string fresh = InFolder("fresh.db");
            File.Delete(fresh);
            await CreateAsync(fresh, schema.Schema(), schema.Rows());
            await using (SchemaDatabase database = await SchemaDatabase.OpenAsync(path, schema.Schema(), s_hasty, Token))
            {
                Assert.Equal("", string.Join('\n', (await database.PlanMigrationAsync(cancellationToken: Token)).Steps));
            }

            // A stranger could have made it, and it is the program's own all the same.
            await using (await SchemaDatabase.OpenAsync(path, schema.Schema(), s_hasty with { TrustFile = false }, Token))
            {
            }

            RequireIntact(path);
            Assert.Equal(Tables(fresh), Tables(path));
            Assert.All(Tables(fresh), table => Assert.Equal(Rows(fresh, table), Rows(path, table)));
        }
        catch (Exception failure)
        {
            string[] wanted = [.. schema.Schema().Tables.Select(static table => table.CreateTable)];
            string[] found = Column(path, "SELECT sql FROM sqlite_schema");
            throw new InvalidOperationException(
                $"{where}: {failure.Message}\n{string.Join('\n', wanted)}\nin the file:\n{string.Join('\n', found)}", failure);
        }
    }
}
