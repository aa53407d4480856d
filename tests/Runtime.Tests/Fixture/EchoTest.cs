namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>A test of what becomes of a value on its way into SQLite and out again.</summary>
public abstract class EchoTest : DatabaseTest
{
    private protected static readonly Statement EchoStatement = new(StatementKind.Select, "Test.Echo", NoteRow.Table, "SELECT ?1");

    // On a reader and on the writer: they go different ways into SQLite.
    private protected static TResult Echo<T, TResult>(
        NotesDatabase database, T value, Action<PreparedStatement, T> bind, Func<PreparedStatement, TResult> read)
    {
        TResult Run(Session session, T bound)
        {
            using PreparedStatement statement = session.Use(EchoStatement);
            bind(statement, bound);
            Assert.True(statement.Step());
            TResult result = read(statement);
            Assert.False(statement.Step());
            return result;
        }

        TResult fromReader = database.RunRead(EchoStatement, value, Run, Token);
        Assert.Equivalent(fromReader, database.RunWrite(EchoStatement, value, Run, Token));
        return fromReader;
    }
}
