using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Tool.Tests;

/// <summary>A database that others made, scaffolded; skipped where it is not there.</summary>
public sealed class ChinookTests : ScaffoldTest
{
    // Beside the repository, or farther up.
    private static readonly string? s_chinook = Ancestors(WorkingTree.Root)
        .Select(static folder => Path.Combine(folder, "shared", "data", "chinook.sqlite"))
        .FirstOrDefault(File.Exists);

    [Fact]
    public async Task The_schema_and_the_rows_come_back()
    {
        Assert.SkipUnless(s_chinook is not null, "The Chinook database is not here.");
        string file = InFolder("chinook.sqlite");
        CancellationToken token = TestContext.Current.CancellationToken;
        await File.WriteAllBytesAsync(file, await File.ReadAllBytesAsync(s_chinook!, token), token);
        using Compiled compiled = Compile(file);

        await RequireEmptyPlanAsync(compiled, file);
        Assert.Equal(15_607, await RewriteAsync(compiled, file, rows: 5));
        await RequireSameSchemaAsync(compiled, file);
    }

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (string? parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
        {
            yield return parent;
        }
    }
}
