using Synthorg.Gen.Generator.Model.Methods;

namespace Synthorg.Gen.Generator.Parsing.Methods;

/// <summary>What writes of whole entities may give, and how it is said.</summary>
internal static class WriteReturns
{
    /// <summary>Of one entity.</summary>
    public static (string Allowed, ReturnShape[] Shapes) OfOne(Verb verb, bool isIfAbsent) => (verb, isIfAbsent) switch
    {
        (_, true) => ("an [Insert, IfAbsent] gives bool", [ReturnShape.Boolean]),
        (Verb.Update, _) => (
            "an [Update] gives nothing, bool, int or the entity",
            [ReturnShape.Nothing, ReturnShape.Boolean, ReturnShape.Int32, ReturnShape.One]),
        (Verb.Delete, _) => (
            "a [Delete] gives nothing, bool, int or long",
            [ReturnShape.Nothing, ReturnShape.Boolean, ReturnShape.Int32, ReturnShape.Int64]),
        _ => ($"[{verb}] gives nothing, or the entity as it was stored", [ReturnShape.Nothing, ReturnShape.One]),
    };

    /// <summary>Of all entities of a collection.</summary>
    public static (string Allowed, ReturnShape[] Shapes) OfMany(Verb verb, bool isIfAbsent) => isIfAbsent || verb == Verb.Delete
        ? (
            $"{(isIfAbsent ? "an [Insert, IfAbsent]" : Of(verb))} of many rows gives nothing, int or long",
            [ReturnShape.Nothing, ReturnShape.Int32, ReturnShape.Int64])
        : (
            $"{Of(verb)} of many rows gives nothing, int, long, or an ImmutableArray, List or array of the entities as they are stored",
            [
                ReturnShape.Nothing, ReturnShape.Int32, ReturnShape.Int64,
                ReturnShape.ImmutableArray, ReturnShape.List, ReturnShape.Array,
            ]);

    private static string Of(Verb verb) => verb == Verb.Delete ? "a [Delete]" : $"an [{verb}]";
}
