using System.Reflection;
using System.Text;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>
/// Every attribute, each of its arguments, and each kind of method that it is for, has a test on a real file; each argument that can be
/// misused has a test of its refusal. The table of them is <c>docs/vocabulary.md</c>.
/// </summary>
/// <remarks>
/// <c>VOCABULARY=write</c> writes the table anew. A kind of method is one of the attribute's where the attribute stands on such a method,
/// on its parameters or in a shape that it takes, or where it changes what such a method does.
/// </remarks>
public sealed class VocabularyTests
{
    private const string Page = "docs/vocabulary.md";
    private const string Conditions = "UpdateWhere DeleteWhere Select Page Count Exists Aggregate";

    private static readonly Type[] s_attributes = [.. typeof(PersistedAttribute).Assembly.GetExportedTypes()
        .Where(static type => type.IsSubclassOf(typeof(Attribute)) && type.Namespace == typeof(PersistedAttribute).Namespace)
        .OrderBy(NameOf, StringComparer.Ordinal)];

    /// <summary>Kinds of methods, by attribute; conditions have theirs for each argument.</summary>
    private static readonly Dictionary<string, string> s_kinds = new()
    {
        ["Limit"] = "Select",
        ["Offset"] = "Select",
        ["OrderBy"] = "Select Page",
        ["Distinct"] = "Select",
        ["IfAbsent"] = "Insert",
        ["Set"] = "UpdateWhere",
        ["Expected"] = "UpdateWhere",
        ["AtLeastOneOf"] = "DeleteWhere Select Page Count Exists Aggregate",
        ["Filter"] = Conditions,
        ["NullMatches"] = Conditions,
        ["Key"] = "Insert Upsert Update Delete " + Conditions,
        ["Version"] = "Insert Upsert Update UpdateWhere Delete",
        ["WriteOnce"] = "Insert Upsert Update",
        ["Computed"] = "Insert Upsert Update Select Count Exists",
        ["AppendOnly"] = "Insert Select",
        ["Converter"] = "Insert Upsert Update UpdateWhere Select Count Exists DeleteWhere",
        ["JsonColumn"] = "Insert Upsert Update UpdateWhere Select",
    };

    private static readonly string[] s_conditions =
    [
        "Is", "NotEqual", "AtLeast", "AtMost", "After", "Before", "OneOf", "NotOneOf",
        "StartsWith", "NotStartsWith", "Contains", "NotContains",
    ];

    /// <summary>What takes anything that the compiler takes.</summary>
    private static readonly Dictionary<string, string> s_cannotBeMisused = new()
    {
        ["Column NotNull"] = "both will do",
        ["Computed Stored"] = "both will do",
        ["Database ApplicationId"] = "any number",
        ["ForeignKey Deferred"] = "both will do",
        ["References Deferred"] = "both will do",
        ["Index Unique"] = "both will do",
        ["Key Order"] = "any number is a place; equal ones keep the order of declaration",
        ["Migration BeforeSchema"] = "both will do",
        ["Persisted Checks"] = "any set of flags",
    };

    private static readonly (MemberInfo Test, Cell Cell)[] s_covers = [.. Members().SelectMany(static member => Covered(member)
        .Concat(Each(member, isMisuse: false))
        .Select(cell => (member, cell)))];

    private static readonly (MemberInfo Test, Cell Cell)[] s_refuses = [.. Members().SelectMany(static member => Refused(member)
        .Concat(Each(member, isMisuse: true))
        .Select(cell => (member, cell)))];

    [Fact]
    public void What_tests_say_they_cover_is_there()
    {
        var all = s_covers.Concat(s_refuses).ToList();
        Offenders.None(all.Select(static covered => covered.Test).Distinct().Where(static test => test is MethodInfo
                ? !test.GetCustomAttributes<FactAttribute>().Any()
                : !((Type)test).GetMethods().Any(static method => method.GetCustomAttributes<FactAttribute>().Any()))
            .Select(static test => $"{Name(test)} is no test"));
        Offenders.None(all.Where(static covered => Array.TrueForAll(s_attributes, type => NameOf(type) != covered.Cell.Attribute))
            .Select(static covered => $"{Name(covered.Test)}: [{covered.Cell.Attribute}]"));
        Offenders.None(all.Where(static covered => covered.Cell.Argument.Length > 0
                && !ArgumentsOf(s_attributes.First(type => NameOf(type) == covered.Cell.Attribute)).Contains(covered.Cell.Argument))
            .Select(static covered => $"{Name(covered.Test)}: {covered.Cell.Argument} of [{covered.Cell.Attribute}]"));
        Offenders.None(all.Where(static covered => covered.Cell.Kind.Length > 0 && !MethodKinds.All.ContainsKey(covered.Cell.Kind))
            .Select(static covered => $"{Name(covered.Test)}: {covered.Cell.Kind}"));
    }

    [Fact]
    public void Every_attribute_and_argument_has_a_test_on_a_file() => Offenders.None(
        from type in s_attributes
        from argument in RowsOf(type)
        where !TestsOf(NameOf(type), argument).Any()
        select $"[{NameOf(type)}] {argument}");

