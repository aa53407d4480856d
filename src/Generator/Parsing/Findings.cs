using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>The diagnostics of one declaration while it is parsed.</summary>
internal sealed class Findings
{
    private readonly ImmutableArray<Diagnostic>.Builder _all = ImmutableArray.CreateBuilder<Diagnostic>();

    public bool HasErrors { get; private set; }

    public int Count => _all.Count;

    public void Add(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
    {
        _all.Add(Diagnostic.Create(descriptor, location ?? Location.None, arguments));
        HasErrors |= descriptor.DefaultSeverity == DiagnosticSeverity.Error;
    }

    public void Add(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments) =>
        Add(descriptor, symbol.Locations.FirstOrDefault(), arguments);

    public Parsed<TModel> Conclude<TModel>(Func<TModel> model)
        where TModel : class, IEquatable<TModel> => new(HasErrors ? null : model(), _all.ToImmutable());

    public Parsed<TModel> Refuse<TModel>()
        where TModel : class, IEquatable<TModel> => new(null, _all.ToImmutable());
}
