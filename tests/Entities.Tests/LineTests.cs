using System.Globalization;
using System.Reflection;
using System.Text;

namespace Synthorg.Entities.Tests;

/// <summary>What <c>docs/store.md</c> says of the lines that a repository costs is true.</summary>
/// <remarks>The environment variable <c>LINES=write</c> writes its table anew.</remarks>
public sealed class LineTests
{
    private const string Begin = "<!-- lines -->\n";
    private const string End = "<!-- end of lines -->\n";

    private static readonly string s_root = typeof(LineTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static data => data.Key == "WorkingTree").Value!;

    [Fact]
    public void The_table_is_true()
    {
        string page = Path.Combine(s_root, "docs", "store.md");
        string text = File.ReadAllText(page).ReplaceLineEndings("\n");
        string[] parts = text.Split([Begin, End], StringSplitOptions.None);
        Assert.Equal(3, parts.Length);
        if (Environment.GetEnvironmentVariable("LINES") == "write")
        {
            File.WriteAllText(page, $"{parts[0]}{Begin}{Table()}{End}{parts[2]}");
            return;
        }

        Assert.Equal(Table(), parts[1]);
    }

    private static string Table()
    {
        StringBuilder table = new("\n| Repository | Methods | Lines |\n|---|--:|--:|\n");
        int methods = 0, lines = 0;
        foreach (PropertyInfo property in typeof(OrgDatabase).GetProperties().Where(static property => property.PropertyType.IsInterface))
        {
            Type repository = property.PropertyType;
            int own = repository.GetMethods().Length;
            int cost = Files(repository).Sum(Lines);
            table.Append(CultureInfo.InvariantCulture, $"| `{repository.Name}` | {own} | {cost} |\n");
            methods += own;
            lines += cost;
        }

        return table.Append(CultureInfo.InvariantCulture, $"| together | {methods} | {lines} |\n\n").ToString();
    }

    /// <summary>The interface, what is written by hand of the class, where anything is, and the inner interfaces that it uses.</summary>
    private static IEnumerable<string> Files(Type repository)
    {
        string[] files = Directory.GetFiles(Path.Combine(s_root, "src", "Entities"), "*.cs", SearchOption.AllDirectories);
        string[] own = [.. files.Where(file => Path.GetFileNameWithoutExtension(file) is var name
            && (name == repository.Name || name == $"Sqlite{repository.Name[1..]}"))];
        string text = string.Concat(own.Select(File.ReadAllText));
        return own.Concat(files.Where(file => Path.GetFileNameWithoutExtension(file) is ['I', .. var name]
            && text.Contains($"new Sqlite{name}(_scope)", StringComparison.Ordinal)));
    }

    // Neither blank, nor a comment, nor a using or a namespace, nor a brace alone.
    private static int Lines(string file) => File.ReadLines(file)
        .Select(static line => line.Trim())
        .Count(static line => line is not ("" or "{" or "}")
            && !line.StartsWith("//", StringComparison.Ordinal)
            && !line.StartsWith("using ", StringComparison.Ordinal)
            && !line.StartsWith("namespace ", StringComparison.Ordinal));
}
