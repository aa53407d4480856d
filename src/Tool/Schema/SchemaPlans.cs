namespace Synthorg.Gen.Tool;

/// <summary>Plans from one schema to another, made as the runtime makes them; no file is changed.</summary>
internal static class SchemaPlans
{
    /// <summary>What would bring a database to a schema.</summary>
    /// <exception cref="MigrationException">The database is another application's, or newer.</exception>
    public static MigrationPlan For(SchemaFile schema, Scratch database) => Run(schema, database, new(), isOnlyPlanned: true);

    /// <summary>Does all of it in the copy and undoes it, so that what only the rows tell shows.</summary>
    /// <exception cref="MigrationException">It is refused.</exception>
    public static void Try(SchemaFile schema, Scratch database, MigrationOptions options) =>
        Run(schema, database, options with { DryRun = true }, isOnlyPlanned: false);

    /// <summary>What makes one schema into another, where nothing of the first one stays that the other does not have.</summary>
    public static MigrationPlan Between(SchemaFile from, SchemaFile to)
    {
        // There are no rows.
        DatabaseSchema exact = ExactSchema.Of(to.ToSchema(), from.Image);
        IEnumerable<MigrationStep> steps = MigrationPlanner.Plan(static _ => false, exact, from.Image, keepsRules: false)
            .Select(step => step.RewritesTable ? WithIndexes(step, from.Image, to.Image) : step);
        return new(from.Marks.Version, to.Marks.Version, [.. steps]);
    }

    /// <summary>A database's copy, or the empty database that SQL makes.</summary>
    public static Scratch Open(string path) => SchemaFile.IsSql(path) ? OfText(path) : Scratch.CopyOf(path);

    // A table that is written anew gets its indexes with it, so they are no steps of their own.
    private static MigrationStep WithIndexes(MigrationStep step, SchemaImage from, SchemaImage to)
    {
        IEnumerable<string> gone = Missing(step.Table, from, to).Select(static index => $"without the index {index}");
        IEnumerable<string> added = Missing(step.Table, to, from).Select(static index => $"with the index {index}");
        return new(step.Kind, step.Table, step.Name, step.Sql)
        {
            Reasons = [.. step.Reasons, .. gone, .. added],
            CanLoseData = step.CanLoseData,
            Refusal = step.Refusal,
        };
    }

    private static IEnumerable<string> Missing(string table, SchemaImage of, SchemaImage from) => of.IndexesOf(table)
        .Where(index => from.Index(index.Name) is not { } other || from.MeaningOf(other) != of.MeaningOf(index))
        .Select(static index => index.Name);

    private static Scratch OfText(string path)
    {
        SchemaFile file = SchemaFile.Read(path);
        (int version, int applicationId) = file.Marks;
        return Scratch.Of([.. file.Statements, $"PRAGMA application_id = {applicationId}; PRAGMA user_version = {version}"]);
    }

    private static MigrationPlan Run(SchemaFile schema, Scratch database, MigrationOptions options, bool isOnlyPlanned)
    {
        foreach (string statement in schema.Statements)
        {
            database.AddCollations(statement);
        }

        return new MigrationRun(database.Session, schema.ToSchema(), options, CancellationToken.None).Run(isOnlyPlanned);
    }
}
