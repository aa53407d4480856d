using System.Reflection;
using System.Text.RegularExpressions;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>The tests that <c>docs/reliability.md</c> names are there.</summary>
public sealed partial class ReliabilityPageTests
{
    [Fact]
    public void Each_test_that_the_page_names_exists()
    {
        string folder = typeof(ReliabilityPageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == "WorkingTree").Value!;
        string page = File.ReadAllText(Path.Combine(folder, "docs", "reliability.md"));
        ILookup<string, Type> classes = typeof(ReliabilityPageTests).Assembly.GetTypes().ToLookup(static type => type.Name);
        string[] named = [.. TestName().Matches(page).Select(static match => match.Groups[1].Value).Distinct()];

        Assert.True(named.Length > 25, $"{named.Length}");
        Assert.All(named.Except(["CompanyKillTests"]), name => // Of another project.
        {
            string[] parts = name.Split('.');
            Type type = Assert.Single(classes[parts[0]], static type => type.Namespace != "Synthorg.Gen.Runtime.Tests.Fixture");
            Assert.True(parts.Length == 1 || type.GetMethod(parts[1]) is not null, name);
        });
    }

    [GeneratedRegex("`([A-Z]\\w+Tests(?:\\.\\w+)?)`")]
    private static partial Regex TestName();
}
