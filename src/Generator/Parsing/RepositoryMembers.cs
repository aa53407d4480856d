using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;
using Synthorg.Gen.Generator.Parsing.Methods;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads the members of an interface and of those it derives from: what must be implemented, each signature once.</summary>
internal sealed class RepositoryMembers(
    INamedTypeSymbol contract,
    string className,
    EntityModel entity,
    INamedTypeSymbol entityType,
    INamedTypeSymbol? half,
    Compilation compilation,
    Findings findings)
{
    private static readonly string[] s_ofObject = ["GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize"];

    private readonly OtherHalf _half = new(half, findings);

    /// <summary>In declaration order, inherited ones first.</summary>
    public EquatableArray<MethodModel> Methods(CancellationToken cancellationToken)
    {
        var parser = new MethodParser(className, entity, entityType, compilation, findings);
        var identifiers = new HashSet<string>(StringComparer.Ordinal);
        var methods = new List<MethodModel>();
        foreach (List<IMethodSymbol> twins in Signatures())
        {
            cancellationToken.ThrowIfCancellationRequested();
            IMethodSymbol last = twins[twins.Count - 1];
            string identifier = Unique(last.Name, identifiers);
            List<MethodModel?> models = [.. twins.Select(twin => parser.Parse(twin, identifier))];
            if (Disagreement(twins, models) is { } reason)
            {
                Refuse(last, $"'{Owners(twins)}' {reason}");
            }

            if (models[models.Count - 1] is { } found)
            {
                methods.Add(found);
            }
        }

        return methods.ToEquatableArray();
    }

    /// <summary>Why declarations of one signature cannot have one implementation.</summary>
    private static string? Disagreement(List<IMethodSymbol> twins, List<MethodModel?> models)
    {
        ITypeSymbol type = twins[0].ReturnType;
        List<MethodModel> read = [.. models.OfType<MethodModel>()];
        return twins.Exists(twin => !SymbolEqualityComparer.IncludeNullability.Equals(twin.ReturnType, type))
                ? "declare it with different return types"
            : read.Exists(model => !MethodMeaning.IsSame(model, read[0])) ? "give it different meanings"
            : null;
    }

    /// <summary>Methods without a body; several of one signature, from several interfaces, are one implementation.</summary>
    private List<List<IMethodSymbol>> Signatures()
    {
        var signatures = new List<List<IMethodSymbol>>();
        List<INamedTypeSymbol> parts = [.. contract.AllInterfaces.Reverse(), contract];
        List<ISymbol> given = [.. parts.SelectMany(static part => part.GetMembers()).SelectMany(Given)];
        foreach (ISymbol member in parts.Where(IsUsable).SelectMany(static part => part.GetMembers()))
        {
            if (!member.IsAbstract)
            {
                // A member with a body is left to the interface.
                _half.RefuseAttributes(member, "it has a body of its own");
                continue;
            }

            if (given.Exists(other => SymbolEqualityComparer.Default.Equals(other, member)) || _half.Implements(member))
            {
                continue;
            }

            if (Refusal(member) is { } reason)
            {
                Refuse(member, reason);
            }
            else if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary } method)
            {
                if (signatures.Find(twins => HasSameSignature(twins[0], method)) is { } known)
                {
                    known.Add(method);
                }
                else
                {
                    signatures.Add([method]);
                }
            }
        }

        return signatures;
    }

    /// <summary>The ready-made contract, if it is one, is that of this entity and its key; told once, not at each of its methods.</summary>
    private bool IsUsable(INamedTypeSymbol part)
    {
        if (!part.HasMetadataName(KnownNames.ReadyMadeRepository))
        {
            return true;
        }

        string shown = part.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        List<ColumnModel> key = [.. entity.Key];
        if (key.Count == 0)
        {
            findings.Add(Descriptors.VerbNeedsKey, contract, shown, entityType.Name);
            return false;
        }

        bool isKey = key.Count == 1
            ? IsOf(part.TypeArguments[1], key[0])
            : part.TypeArguments[1] is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Length == key.Count
                && tuple.TupleElements.Zip(key, static (element, column) => IsOf(element.Type, column)).All(static matches => matches);
        if (!isKey || !SymbolEqualityComparer.Default.Equals(part.TypeArguments[0], entityType))
        {
            string types = string.Join(", ", key.Select(static column => column.Value.Type.Replace("global::", "")));
            string expected = $"IRepository<{entityType.Name}, {(key.Count == 1 ? types : $"({types})")}>";
            findings.Add(Descriptors.ReadyMadeMismatch, contract, contract.Name, shown, entityType.Name, expected);
            return false;
        }

        return true;
    }

    private static bool IsOf(ITypeSymbol type, ColumnModel column) => type.GlobalWithNullability == column.Value.Type;

    private string? Refusal(ISymbol member) => member switch
    {
        IMethodSymbol { AssociatedSymbol: not null } => null, // Told at its property or event.
        { IsStatic: true } => "it is static",
        IPropertySymbol => "a repository has no properties",
        IEventSymbol => "a repository has no events",
        IMethodSymbol { IsGenericMethod: true } => "it is generic",
        IMethodSymbol { ReturnsByRef: true } or IMethodSymbol { ReturnsByRefReadonly: true } => "it returns a reference",
        IMethodSymbol { IsVararg: true } => "it takes __arglist",
        IMethodSymbol { Name: var name } when name == className || name == "_scope" || name.StartsWith("s_", StringComparison.Ordinal)
            => "the name belongs to the emitted class",
        IMethodSymbol { Parameters.IsEmpty: true } method when s_ofObject.Contains(method.Name) => "the name belongs to object",
        IMethodSymbol when !compilation.IsSymbolAccessibleWithin(member, compilation.Assembly) => "emitted code cannot see it",
        _ => null,
    };

    private void Refuse(ISymbol member, string reason) =>
        findings.Add(Descriptors.UnsupportedMember, member, member.Name, reason);

    /// <summary>What a member of an interface gives a body to, in an interface it derives from.</summary>
    private static IEnumerable<ISymbol> Given(ISymbol member) => member switch
    {
        { IsAbstract: true } => [],
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };

    private static bool HasSameSignature(IMethodSymbol one, IMethodSymbol other) => one.Name == other.Name
        && one.Parameters.Length == other.Parameters.Length
        && one.Parameters.Zip(other.Parameters, static (a, b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type))
            .All(static same => same);

    private static string Owners(List<IMethodSymbol> twins) => string.Join(
        "' and '",
        twins.Select(static twin => twin.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)));

    /// <summary>Identifiers name fields, whose first letter is small.</summary>
    private static string Unique(string methodName, HashSet<string> taken)
    {
        string name = methodName.EndsWith("Async", StringComparison.Ordinal) && methodName.Length > "Async".Length
            ? methodName.Substring(0, methodName.Length - "Async".Length)
            : methodName;
        string unique = name;
        for (int i = 2; !taken.Add(char.ToLowerInvariant(unique[0]) + unique.Substring(1)); i++)
        {
            unique = FormattableString.Invariant($"{name}{i}");
        }

        return unique;
    }
}
