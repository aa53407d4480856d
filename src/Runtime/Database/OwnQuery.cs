using System.Collections.Immutable;
using Synthorg.Gen.Emitted;

namespace Synthorg.Gen;

/// <summary>SQL of the user's own with the mapper of its rows.</summary>
/// <param name="Name">The method that runs it.</param>
/// <param name="Text">The statement with its values.</param>
/// <param name="Mapper">Reads a row.</param>
internal sealed record OwnQuery<T>(string Name, SqlInterpolatedStringHandler Text, RowMapper<T> Mapper)
{
    public Statement Statement { get; } = new(StatementKind.Select, Name, Text.Sql);

    public ImmutableArray<T> All(Session session)
    {
        using PreparedStatement statement = Start(session);
        Gathered<T> rows = default;
        while (statement.Step())
        {
            rows.Add(Mapper.Read(statement));
        }

        return rows.ToImmutable();
    }

    public T? FirstOrDefault(Session session)
    {
        using PreparedStatement statement = Start(session);
        return statement.Step() ? Mapper.Read(statement) : default;
    }

    /// <summary>The first row, which may be missing only where the type has a null for it.</summary>
    public T? Scalar(Session session)
    {
        using PreparedStatement statement = Start(session);
        return statement.Step() ? Mapper.Read(statement)
            : default(T) is null ? default
            : throw NotFound();
    }

    public T Single(Session session)
    {
        using PreparedStatement statement = Start(session);
        if (!statement.Step())
        {
            throw NotFound();
        }

        T row = Mapper.Read(statement);
        return statement.Step() ? throw OwnSql.Misfit(Statement, "there are several rows where one was expected") : row;
    }

    private PreparedStatement Start(Session session)
    {
        PreparedStatement statement = session.Use(Statement);
        try
        {
            OwnSql.RequireParameters(statement, Text.Count);
            if (statement.ColumnCount != Mapper.ColumnCount)
            {
                throw OwnSql.Misfit(Statement, $"the statement gives {statement.ColumnCount} columns where {Mapper.ColumnCount} are read");
            }

            Text.Bind(statement);
            return statement;
        }
        catch
        {
            statement.Dispose();
            throw;
        }
    }

    private RecordNotFoundException NotFound() => new($"{Name}: there is no row.");
}
