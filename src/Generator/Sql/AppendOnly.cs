using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Sql;

/// <summary>The triggers of a table whose rows are added and never changed, whoever asks.</summary>
internal static class AppendOnly
{
    /// <summary>By name, each with its CREATE TRIGGER statement.</summary>
    public static IEnumerable<(string Name, string Sql)> Triggers(EntityModel entity) => entity.IsAppendOnly
        ? [Trigger(entity, "DELETE"), Trigger(entity, "UPDATE")]
        : [];

    private static (string Name, string Sql) Trigger(EntityModel entity, string verb)
    {
        string name = entity.AppendOnlyTrigger(verb);
        string message = $"the table {entity.Table} is append-only".Replace("'", "''");
        return (name, $"CREATE TRIGGER {Identifier.Quote(name)} BEFORE {verb} ON {Identifier.Quote(entity.Table)}\n"
            + $"BEGIN\n    SELECT RAISE(ABORT, '{message}');\nEND");
    }
}
