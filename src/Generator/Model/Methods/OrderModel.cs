namespace Synthorg.Gen.Generator.Model.Methods;

/// <summary>One term of an ORDER BY clause.</summary>
/// <param name="Column">Unquoted; may be the row id's. Empty when <paramref name="Position"/> says which result column it is.</param>
/// <param name="IsDescending">Largest first.</param>
/// <param name="Position">From 1, of a result column: rows that are grouped or made distinct have no others.</param>
internal sealed record OrderModel(string Column, bool IsDescending, int Position = 0);
