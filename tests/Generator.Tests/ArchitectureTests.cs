using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests;

/// <summary>What the layout promises and no compiler holds: values only, rooms one way, files that fit a head.</summary>
public sealed class ArchitectureTests
{
    private const int LongestFile = 400;
    private const int LongestMethod = 40;
    private const int LongestLine = 140;

    private static readonly string[] s_reports =
        [nameof(Diagnostic), nameof(DiagnosticDescriptor), nameof(DiagnosticSeverity), nameof(Location), nameof(ISymbol)];

    // Values that emitted code hands in: a statement names its table, a database makes its scopes from leases. And the stored forms,
    // which are the same in SQL of one's own.
    private static readonly string[] s_runtimeValues =
    [
        "TableDefinition", "IndexDefinition", "ObjectDefinition", "TransactionLease", "SnapshotLease", "ColumnForms", "ParameterForms",
    ];

    private static readonly Lazy<IReadOnlyList<RoomUse>> s_generatorUses = new(static () => Rooms.Uses(
        "src/Generator", [.. References.WithoutRuntime, .. References.Beside("Microsoft.CodeAnalysis*.dll")]));

    private static readonly Lazy<IReadOnlyList<RoomUse>> s_runtimeUses =
        new(static () => Rooms.Uses("src/Runtime", References.WithoutRuntime));

    public static TheoryData<Type> Models =>
        [.. typeof(EntityModel).Assembly.GetTypes().Where(static type =>
            IsModel(type)
            && type is { IsEnum: false, IsInterface: false } and not { IsAbstract: true, IsSealed: true }
            && !type.IsDefined(typeof(CompilerGeneratedAttribute)))];

    /// <summary>A room of the generator, and those that it may use besides itself.</summary>
    public static TheoryData<string, string[]> GeneratorRooms => new()
    {
        { "Model", [] },
        { "Diagnostics", [Rooms.Roslyn] },
        { "Parsing", ["Model", "Diagnostics", Rooms.Roslyn] },
        { "Sql", ["Model"] },
        { "Emit", ["Model", "Sql", Rooms.Roslyn] },
        { "Analysis", ["Diagnostics", Rooms.Roslyn] },
        { "Snapshots", ["Model", "Sql", "Diagnostics", Rooms.Roslyn] },
        { "", ["Model", "Parsing", "Emit", "Snapshots", Rooms.Roslyn] },
    };

    /// <summary>A room of the runtime, and those that it may use besides itself.</summary>
    public static TheoryData<string, string[]> RuntimeRooms => new()
    {
        { "Errors", [] },
        { "Attributes", [] },
        { "Values", ["Errors"] },
        { "Observability", [] },
        { "Sessions", ["Errors", "Values", "Observability"] },
        { "Reading", ["Sessions", "Errors", "Values", "Observability"] },
        { "Writing", ["Sessions", "Errors", "Values", "Observability"] },
        { "Schema", ["Sessions", "Errors", "Observability"] },
        { "Database", ["Errors", "Attributes", "Values", "Observability", "Sessions", "Reading", "Writing", "Schema"] },
        { "Hosting", ["Errors", "Observability", "Database"] },
    };

    [Theory, MemberData(nameof(Models))]
    public void A_model_holds_values_only(Type model)
    {
        Offenders.None(model.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(field => !IsValue(field.FieldType, model))
            .Select(static field => $"{field.Name}: {field.FieldType}"));
        Assert.True(typeof(IEquatable<>).MakeGenericType(model).IsAssignableFrom(model), "A cached value needs its own equality.");
    }

    [Theory, MemberData(nameof(GeneratorRooms))]
    public void A_room_of_the_generator_uses_only_its_neighbours(string room, string[] allowed) =>
        AssertUses(s_generatorUses.Value, room, ["Polyfills", .. allowed], "KnownNames");

    [Fact]
    public void Emitters_know_of_the_compiler_only_its_text() =>
        Offenders.None(s_generatorUses.Value.Where(static use => use is { From: "Emit", To: Rooms.Roslyn, Type: not "SourceText" }));

    [Fact]
    public void Diagnostics_know_of_the_compiler_only_what_a_report_is_made_of() =>
        Offenders.None(s_generatorUses.Value
            .Where(static use => use is { From: "Diagnostics", To: Rooms.Roslyn })
            .Where(static use => !s_reports.Contains(use.Type)));

