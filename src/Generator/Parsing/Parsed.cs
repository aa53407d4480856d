using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>What a parser says of one annotated declaration: a model, the diagnostics, or both.</summary>
/// <param name="Model"><see langword="null"/> when an error was found: nothing is emitted then.</param>
/// <param name="Diagnostics">In source order. They hold live locations, so they end at the diagnostics output.</param>
internal readonly record struct Parsed<TModel>(TModel? Model, ImmutableArray<Diagnostic> Diagnostics)
    where TModel : class, IEquatable<TModel>;
