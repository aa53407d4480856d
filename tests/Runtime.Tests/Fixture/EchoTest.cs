using Synthorg.Gen.Emitted;

namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>A test of what becomes of a value on its way into SQLite and out again.</summary>
public abstract class EchoTest : DatabaseTest
{
    private protected static readonly Statement EchoStatement = new(StatementKind.Select, "Test.Echo", NoteRow.Table, "SELECT ?1");

    // On a reader, on the writer, and recorded for the writer by a caller who has to wait: all go different ways into SQLite.
    private protected static TResult Echo<T, TResult>(
        NotesDatabase database, T value, Action<PreparedStatement, T> bind, Func<PreparedStatement, TResult> read)
    {
        TResult Run(Session session, T bound)
        {
            using PreparedStatement statement = session.Use(EchoStatement);
            bind(statement, bound);
            return Read(statement);
        }

        TResult Read(PreparedStatement statement)
        {
            Assert.True(statement.Step());
            TResult result = read(statement);
            Assert.False(statement.Step());
            return result;
        }

        TResult fromReader = database.RunRead(EchoStatement, value, Run, Token);
        Assert.Equivalent(fromReader, database.RunWrite(EchoStatement, value, Run, Token));
        ValueTask<TResult> recorded;
        using (HeldLane.Of(database))
        {
            recorded = database.RunRowWriteAsync(EchoStatement, value, bind, (_, statement, _) => Read(statement), Token);
            Assert.False(recorded.IsCompleted);
        }

        Assert.Equivalent(fromReader, recorded.AsTask().GetAwaiter().GetResult());
        return fromReader;
    }
}
