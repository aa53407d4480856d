using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>The column that counts a row's updates, in statements.</summary>
internal static class RowVersion
{
    /// <summary>Version first, then the key, of the row whose key is the parameters.</summary>
    public static string Stored(EntityModel entity, ColumnModel version) =>
        $"SELECT {Identifier.List([version.Name, .. entity.Key.Select(static column => column.Name)])}\n"
        + $"FROM {Identifier.Quote(entity.Table)}\nWHERE {Identity(entity)}";

    /// <summary>Key columns equal the parameters from 1.</summary>
    public static string Identity(EntityModel entity) =>
        string.Join(" AND ", entity.Key.Select(static (column, i) => $"{Identifier.Quote(column.Name)} = {Parameter.Of(i + 1)}"));

    /// <summary>What an update makes of the column where the toolkit counts; null for any other column.</summary>
    public static string? Next(ColumnModel column) =>
        column.Counting == VersionCounting.Toolkit ? Incremented(column) : null;

    public static string Incremented(ColumnModel column) => $"{Identifier.Quote(column.Name)} + 1";

    /// <summary>The stored version is the one that the caller's follows, or has.</summary>
    public static string Expected(ColumnModel version, string parameter) =>
        $"{Identifier.Quote(version.Name)} = {parameter}{(version.Counting == VersionCounting.Callers ? " - 1" : "")}";
}
