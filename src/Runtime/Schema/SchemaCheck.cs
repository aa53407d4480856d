namespace Synthorg.Gen;

/// <summary>Holds a file against the schema that the program was compiled for. Changes nothing.</summary>
internal static class SchemaCheck
{
    private const string Operation = "Open (schema)";

    /// <exception cref="MigrationException">
    /// The file is another application's, newer, or lacks a table, a column, a trigger or a view.
    /// </exception>
    public static void Verify(Session session, DatabaseSchema schema, FileSchema file)
    {
        VerifyMarks(schema, file);
        if (file.IsFresh)
        {
            return;
        }

        foreach (TableDefinition table in schema.Tables)
        {
            HashSet<string> found = new(FileSchema.Columns(session, table.Name), StringComparer.OrdinalIgnoreCase);
            string? missing = table.Columns.FirstOrDefault(column => !found.Contains(column));
            if (found.Count == 0 || missing is not null)
            {
                throw Refused(PersistenceError.SchemaMismatch, table.Name, missing);
            }
        }

        VerifyObjects(session, schema);
    }

    /// <param name="schema">The program's.</param>
    /// <param name="file">What the file says.</param>
    /// <param name="adopts">Whether a file of another version may be without an application's mark.</param>
    /// <exception cref="MigrationException">The file is another application's or newer.</exception>
    public static void VerifyMarks(DatabaseSchema schema, FileSchema file, bool adopts = false)
    {
        bool mayLackMark = file.IsFresh || (adopts && file.Version != schema.Version);
        if (file.ApplicationId != schema.ApplicationId && !(mayLackMark && file.ApplicationId == 0))
        {
            throw Refused(PersistenceError.WrongApplication, table: null, column: null);
        }

        if (file.Version > schema.Version)
        {
            throw Refused(PersistenceError.NewerSchema, table: null, column: null);
        }
    }

    /// <exception cref="MigrationException">The file's texts are not UTF-8: they are compared byte by byte.</exception>
    public static void VerifyEncoding(Session session)
    {
        if (DirectSql.Text(session, "PRAGMA encoding", Operation) != "UTF-8")
        {
            throw Refused(PersistenceError.WrongEncoding, table: null, column: null);
        }
    }

    /// <summary>A rule that a trigger holds, or a view that a query reads, must be there; what it says is not compared.</summary>
    private static void VerifyObjects(Session session, DatabaseSchema schema)
    {
        if (schema.Objects.Count == 0 && schema.Tables.All(static table => table.Triggers.Count == 0))
        {
            return;
        }

        HashSet<string> found = new(FileSchema.Objects(session), StringComparer.OrdinalIgnoreCase);
        if (schema.Tables.FirstOrDefault(table => table.Triggers.Any(trigger => !found.Contains(trigger.Name))) is { } unguarded)
        {
            throw Refused(PersistenceError.SchemaMismatch, unguarded.Name, column: null);
        }

        if (schema.Objects.FirstOrDefault(item => !found.Contains(item.Name)) is { } absent)
        {
            throw Refused(PersistenceError.SchemaMismatch, absent.Name, column: null);
        }
    }

    private static PersistenceException Refused(PersistenceError error, string? table, string? column) =>
        SqliteErrors.ToException(new() { Error = error, Operation = Operation, Table = table, Column = column });
}
