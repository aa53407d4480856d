using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>Reads insert, upsert and update of a whole entity.</summary>
internal sealed class WriteParser(EntityModel entity, INamedTypeSymbol entityType, Findings findings)
{
    public WriteMethod? Parse(MethodDeclaration method)
    {
        string verb = $"[{method.Verb}]";
        method.Refuse(findings, verb, bounds: true, filters: true);
        if (method.Parameters.Entity is null)
        {
            findings.Add(Descriptors.MissingEntity, method.Symbol, method.Symbol.Name, entityType.Name);
        }

        if (method.Verb != Verb.Insert && !entity.Key.Any())
        {
            findings.Add(Descriptors.VerbNeedsKey, method.Symbol, method.Symbol.Name, entityType.Name);
        }

        ReturnModel? returned = method.Verb == Verb.Update
            ? method.Return(
                findings,
                "an [Update] gives nothing, bool, int or the entity",
                ReturnShape.Nothing,
                ReturnShape.Boolean,
                ReturnShape.Int32,
                ReturnShape.One)
            : method.Return(findings, $"{verb} gives nothing, or the entity as it was stored", ReturnShape.Nothing, ReturnShape.One);
        return returned is null || method.Parameters.Entity is null ? null : new WriteMethod
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
                _ => WriteKind.Update,
            },
            Entity = method.Parameters.Entity,
        };
    }
}
