namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>As <see cref="CoversAttribute"/>, for a theory whose rows are made of a table.</summary>
/// <param name="cells">A static property of the test's class, made of the same table: the <see cref="Cell"/>s that its rows cover.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CoversEachAttribute(string cells) : Attribute
{
    public string Cells { get; } = cells;
}
