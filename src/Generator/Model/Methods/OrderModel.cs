namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>One term of an ORDER BY clause.</summary>
/// <param name="Column">Unquoted; may be the row id's.</param>
/// <param name="IsDescending">Largest first.</param>
internal sealed record OrderModel(string Column, bool IsDescending);
