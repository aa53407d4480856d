using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>CREATE INDEX.</summary>
internal static class CreateIndex
{
    public static string Of(EntityModel entity, IndexModel index) =>
        $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {Identifier.Quote(index.Name)} ON {Identifier.Quote(entity.Table)} "
        + $"({string.Join(", ", index.Terms)}){(index.Where is { } where ? $" WHERE {where}" : "")}";
}
