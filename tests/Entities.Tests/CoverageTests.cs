using System.Reflection;
using System.Text;

namespace Synthorg.Entities.Tests;

/// <summary>Every method of every repository has tests that are about it, and <c>docs/store-coverage.md</c> lists them.</summary>
/// <remarks>The environment variable <c>COVERAGE=write</c> writes the page anew.</remarks>
public sealed class CoverageTests
{
    private static readonly Type[] s_repositories =
    [
        .. typeof(OrgDatabase).GetProperties()
            .Select(static property => property.PropertyType)
            .Where(static type => type.IsInterface && type.Namespace == typeof(ITaskRepository).Namespace),
    ];

    private static readonly string s_page = Path.Combine(
        typeof(CoverageTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == "WorkingTree").Value!,
        "docs",
        "store-coverage.md");

    [Fact]
    public void Every_method_has_a_test()
    {
        ILookup<(Type, string), string> tests = Tests();
        IEnumerable<string> without =
            from repository in s_repositories
            from method in Methods(repository)
            where !tests.Contains((repository, method))
            select $"{repository.Name}.{method}";

        Assert.Equal(19, s_repositories.Length);
        Assert.Empty(without);
    }

    [Fact]
    public void Every_test_is_about_methods_that_there_are()
    {
        IEnumerable<(Type, string)> methods =
            from repository in s_repositories
            from method in Methods(repository)
            select (repository, method);

        Assert.Empty(Tests().Select(static test => test.Key).Except(methods));
    }

    [Fact]
    public void The_page_lists_them_all()
    {
        string table = Table();
        if (Environment.GetEnvironmentVariable("COVERAGE") == "write")
        {
            File.WriteAllText(s_page, table);
        }

        Assert.Equal(table, File.ReadAllText(s_page).ReplaceLineEndings("\n"));
    }

    private static string Table()
    {
        ILookup<(Type, string), string> tests = Tests();
        StringBuilder page = new();
        page.Append("""
            # What the store's tests are about

            Every method of the nineteen repositories with its tests in `tests/Entities.Tests`. The tests named `…TableTests` and the
            rules of the entities stand beside them in the same folders. `COVERAGE=write` on a run of these tests writes this page anew.

            | Repository | Method | Test |
            |---|---|---|

            """);
        foreach (Type repository in s_repositories)
        {
            foreach (string method in Methods(repository))
            {
                foreach (string test in tests[(repository, method)])
                {
                    page.Append("| `").Append(repository.Name).Append("` | `").Append(method).Append("` | ").Append(test).Append(" |\n");
                }
            }
        }

        return page.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>In the order of their declaration, each name once.</summary>
    private static IEnumerable<string> Methods(Type repository) =>
        repository.GetMethods().Select(static method => method.Name).Distinct(StringComparer.Ordinal);

    private static ILookup<(Type Repository, string Method), string> Tests()
    {
        IEnumerable<((Type, string) Method, string Test)> pairs =
            from type in typeof(CoverageTests).Assembly.GetTypes()
            from test in type.GetMethods()
            from covers in test.GetCustomAttributes<CoversAttribute>()
            from method in covers.Methods
            select ((covers.Repository, method), $"`{type.Name}.{test.Name}`");
        return pairs
            .OrderBy(static pair => pair.Test, StringComparer.Ordinal)
            .ToLookup(static pair => pair.Method, static pair => pair.Test);
    }
}
