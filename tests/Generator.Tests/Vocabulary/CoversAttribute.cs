namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>The test holds, on a real file, what an attribute and some of its arguments do.
/// Counted by <see cref="VocabularyTests"/>.</summary>
/// <param name="attribute">Without <c>Attribute</c> and type arguments.</param>
/// <param name="arguments">Names of its constructor's parameters and of what can be set by name; none for the attribute alone.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class CoversAttribute(string attribute, params string[] arguments) : Attribute
{
    public string Attribute { get; } = attribute;

    public IReadOnlyList<string> Arguments { get; } = arguments;

    /// <summary>Kinds of methods on which the test uses it, by their verbs.</summary>
    public string On { get; init; } = "";
}
