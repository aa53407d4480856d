namespace Synthorg.Gen;

/// <summary>Rows that are read share one string where their texts are equal: for a column with few different values.</summary>
/// <remarks>
/// Texts of up to 64 bytes are looked for among the last few thousand that any interned column of the process has given; those are kept
/// until others take their places. A column whose values are mostly different is read slower with it. What is stored stays the same.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InternedAttribute : Attribute;
