namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>One parameter of a method, as its signature spells it.</summary>
/// <param name="Name">Escaped.</param>
/// <param name="Type">Nullability included.</param>
/// <param name="DefaultLiteral">C#, or null without a default.</param>
/// <param name="Refusal">What must be checked of the argument before the database is touched.</param>
internal sealed record ParameterModel(string Name, string Type, string? DefaultLiteral, ArgumentRule Refusal);
