using System.Text;

namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>A schema once its tables and columns have their new names, as SQLite's ALTER TABLE RENAME leaves it.</summary>
internal static class RenamedSchema
{
    private static readonly string[] s_beforeNames =
    [
        "ON", "REFERENCES", "FROM", "INTO", "JOIN", "UPDATE", "TABLE", "SELECT", "DISTINCT", "WHERE", "AND", "OR", "NOT", "BY", "SET", "OF",
        "WHEN", "THEN", "ELSE", "CASE",
    ];

    public static SchemaImage Of(SchemaImage found, IEnumerable<MigrationStep> renames)
    {
        foreach (MigrationStep step in renames)
        {
            found = SchemaImage.Of([.. Statements(found).Select(statement => Renamed(statement, step))]);
        }

        return found;
    }

    private static IEnumerable<string> Statements(SchemaImage schema) => schema.Tables.Select(static table => table.Sql)
        .Concat(schema.Indexes.Select(static index => index.Sql))
        .Concat(schema.Objects.Select(static item => item.Sql));

    private static string Renamed(string statement, MigrationStep step)
    {
        List<SqlToken> tokens = SqlTokens.Of(statement);
        string table = step.Kind == MigrationStepKind.RenameTable ? step.FormerName! : step.Table;
        return tokens.Exists(token => Means(token, table)) ? Replaced(statement, tokens, step.FormerName!, step.Name) : statement;
    }

    private static string Replaced(string statement, List<SqlToken> tokens, string former, string name)
    {
        var text = new StringBuilder(statement);
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            if (Means(tokens[i], former) && !IsType(tokens, i))
            {
                text.Remove(tokens[i].Start, tokens[i].End - tokens[i].Start).Insert(tokens[i].Start, SqlNames.Quote(name));
            }
        }

        return text.ToString();
    }

    // A bare word behind a name.
    private static bool IsType(List<SqlToken> tokens, int at) => at > 0 && tokens[at].Kind == SqlTokenKind.Word
        && tokens[at - 1].Kind is SqlTokenKind.Word or SqlTokenKind.Name
        && !s_beforeNames.Any(word => tokens[at - 1].Is(word));

    private static bool Means(SqlToken token, string name) =>
        token.Kind is SqlTokenKind.Word or SqlTokenKind.Name && token.Text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
