using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints a database's other half: schema, repositories, and its transaction and snapshot with the same repositories.</summary>
internal static class DatabaseEmitter
{
    public static EmittedSource Emit(DatabaseModel database)
    {
        SourceWriter writer = EmittedFile.Begin(database.Type.Namespace);
        EmitHalf(writer, database, 0);
        return new EmittedSource(database.Type.FileStem, "Database", writer.ToSourceText());
    }

    private static void EmitHalf(SourceWriter writer, DatabaseModel database, int depth)
    {
        bool isLast = depth + 1 == database.Declarations.Count;
        string type = database.Type.Global;
        string bases = isLast ? $" : {RuntimeNames.DatabaseBase}<{type}.Transaction, {type}.Snapshot>" : "";
        using (writer.Block(database.Declarations[depth] + bases))
        {
            if (isLast)
            {
                EmitMembers(writer, database);
            }
            else
            {
                EmitHalf(writer, database, depth + 1);
            }
        }
    }

    private static void EmitMembers(SourceWriter writer, DatabaseModel database)
    {
        string name = database.Type.Name.Substring(database.Type.Name.LastIndexOf('.') + 1);
        EmitSchema(writer, database);
        writer.Line();
        EmitFields(writer, database);
        using (writer.Block($"private {name}(string path, {RuntimeNames.DatabaseOptions}? options) : base(path, options, s_schema)"))
        {
            EmitAssignments(writer, database, Field);
        }

        writer.Line();
        EmitOpen(writer, database, name);
        foreach (DatabasePropertyModel property in database.Properties)
        {
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"{property.Accessibility} partial {property.Type} {property.Name} => {Field(property)};");
        }

        EmitScopes(writer, database);
        foreach (RepositoryModel repository in database.ReadyMade)
        {
            writer.Line();
            RepositoryEmitter.EmitClass(writer, repository, "private sealed class");
        }
    }

    private static void EmitSchema(SourceWriter writer, DatabaseModel database)
    {
        writer.Line($"private static readonly {RuntimeNames.DatabaseSchema} s_schema = new(");
        using (writer.Indented())
        {
            writer.Line($"version: {Literal.Number(database.Version)},");
            writer.Line($"applicationId: {Literal.Number(database.ApplicationId)},");
            writer.Line("[");
            using (writer.Indented())
            {
                foreach (string row in database.RowClasses)
                {
                    writer.Line($"{row}.Table,");
                }
            }

            EmitObjects(writer, database);
        }
    }

    /// <summary>Ends the call that makes the schema.</summary>
    private static void EmitObjects(SourceWriter writer, DatabaseModel database)
    {
        if (database.Objects.Count == 0 && database.Dropped.Count == 0 && database.HandSteps.Count == 0)
        {
            writer.Line("]);");
            return;
        }

        using (writer.Block("])", "};"))
        {
            if (database.Dropped.Count > 0)
            {
                writer.Line($"Dropped = [{string.Join(", ", database.Dropped.Select(Literal.Text))}],");
            }

            EmitList(writer, "HandSteps", database.HandSteps.Select(static step =>
                $"new({Literal.Number(step.From)}, {Literal.Text(step.Method)}, {step.Method})"
                    + (step.IsBeforeSchema ? " { BeforeSchema = true }" : "")));
            EmitList(writer, "Objects", database.Objects.Select(static item => $"new({Literal.Text(item.Name)}, {Literal.Sql(item.Sql)})"));
        }
    }

    private static void EmitList(SourceWriter writer, string property, IEnumerable<string> items)
    {
        List<string> lines = [.. items];
        if (lines.Count == 0)
        {
            return;
        }

        writer.Line($"{property} =");
        writer.Line("[");
        using (writer.Indented())
        {
            foreach (string line in lines)
            {
                writer.Line($"{line},");
            }
        }

        writer.Line("],");
    }

    private static void EmitFields(SourceWriter writer, DatabaseModel database)
    {
        foreach (DatabasePropertyModel property in database.Properties)
        {
            writer.Line($"private readonly {property.Type} {Field(property)};");
        }

        writer.Line();
    }

    private static void EmitAssignments(SourceWriter writer, DatabaseModel database, Func<DatabasePropertyModel, string> target)
    {
        foreach (DatabasePropertyModel property in database.Properties)
        {
            writer.Line($"{target(property)} = new {property.Class}(this);");
        }
    }

    private static void EmitOpen(SourceWriter writer, DatabaseModel database, string name)
    {
        string task = $"global::System.Threading.Tasks.ValueTask<{database.Type.Global}>";
        writer.Line("/// <summary>Opens a database file, making it with its schema where it is missing or empty, "
            + "and brings an older one to the schema.</summary>");
        writer.Line("""
            /// <param name="path">The file, or <c>:memory:</c>.</param>
            /// <param name="options">The defaults when <see langword="null"/>.</param>
            /// <param name="cancellationToken">Honoured until the schema is written.</param>
            /// <returns>The open database, owned by the caller.</returns>
            """);
        using (writer.Block(
            $"public static async {task} OpenAsync(string path, {RuntimeNames.DatabaseOptions}? options = null, "
            + "global::System.Threading.CancellationToken cancellationToken = default)"))
        {
            writer.Line($"var database = new {name}(path, options);");
            writer.Line("await database.OpenAsync(cancellationToken).ConfigureAwait(false);");
            writer.Line("return database;");
        }

        writer.Line();
        writer.Line("/// <summary>As <c>OpenAsync</c>, but the thread waits.</summary>");
        writer.Line("""
            /// <param name="path">The file, or <c>:memory:</c>.</param>
            /// <param name="options">The defaults when <see langword="null"/>.</param>
            /// <returns>The open database, owned by the caller.</returns>
            """);
        using (writer.Block($"public static {database.Type.Global} Open(string path, {RuntimeNames.DatabaseOptions}? options = null)"))
        {
            writer.Line($"var database = new {name}(path, options);");
            writer.Line("database.Open(global::System.Threading.CancellationToken.None);");
            writer.Line("return database;");
        }
    }

    private static void EmitScopes(SourceWriter writer, DatabaseModel database)
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override Transaction CreateTransaction({RuntimeNames.TransactionLease} lease) => new(lease);");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"protected override Snapshot CreateSnapshot({RuntimeNames.SnapshotLease} lease) => new(lease);");
        writer.Line();
        writer.Line("/// <summary>The database inside one write transaction: it reads its own writes.</summary>");
        EmitScope(writer, database, "Transaction", $"{RuntimeNames.Transaction}<Transaction>", RuntimeNames.TransactionLease);
        writer.Line();
        writer.Line("/// <summary>The database as it was at one moment, for several reads.</summary>");
        EmitScope(writer, database, "Snapshot", RuntimeNames.Snapshot, RuntimeNames.SnapshotLease);
    }

    private static void EmitScope(SourceWriter writer, DatabaseModel database, string name, string baseType, string lease)
    {
        using (writer.Block($"public sealed class {name} : {baseType}"))
        {
            using (writer.Block($"internal {name}({lease} lease) : base(lease)"))
            {
                EmitAssignments(writer, database, static property => property.Name);
            }

            foreach (DatabasePropertyModel property in database.Properties)
            {
                writer.Line();
                writer.Line($"/// <inheritdoc cref=\"{database.Type.Global}.{property.Name}\"/>");
                writer.Line($"{property.Accessibility} {property.Type} {property.Name} {{ get; }}");
            }
        }
    }

    private static string Field(DatabasePropertyModel property)
    {
        string plain = Values.Plain(property.Name);
        return "_" + char.ToLowerInvariant(plain[0]) + plain.Substring(1);
    }
}
