using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>
/// What was read of a type, kept for as long as its compilation is: an entity is asked for by its repositories too, and they by the
/// database.
/// </summary>
internal static class ReadOnce<TModel>
    where TModel : class, IEquatable<TModel>
{
    // The compiler drops a compilation with the next edit, and this goes with it.
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, Parsed<TModel>>> s_found = new();

    /// <param name="type">What is read.</param>
    /// <param name="compilation">Where it is used.</param>
    /// <param name="parse">Pure: it gives an equal result each time.</param>
    /// <param name="cancellationToken">For <paramref name="parse"/>; nothing is kept when it is cancelled.</param>
    public static Parsed<TModel> Of(
        INamedTypeSymbol type,
        Compilation compilation,
        Func<INamedTypeSymbol, Compilation, CancellationToken, Parsed<TModel>> parse,
        CancellationToken cancellationToken)
    {
        ConcurrentDictionary<INamedTypeSymbol, Parsed<TModel>> found =
            s_found.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default));
        if (!found.TryGetValue(type, out Parsed<TModel> parsed))
        {
            parsed = parse(type, compilation, cancellationToken);
            found[type] = parsed;
        }

        return parsed;
    }
}
