namespace Synthorg.Gen;

/// <summary>
/// A step of a migration that is written by hand: a static method of a <c>[Database]</c> class that takes a
/// <see cref="Microsoft.Data.Sqlite.SqliteConnection"/> and gives nothing back.
/// </summary>
/// <remarks>
/// It runs for a file of version <see cref="From"/> or before, in the transaction of the whole migration, with foreign keys off; what it
/// throws undoes everything. It neither begins nor ends a transaction. The steps of a database follow one another without a gap.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MigrationAttribute : Attribute
{
    /// <summary>The version that it leads on from, 1 or more.</summary>
    public int From { get; init; }

    /// <summary>The version that it leads to, at the most the database's own.</summary>
    public int To { get; init; }

    /// <summary>
    /// Whether it runs before tables and columns are renamed, added and dropped, on the schema of the file. By default it runs after that,
    /// on the schema of the program, beside which columns stay that were not dropped.
    /// </summary>
    public bool BeforeSchema { get; init; }
}
