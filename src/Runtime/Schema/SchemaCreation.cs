using System.Globalization;

namespace Synthorg.Gen;

/// <summary>Makes a fresh file into a database: all tables or none.</summary>
internal static class SchemaCreation
{
    private const string Operation = "Open (create)";

    /// <summary>Creates everything in one transaction, unless somebody else was first; then the file is held against the schema.</summary>
    public static void Run(Session session, DatabaseSchema schema)
    {
        Begin(session);
        try
        {
            FileSchema file = FileSchema.Read(session);
            SchemaCheck.Verify(session, schema, file);
            if (file.IsFresh)
            {
                Create(session, schema);
            }

            session.Do(ControlStatement.Commit, Operation);
        }
        finally
        {
            if (!session.IsAutoCommit)
            {
                session.Run(ControlStatement.Rollback);
            }
        }
    }

    private static void Begin(Session session)
    {
        BusyWait wait = session.WaitWhileBusy();
        int result;
        do
        {
            result = session.Run(ControlStatement.BeginImmediate);
        }
        while (ResultCodes.Primary(result) == ResultCodes.Busy && wait.Sleep());

        if (result != ResultCodes.Ok)
        {
            throw SqliteErrors.ToOpenException(session.Describe(result, Operation, table: null));
        }
    }

    private static void Create(Session session, DatabaseSchema schema)
    {
        foreach (TableDefinition table in schema.Tables)
        {
            DirectSql.Execute(session, table.CreateTable, Operation);
            foreach (IndexDefinition index in table.Indexes)
            {
                DirectSql.Execute(session, index.Sql, Operation);
            }
        }

        // Last, since a trigger of one table may write to another, and a view read any of them.
        foreach (ObjectDefinition item in schema.Tables.SelectMany(static table => table.Triggers).Concat(schema.Objects))
        {
            DirectSql.Execute(session, item.Sql, Operation);
        }

        string marks = string.Create(
            CultureInfo.InvariantCulture, $"PRAGMA application_id = {schema.ApplicationId}; PRAGMA user_version = {schema.Version}");
        DirectSql.Execute(session, marks, Operation);
    }
}
