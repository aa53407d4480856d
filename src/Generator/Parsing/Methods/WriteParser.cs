using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads insert, upsert, update and delete of whole entities.</summary>
internal sealed class WriteParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    public WriteMethod? Parse(MethodDeclaration method)
    {
        bool isIfAbsent = method.Verb == Verb.Insert && method.Symbol.HasAttribute(KnownNames.IfAbsent);
        string verb = isIfAbsent ? "[Insert, IfAbsent]" : $"[{method.Verb}]";
        string? written = method.Parameters.Writes.Rows ?? method.Parameters.Entity;
        method.Refuse(findings, verb, bounds: true, filters: true);
        if (written is null)
        {
            findings.Add(Descriptors.MissingEntity, method.Symbol, method.Symbol.Name, entityType.Name);
        }

        if ((method.Verb != Verb.Insert || isIfAbsent) && !entity.Key.Any())
        {
            findings.Add(Descriptors.VerbNeedsKey, method.Symbol, method.Symbol.Name, entityType.Name);
        }

        bool isMany = method.Parameters.Writes.Rows is not null;
        (string allowed, ReturnShape[] shapes) =
            isMany ? WriteReturns.OfMany(method.Verb, isIfAbsent) : WriteReturns.OfOne(method.Verb, isIfAbsent);
        ReturnModel? returned = method.Return(findings, allowed, shapes);
        return returned is null || written is null ? null : new WriteMethod
        {
            Name = method.Name,
            Identifier = method.Identifier,
            ReturnType = method.ReturnType,
            Return = returned,
            Parameters = method.ParameterModels,
            CancellationToken = method.Parameters.CancellationToken,
            Kind = method.Verb switch
            {
                Verb.Insert => WriteKind.Insert,
                Verb.Upsert => WriteKind.Upsert,
                Verb.Delete => WriteKind.Delete,
                _ => WriteKind.Update,
            },
            Entity = written,
            IsMany = isMany,
            IsIfAbsent = isIfAbsent,
        };
    }

    /// <summary>Refuses <c>[IfAbsent]</c> where it says nothing.</summary>
    public static void CheckIfAbsent(IMethodSymbol method, Verb verb, Findings findings)
    {
        if (verb != Verb.Insert && method.Attribute(KnownNames.IfAbsent) is { } attribute)
        {
            findings.Add(
                Descriptors.MisplacedIfAbsent, attribute.Location ?? method.Locations.FirstOrDefault(), method.Name, verb.ToString());
        }
    }
}
