namespace Synthorg.Gen.Generator.Tests.Vocabulary;

/// <summary>As <see cref="CoversAttribute"/> or <see cref="RefusesAttribute"/>, for a theory whose rows are made of a table.</summary>
/// <param name="cells">A static property of the test's class, made of the same table: the <see cref="Cell"/>s of its rows.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CoversEachAttribute(string cells) : Attribute
{
    public string Cells { get; } = cells;

    /// <summary>Its rows are refused.</summary>
    public bool IsMisuse { get; init; }
}
