namespace Synthorg.Gen.Generator.Model;

/// <summary>A CHECK constraint of a column or of the table.</summary>
/// <param name="Sql">The condition with every identifier resolved to a quoted column.</param>
/// <param name="Name">The constraint's name, or <see langword="null"/>.</param>
internal sealed record CheckModel(string Sql, string? Name);
