using System.Reflection;
using System.Text;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>
/// Every attribute, each of its arguments, and each kind of method that it is for, has a test on a real file; the table of them is
/// <c>docs/vocabulary.md</c>.
/// </summary>
/// <remarks><c>VOCABULARY=write</c> writes the table anew.</remarks>
public sealed class VocabularyTests
{
    private const string Page = "docs/vocabulary.md";
    private const string Reading = "Select Count Exists Aggregate";

    private static readonly Type[] s_attributes = [.. typeof(PersistedAttribute).Assembly.GetExportedTypes()
        .Where(static type => type.IsSubclassOf(typeof(Attribute)) && type.Namespace == typeof(PersistedAttribute).Namespace)
        .OrderBy(NameOf, StringComparer.Ordinal)];

    /// <summary>Kinds of methods where an attribute of a method or of a parameter has a place.</summary>
    private static readonly Dictionary<string, string> s_kinds = new()
    {
        ["Limit"] = "Select",
        ["Offset"] = "Select",
        ["OrderBy"] = "Select",
        ["Distinct"] = "Select",
        ["IfAbsent"] = "Insert",
        ["Set"] = "Update",
        ["Expected"] = "Update",
        ["AtLeastOneOf"] = "Delete",
        ["Filter"] = Reading + " Delete",
        ["Is"] = Reading + " Delete",
    };

    private static readonly (MemberInfo Test, CoversAttribute Covers)[] s_covers = [.. typeof(VocabularyTests).Assembly.GetTypes()
        .SelectMany(static type => type
            .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Prepend<MemberInfo>(type))
        .SelectMany(static member => member.GetCustomAttributes<CoversAttribute>(false).Select(covers => (member, covers)))];

    [Fact]
    public void What_tests_say_they_cover_is_there()
    {
        Offenders.None(s_covers.Where(static covered => covered.Test is MethodInfo
                ? !covered.Test.GetCustomAttributes<FactAttribute>().Any()
                : !((Type)covered.Test).GetMethods().Any(static method => method.GetCustomAttributes<FactAttribute>().Any()))
            .Select(static covered => $"{Name(covered.Test)} is no test"));
        Offenders.None(s_covers.Where(static covered => s_attributes.All(type => NameOf(type) != covered.Covers.Attribute))
            .Select(static covered => $"{Name(covered.Test)}: [{covered.Covers.Attribute}]"));
        Offenders.None(
            from covered in s_covers
            from argument in covered.Covers.Arguments
            where !ArgumentsOf(s_attributes.First(type => NameOf(type) == covered.Covers.Attribute)).Contains(argument)
            select $"{Name(covered.Test)}: {argument} of [{covered.Covers.Attribute}]");
    }

    [Fact]
    public void Every_attribute_and_argument_has_a_test_on_a_file() => Offenders.None(
        from type in s_attributes
        from argument in RowsOf(type)
        where !TestsOf(NameOf(type), argument).Any()
        select $"[{NameOf(type)}] {argument}");

    [Fact]
    public void So_has_every_kind_of_method_that_it_is_for() => Offenders.None(
        from allowed in s_kinds
        from kind in allowed.Value.Split(' ')
        where !s_covers.Any(covered => covered.Covers.Attribute == allowed.Key && covered.Covers.On.Split(' ').Contains(kind))
        select $"[{allowed.Key}] on [{kind}]");

    [Fact]
    public void The_table_is_what_the_tests_say()
    {
        string path = WorkingTree.PathOf(Page);
        if (Environment.GetEnvironmentVariable("VOCABULARY") == "write")
        {
            File.WriteAllText(path, Table(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        Assert.True(File.Exists(path), $"{Page} is missing: write it with VOCABULARY=write.");
        Assert.Equal(Table(), File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Table() => """
        # Vocabulary

        Every attribute, what it can be told, where it stands, which tests hold what it does on a real file, and which diagnostics speak of
        it. This page is written by the tests (`VOCABULARY=write`).

        | attribute | argument | where | behaviour tests | diagnostics |
        |---|---|---|---|---|

        """ + string.Join('\n', s_attributes.SelectMany(Lines)) + "\n";

    private static IEnumerable<string> Lines(Type type) => RowsOf(type).Select((argument, i) => string.Join(" | ",
        "| " + (i == 0 ? $"`[{NameOf(type)}{(type.IsGenericType ? "<T>" : "")}]`" : ""),
        argument.Length == 0 ? "" : $"`{argument}`",
        i == 0 ? WhereOf(type) : "",
        string.Join(", ", TestsOf(NameOf(type), argument)),
        i == 0 ? string.Join(", ", DiagnosticsOf(NameOf(type))) : "") + " |");

    private static string WhereOf(Type type)
    {
        AttributeTargets targets = type.GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn;
        string kinds = s_kinds.TryGetValue(NameOf(type), out string? allowed)
            ? $" ({allowed.Replace(" ", ", ", StringComparison.Ordinal)})" : "";
        return targets.ToString().ToLowerInvariant() + kinds;
    }

    private static IEnumerable<string> TestsOf(string attribute, string argument) => s_covers
        .Where(covered => covered.Covers.Attribute == attribute
            && (argument.Length == 0 || covered.Covers.Arguments.Contains(argument)))
        .Select(static covered => Name(covered.Test))
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>Those whose page speaks of the attribute outside of code.</summary>
    private static IEnumerable<string> DiagnosticsOf(string attribute) => WorkingTree.Files("docs/diagnostics", "SYG*.md")
        .Where(file => Prose(File.ReadAllLines(file)).Any(line => line.Contains($"[{attribute}]", StringComparison.Ordinal)
            || line.Contains($"[{attribute}(", StringComparison.Ordinal) || line.Contains($"[{attribute}<", StringComparison.Ordinal)))
        .Select(static file => Path.GetFileNameWithoutExtension(file))
        .Select(static id => $"[{id}](diagnostics/{id}.md)");

    private static IEnumerable<string> Prose(IEnumerable<string> lines)
    {
        bool isCode = false;
        foreach (string line in lines)
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal) || line is "<!-- csharp" or "-->";
            if (!isCode)
            {
                yield return line;
            }
        }
    }

    /// <summary>The arguments, or the attribute alone where it has none.</summary>
    private static IReadOnlyList<string> RowsOf(Type type) => ArgumentsOf(type) is { Count: > 0 } arguments ? arguments : [""];

    private static IReadOnlyList<string> ArgumentsOf(Type type) =>
    [
        .. type.GetConstructors().SelectMany(static constructor => constructor.GetParameters()).Select(static parameter => parameter.Name!)
            .Concat(type.GetProperties().Where(static property => property.SetMethod is { IsPublic: true })
                .Select(static property => property.Name))
            .Distinct(),
    ];

    private static string NameOf(Type type) => type.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal);

    private static string Name(MemberInfo test) => test is Type ? test.Name : $"{test.DeclaringType!.Name}.{test.Name}";
}