    [Fact]
    public void So_has_every_kind_of_method_that_it_is_for()
    {
        Offenders.None(
            from allowed in s_kinds
            from kind in allowed.Value.Split(' ')
            where !s_covers.Any(covered => covered.Cell.Attribute == allowed.Key && covered.Cell.Kind == kind)
            select $"[{allowed.Key}] on {kind}");
        Offenders.None(
            from type in s_attributes
            where s_conditions.Contains(NameOf(type))
            from argument in ArgumentsOf(type)
            from kind in Conditions.Split(' ')
            where !s_covers.Any(covered => covered.Cell == new Cell(NameOf(type), argument, kind))
            select $"[{NameOf(type)}] {argument} on {kind}");
    }

    [Fact]
    public void Every_misuse_has_a_test_of_its_refusal()
    {
        string[] open = [.. s_attributes.SelectMany(type => RowsOf(type)
            .Where(argument => !RefusalsOf(NameOf(type), argument).Any())
            .Select(argument => $"{NameOf(type)} {argument}"))];

        Assert.Equal(s_cannotBeMisused.Keys.Order(StringComparer.Ordinal), open.Order(StringComparer.Ordinal));
    }

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

    private static string Table() => $$"""
        # Vocabulary

        Every attribute, what it can be told, where it stands, on which kinds of methods, which tests hold what it does on a real file, and
        which tests hold that a misuse is refused. This page is written by the tests (`VOCABULARY=write`).

        Kinds of methods:

        {{string.Join('\n', MethodKinds.All.Select(static kind => $"- {kind.Key}: {kind.Value}"))}}

        | attribute | argument | where | kinds of methods | behaviour tests | misuse |
        |---|---|---|---|---|---|

        """ + string.Join('\n', s_attributes.SelectMany(Lines)) + "\n";

    private static IEnumerable<string> Lines(Type type) => RowsOf(type).Select((argument, i) => string.Join(" | ",
        "| " + (i == 0 ? $"`[{NameOf(type)}{(type.IsGenericType ? "<T>" : "")}]`" : ""),
        argument.Length == 0 ? "" : $"`{argument}`",
        i == 0 ? type.GetCustomAttribute<AttributeUsageAttribute>()!.ValidOn.ToString().ToLowerInvariant() : "",
        i == 0 || s_conditions.Contains(NameOf(type)) ? KindsOf(NameOf(type)).Replace(" ", ", ", StringComparison.Ordinal) : "",
        string.Join(", ", TestsOf(NameOf(type), argument)),
        MisuseOf(NameOf(type), argument)) + " |");

    private static string KindsOf(string attribute) =>
        s_conditions.Contains(attribute) ? Conditions : s_kinds.GetValueOrDefault(attribute, "");

    private static string MisuseOf(string attribute, string argument) =>
        s_cannotBeMisused.TryGetValue($"{attribute} {argument}", out string? reason)
            ? $"none: {reason}"
            : string.Join(", ", RefusalsOf(attribute, argument).Select(static test => IdOf(test) is { } id
                ? $"[{test}](diagnostics/{id}.md)" : test));

    private static IEnumerable<string> TestsOf(string attribute, string argument) => NamesOf(s_covers, attribute, argument);

    private static IEnumerable<string> RefusalsOf(string attribute, string argument) => NamesOf(s_refuses, attribute, argument);

    private static IEnumerable<string> NamesOf((MemberInfo Test, Cell Cell)[] tests, string attribute, string argument) => tests
        .Where(covered => covered.Cell.Attribute == attribute && (argument.Length == 0 || covered.Cell.Argument == argument))
        .Select(static covered => Name(covered.Test))
        .Distinct()
        .Order(StringComparer.Ordinal);

    /// <summary>The diagnostic whose tests the class holds.</summary>
    private static string? IdOf(string test) => test.StartsWith("SYG", StringComparison.Ordinal) ? test[..6] : null;

    private static IEnumerable<MemberInfo> Members() => typeof(VocabularyTests).Assembly.GetTypes().SelectMany(static type => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        .Prepend<MemberInfo>(type));

    private static IEnumerable<Cell> Covered(MemberInfo member) =>
        from covers in member.GetCustomAttributes<CoversAttribute>(false)
        from argument in covers.Arguments.DefaultIfEmpty("")
        from kind in covers.On.Split(' ')
        select new Cell(covers.Attribute, argument, kind);

    private static IEnumerable<Cell> Refused(MemberInfo member) =>
        from refuses in member.GetCustomAttributes<RefusesAttribute>(false)
        from argument in refuses.Arguments.DefaultIfEmpty("")
        select new Cell(refuses.Attribute, argument);

    private static IEnumerable<Cell> Each(MemberInfo member, bool isMisuse) =>
        member.GetCustomAttribute<CoversEachAttribute>() is { } each && each.IsMisuse == isMisuse
            ? (IEnumerable<Cell>)member.DeclaringType!.GetProperty(each.Cells)!.GetValue(null)!
            : [];

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
