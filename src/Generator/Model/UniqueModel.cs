namespace Synthorg.Gen.Generator.Model;

/// <summary>A UNIQUE constraint of the table.</summary>
/// <param name="Columns">Unquoted.</param>
/// <param name="Name">The constraint's name, or <see langword="null"/>.</param>
internal sealed record UniqueModel(EquatableArray<string> Columns, string? Name);
