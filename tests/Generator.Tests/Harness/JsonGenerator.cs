using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Tests.Harness;

/// <summary>System.Text.Json's own generator, as the SDK runs it beside ours: neither sees what the other adds.</summary>
internal static class JsonGenerator
{
    private const string TypeName = "System.Text.Json.SourceGeneration.JsonSourceGenerator";

    private static readonly Lazy<Type> s_type = new(static () => Assembly
        .LoadFrom(typeof(JsonGenerator).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static data => data.Key == nameof(JsonGenerator)).Value!)
        .GetType(TypeName, throwOnError: true)!);

    public static ISourceGenerator Create() => ((IIncrementalGenerator)Activator.CreateInstance(s_type.Value)!).AsSourceGenerator();
}
