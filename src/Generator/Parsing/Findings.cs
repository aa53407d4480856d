using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>The diagnostics of one declaration while it is parsed.</summary>
/// <param name="declaration">Where a fault is told whose own place lies in another assembly.</param>
/// <param name="compilation">Only its own files can be reported in.</param>
internal sealed class Findings(ISymbol declaration, Compilation compilation)
{
    private readonly ImmutableArray<Diagnostic>.Builder _all = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>How many faults there are that forbid a model, those that only the compiler tells included.</summary>
    public int Errors { get; private set; }

    public bool HasErrors => Errors > 0;

    public void Add(DiagnosticDescriptor descriptor, Location? location, params string[] arguments)
    {
        Location place = declaration.Locations.Prepend(location).Select(Here).FirstOrDefault(static here => here is not null)
            ?? Location.None;
        var found = Diagnostic.Create(descriptor, place, arguments);
        if (!_all.Contains(found))
        {
            _all.Add(found);
        }

        Errors += descriptor.DefaultSeverity == DiagnosticSeverity.Error ? 1 : 0;
    }

    public void Add(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments) =>
        Add(descriptor, symbol.Locations.FirstOrDefault(), arguments);

    /// <summary>A fault that the compiler tells itself: nothing is emitted, and nothing said twice.</summary>
    public void LeaveToCompiler() => Errors++;

    public Parsed<TModel> Conclude<TModel>(Func<TModel> model)
        where TModel : class, IEquatable<TModel> => new(HasErrors ? null : model(), _all.ToImmutable());

    public Parsed<TModel> Refuse<TModel>()
        where TModel : class, IEquatable<TModel> => new(null, _all.ToImmutable());

    private Location? Here(Location? location) =>
        location?.SourceTree is { } file && compilation.ContainsSyntaxTree(file) ? location : null;
}
