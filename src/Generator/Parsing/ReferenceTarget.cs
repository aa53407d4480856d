using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>The columns that a foreign key can lead to: the principal's key, or columns that are unique together.</summary>
/// <param name="principal">A [Persisted] type.</param>
/// <param name="type">The type that refers to it.</param>
/// <param name="columns">Of that type: it may refer to itself.</param>
/// <param name="compilation">Where both are seen.</param>
internal sealed class ReferenceTarget(
    INamedTypeSymbol principal, INamedTypeSymbol type, List<(IPropertySymbol Property, ColumnModel Model)> columns, Compilation compilation)
{
    /// <summary>One column for each of the referring ones; a reason, and no column, where they cannot be referred to.</summary>
    /// <param name="named">Properties of the principal; none for its key.</param>
    /// <param name="count">Of the referring columns.</param>
    /// <param name="reason">Why not.</param>
    public EquatableArray<ColumnModel> Columns(EquatableArray<string> named, int count, out string? reason)
    {
        List<(IPropertySymbol Property, ColumnModel Model)> candidates = Candidates();
        List<(IPropertySymbol Property, ColumnModel Model)> key = [.. candidates
            .Where(static candidate => KeyParser.KeyOf(candidate.Property) is not null)
            .OrderBy(static candidate => KeyParser.OrderOf(candidate.Property))];
        if (named.Count == 0)
        {
            reason = key.Count == count ? null
                : count == 1 ? "its key is not a single property; name one"
                : FormattableString.Invariant($"its key has {key.Count} properties, not {count}; name those that are meant");
            return reason is null ? key.Select(static column => column.Model).ToEquatableArray() : [];
        }

        string? unknown = named.FirstOrDefault(name => !candidates.Exists(candidate => candidate.Property.Name == name));
        reason = unknown is not null ? $"it has no column property '{unknown}'"
            : named.Count != count ? FormattableString.Invariant($"it names {named.Count} properties for {count}")
            : IsSame(key.Select(static column => column.Property.Name), named) || IsUnique(named, candidates) ? null
            : named.Count == 1 ? $"'{named[0]}' is neither its key nor [Unique]"
            : $"'{string.Join("', '", named)}' are together neither its key nor [Unique]";
        return reason is not null ? [] : named
            .Select(name => candidates.Find(candidate => candidate.Property.Name == name).Model).ToEquatableArray();
    }

    private List<(IPropertySymbol Property, ColumnModel Model)> Candidates()
    {
        if (SymbolEqualityComparer.Default.Equals(principal, type))
        {
            return columns;
        }

        // The principal's own faults are told where it is declared.
        var quiet = new Findings(principal, compilation);
        var parser = new ColumnParser(compilation, new JsonParser(compilation, quiet), isStrict: false, quiet);
        var candidates = new List<(IPropertySymbol Property, ColumnModel Model)>();
        foreach (IPropertySymbol property in EntityProperties.Of(principal))
        {
            if (parser.Parse(property) is { } model)
            {
                candidates.Add((property, model));
            }
        }

        return candidates;
    }

    /// <summary>By a constraint, or by an index over the plain columns of all rows: SQLite takes no other.</summary>
    private bool IsUnique(EquatableArray<string> named, List<(IPropertySymbol Property, ColumnModel Model)> candidates)
    {
        IEnumerable<IEnumerable<string>> ofProperties = candidates.SelectMany(static candidate => UniquesOf(candidate.Property)
            .Select(texts => texts.IsEmpty ? [candidate.Property.Name] : texts.AsEnumerable()));
        return ofProperties.Concat(UniquesOf(principal).Select(static texts => texts.AsEnumerable())).Any(texts => IsSame(texts, named));
    }

    private static IEnumerable<System.Collections.Immutable.ImmutableArray<string>> UniquesOf(ISymbol owner) =>
        owner.Attributes(KnownNames.Unique)
            .Concat(owner.Attributes(KnownNames.Index)
                .Where(static index => index.Named<bool>("Unique") && index.Named<string>("Where") is null))
            .Select(static attribute => attribute.Texts);

    private static bool IsSame(IEnumerable<string> one, IEnumerable<string> other) => new HashSet<string>(one).SetEquals(other);
}
