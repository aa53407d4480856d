using Synthorg.Gen.Generator.Model;
using Synthorg.Gen.Generator.Sql;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints what a row class knows of versions: why a write did not find its row.</summary>
internal static class VersionEmitter
{
    /// <summary>Nothing for an entity without a version.</summary>
    public static void Emit(SourceWriter writer, EntityModel entity)
    {
        if (entity.Version is not { } version)
        {
            return;
        }

        writer.Line();
        writer.Line($"private static readonly {RuntimeNames.Statement} s_version = new(");
        using (writer.Indented())
        {
            writer.Line($"{RuntimeNames.StatementKind}.Select,");
            writer.Line($"{Literal.Text(entity.Type.Name.Replace("@", ""))},");
            writer.Line("Table,");
            writer.Line($"{Literal.Sql(RowVersion.Stored(entity, version))});");
        }

        writer.Line();
        writer.Line("/// <summary>Throws when the entity's row is there: then it has another version than the entity.</summary>");
        string parameters = $"{RuntimeNames.Session} session, {RuntimeNames.Operation} operation, {entity.Type.Global} entity";
        using (writer.Block($"public static void ThrowIfThere({parameters})"))
        {
            writer.Line($"using {RuntimeNames.PreparedStatement} statement = session.Use(s_version);");
            writer.Line("BindKey(statement, entity);");
            using (writer.Block("if (statement.Step())"))
            {
                writer.Line($"throw {RuntimeNames.RowVersions}.Conflict(statement, operation, entity.{version.Property});");
            }
        }
    }
}