    [Theory, MemberData(nameof(RuntimeRooms))]
    public void A_room_of_the_runtime_uses_only_those_below_it(string room, string[] allowed) =>
        AssertUses(s_runtimeUses.Value, room, allowed, s_runtimeValues);

    [Fact]
    public void No_file_holds_more_than_fits_a_head()
    {
        int[] lengths = [.. Sources("src").Select(static file => File.ReadLines(file).Count()).Order()];

        Assert.NotEmpty(lengths);
        Assert.True(lengths[lengths.Length / 2] <= 80, $"The median file has {lengths[lengths.Length / 2]} lines.");
        Assert.True(lengths[lengths.Length * 9 / 10] <= 250, $"One file in ten has {lengths[lengths.Length * 9 / 10]} lines or more.");
        Offenders.None(Sources("src", "tests", "samples", "benchmarks")
            .Where(static file => Path.GetFileName(file) != "Descriptors.cs")
            .Select(static file => (Name: WorkingTree.RelativePathOf(file), Lines: File.ReadLines(file).Count()))
            .Where(static file => file.Lines > LongestFile));
    }

    [Fact]
    public void Every_method_fits_one_screen() => Offenders.None(
        from file in Sources("src")
        let tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.CSharp14))
        from node in tree.GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
        let span = tree.GetLineSpan(node.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > LongestMethod
        select $"{WorkingTree.RelativePathOf(file)}({span.StartLinePosition.Line + 1}): {lines} lines");

    [Fact]
    public void Every_line_can_be_read_without_scrolling() => Offenders.None(
        from file in Sources("src", "tests", "samples", "benchmarks")
        from line in File.ReadLines(file).Select(static (text, i) => (text.Length, Number: i + 1))
        where line.Length > LongestLine
        select $"{WorkingTree.RelativePathOf(file)}({line.Number}): {line.Length} columns");

    /// <summary>The toolkit serves any application, so it names none: neither its namespace nor its entities.</summary>
    [Theory]
    [InlineData("Synthorg.Entities")]
    [InlineData("AgentTask")]
    [InlineData("AgentLifecycle")]
    [InlineData("AgentRuntime")]
    [InlineData("CostRecord")]
    [InlineData("cost_record")]
    [InlineData("TaskMetric")]
    [InlineData("CollaborationMetric")]
    [InlineData("ParkedContext")]
    [InlineData("AuditEntry")]
    [InlineData("ApiKey")]
    [InlineData("Heartbeat")]
    [InlineData("PersonalityPreset")]
    [InlineData("WorkflowDefinition")]
    [InlineData("WorkflowExecution")]
    [InlineData("OrgDatabase")]
    public void The_toolkit_holds_no_word_of_the_domain(string word) =>
        Offenders.None(Sources("src/Generator", "src/CodeFixes", "src/Runtime", "src/Tool")
            .Where(file => File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase))
            .Select(WorkingTree.RelativePathOf));

    private static void AssertUses(IReadOnlyList<RoomUse> uses, string room, string[] allowed, params string[] allowedTypes)
    {
        Assert.NotEmpty(uses); // Else the sources were not found, and nothing below proves anything.
        Offenders.None(uses
            .Where(use => use.From == room && !allowed.Contains(use.To) && !allowedTypes.Contains(use.Type))
            .GroupBy(static use => (use.To, use.Type))
            .Select(static use => $"{use.Key.To}/{use.Key.Type}, in {string.Join(", ", use.Select(static each => each.Place).Take(3))}"));
    }

    private static IEnumerable<string> Sources(params string[] folders) => folders
        .SelectMany(static folder => WorkingTree.Files(folder, "*.cs"))
        .Where(static file => !file.Contains("Snapshots", StringComparison.Ordinal));

    // Equal by content, whatever it is made of. The one collection holds the one array.
    private static bool IsValue(Type type, Type owner) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal)
        || (type.IsGenericType ? IsGenericValue(type, owner) : IsModel(type));

    private static bool IsModel(Type type) => type.Namespace?.StartsWith(typeof(EntityModel).Namespace!, StringComparison.Ordinal) == true;

    private static bool IsGenericValue(Type type, Type owner)
    {
        Type definition = type.GetGenericTypeDefinition();
        return definition == typeof(EquatableArray<>) || definition == typeof(Nullable<>)
            ? type.GenericTypeArguments.All(argument => argument.IsGenericParameter || IsValue(argument, owner))
            : owner == typeof(EquatableArray<>);
    }
}
