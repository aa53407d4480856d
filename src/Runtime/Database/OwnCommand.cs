namespace Synthorg.Gen;

/// <summary>SQL of the user's own that writes.</summary>
/// <param name="Name">The method that runs it.</param>
/// <param name="Text">The statement with its values.</param>
internal sealed record OwnCommand(string Name, SqlInterpolatedStringHandler Text)
{
    public Statement Statement { get; } = new(StatementKind.Update, Name, Text.Sql);

    public int Run(Session session)
    {
        using PreparedStatement statement = session.Use(Statement);
        OwnSql.RequireParameters(statement, Text.Count);
        Text.Bind(statement);
        return statement.Run();
    }
}
