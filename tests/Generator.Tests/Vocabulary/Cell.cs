namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>A place in the table of the vocabulary.</summary>
/// <param name="Attribute">Without <c>Attribute</c> and type arguments.</param>
/// <param name="Argument">One of its arguments; empty for the attribute alone.</param>
/// <param name="Kind">One of <see cref="MethodKinds.All"/>; empty where the test says none.</param>
public sealed record Cell(string Attribute, string Argument = "", string Kind = "");
