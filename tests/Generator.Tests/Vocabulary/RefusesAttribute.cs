namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>The test shows by which diagnostic a misuse of an attribute and some of its arguments is refused.
/// Counted by <see cref="VocabularyTests"/>.</summary>
/// <param name="attribute">Without <c>Attribute</c> and type arguments.</param>
/// <param name="arguments">What is misused; none for the attribute where it stands.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class RefusesAttribute(string attribute, params string[] arguments) : Attribute
{
    public string Attribute { get; } = attribute;

    public IReadOnlyList<string> Arguments { get; } = arguments;
}
