using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads one method: finds its verb, its parameters and its return, and hands them to the verb's parser.</summary>
internal sealed class MethodParser(
    string className, EntityModel entity, INamedTypeSymbol entityType, Compilation compilation, Findings findings)
{
    private static readonly (string Attribute, Verb Verb)[] s_verbs =
    [
        (KnownNames.Select, Verb.Select),
        (KnownNames.Insert, Verb.Insert),
        (KnownNames.Upsert, Verb.Upsert),
        (KnownNames.Update, Verb.Update),
        (KnownNames.Delete, Verb.Delete),
        (KnownNames.Count, Verb.Count),
        (KnownNames.Exists, Verb.Exists),
        (KnownNames.Aggregate, Verb.Aggregate),
    ];

    /// <summary>Whether an attribute says what the member does.</summary>
    public static bool HasVerb(ISymbol member) => s_verbs.Any(verb => member.HasAttribute(verb.Attribute));

    /// <param name="method">Abstract, not generic.</param>
    /// <param name="identifier">Unique in the repository.</param>
    public MethodModel? Parse(IMethodSymbol method, string identifier)
    {
        if (VerbOf(method) is not { } verb)
        {
            return null;
        }

        if (entity.IsAppendOnly && verb is (Verb.Upsert or Verb.Update or Verb.Delete))
        {
            findings.Add(Descriptors.AppendOnlyVerb, method, method.Name, entityType.Name, verb.ToString().ToLowerInvariant());
            return null;
        }

        return IsReadable(method, verb) ? Parse(method, identifier, verb) : null;
    }

    /// <summary>Says what no verb can make sense of.</summary>
    private bool IsReadable(IMethodSymbol method, Verb verb)
    {
        if (method.ReturnType.IsUnknown || method.Parameters.Any(static parameter => parameter.Type.IsUnknown))
        {
            findings.LeaveToCompiler();
            return false;
        }

        if (method.Parameters.FirstOrDefault(IsByReference) is { } byReference)
        {
            findings.Add(Descriptors.UnsupportedMember, method, method.Name, $"its parameter '{byReference.Name}' is passed by reference");
            return false;
        }

        string[] ofRows = [KnownNames.OrderBy, KnownNames.Distinct];
        if (verb != Verb.Select && ofRows.FirstOrDefault(name => method.HasAttribute(name)) is { } stray)
        {
            Location? location = method.Attribute(stray)!.Location ?? method.Locations.FirstOrDefault();
            string reason = $"[{ConditionAttributes.NameOf(stray)}] has no place on a [{verb}]";
            findings.Add(Descriptors.UnsupportedMember, location, method.Name, reason);
            return false;
        }

        return true;
    }

    private MethodModel? Parse(IMethodSymbol method, string identifier, Verb verb)
    {
        MethodParameters parameters = new ParameterParser(entity, entityType, findings).Parse(method);
        ReturnParser.Found found = ReturnParser.Parse(method, entityType);
        var declaration = new MethodDeclaration(method, identifier, verb, parameters, found);
        new PageParser(entity, entityType, findings).CheckRequest(declaration);
        new WriteParameterParser(entity, entityType, findings).CheckRoles(declaration);
        WriteParser.CheckIfAbsent(method, verb, findings);
        MethodModel? model = Parse(declaration, parameters.Writes.IsPartial, (parameters.Entity ?? parameters.Writes.Rows) is not null);
        return model is null ? null : model with { Rules = parameters.Rules };
    }

    private MethodModel? Parse(MethodDeclaration method, bool isPartial, bool isWhole) => method.Verb switch
    {
        Verb.Select => new SelectParser(entity, entityType, compilation, findings).Parse(method),
        Verb.Update when isPartial => new PartialUpdateParser(entity, findings).Parse(method),
        Verb.Insert or Verb.Upsert or Verb.Update => new WriteParser(entity, entityType, findings).Parse(method),
        Verb.Delete when isWhole => new WriteParser(entity, entityType, findings).Parse(method),
        Verb.Delete => new DeleteParser(findings).Parse(method),
        Verb.Aggregate => new AggregateParser(entity, findings).Parse(method),
        _ => new CountParser(findings).Parse(method),
    };

    private Verb? VerbOf(IMethodSymbol method)
    {
        List<Verb> verbs =
            [.. s_verbs.Where(candidate => method.HasAttribute(candidate.Attribute)).Select(static candidate => candidate.Verb)];
        if (verbs.Count > 1)
        {
            findings.Add(Descriptors.SeveralVerbs, method, method.Name);
            return null;
        }

        if (verbs.Count == 1)
        {
            return verbs[0];
        }

        Verb? implied = ImpliedVerb.Of(method.Name);
        if (implied is null)
        {
            findings.Add(Descriptors.UnclearMethod, method, method.Name, className);
        }

        return implied;
    }

    private static bool IsByReference(IParameterSymbol parameter) => parameter.RefKind != RefKind.None || parameter.Type.IsRefLikeOrPointer;
}
