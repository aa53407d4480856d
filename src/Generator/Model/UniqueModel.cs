namespace Synthorg.Gen.Generator.Model;

/// <summary>A UNIQUE constraint of the table.</summary>
/// <param name="Columns">Unquoted.</param>
/// <param name="Name">The constraint's name, or <see langword="null"/>.</param>
/// <param name="OnConflict">What a statement does that would break it.</param>
internal sealed record UniqueModel(EquatableArray<string> Columns, string? Name, ConflictAction OnConflict);

/// <summary>SQLite's conflict clauses, in the order of the runtime's enum; the first is the default and not written.</summary>
internal enum ConflictAction
{
    Abort,
    Rollback,
    Fail,
    Ignore,
    Replace,
}
