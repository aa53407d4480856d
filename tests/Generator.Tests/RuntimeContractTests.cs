using System.ComponentModel;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests;

/// <summary>The generator and the runtime agree on names only; here the two are compared.</summary>
public sealed class RuntimeContractTests
{
    private const string Emitted = "Synthorg.Gen.Emitted";

    private static Assembly Runtime { get; } = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Synthorg.Gen.dll"));

    public static TheoryData<string> Names =>
        [.. ConstantsOf(typeof(KnownNames)).Where(static name => name.Contains('.', StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Names))]
    public void A_name_that_the_generator_knows_exists(string name)
    {
        CSharpCompilation user = new RunOptions().Compile([]);
        string plain = name.Replace("global::", "", StringComparison.Ordinal).TrimEnd('.');

        Assert.True(
            user.GetTypeByMetadataName(plain) is not null || IsNamespace(user, plain) || IsGeneric(user, plain) || IsMember(user, plain),
            $"Neither a type, a member nor a namespace of the runtime or of .NET: {name}.");
    }

    [Fact]
    public void What_only_emitted_code_calls_stays_out_of_completion_lists() => Offenders.None(
        Runtime.GetExportedTypes()
            .Where(static type => type.Namespace == Emitted && !type.IsNested)
            .Where(static type => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never));

    [Fact]
    public void Public_types_lie_in_the_two_namespaces_that_have_an_audience() => Offenders.None(
        Runtime.GetExportedTypes().Where(static type => type.Namespace is not ("Synthorg.Gen" or Emitted)));

    private static IEnumerable<string> ConstantsOf(Type type) =>
    [
        .. type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static field => field.FieldType == typeof(string) && (field.IsLiteral || field.IsInitOnly))
            .Select(static field => (string)field.GetValue(null)!),
        .. type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(ConstantsOf),
    ];

    // A name in emitted text is written without its arity: "global::Synthorg.Gen.SqliteDatabase".
    private static bool IsGeneric(Compilation user, string name) =>
        Enumerable.Range(1, 4).Any(arity => user.GetTypeByMetadataName($"{name}`{arity}") is not null);

    private static bool IsMember(Compilation user, string name)
    {
        int dot = name.LastIndexOf('.');
        return user.GetTypeByMetadataName(name[..dot])?.GetMembers(name[(dot + 1)..]).IsEmpty == false;
    }

    private static bool IsNamespace(Compilation user, string name)
    {
        INamespaceSymbol? space = user.GlobalNamespace;
        foreach (string part in name.Split('.'))
        {
            space = space?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return space is not null;
    }
}
