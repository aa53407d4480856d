using System.ComponentModel;

namespace Synthorg.Gen.Emitted;

/// <summary>Gives rows back as they were stored.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StoredRows
{
    extension(Session session)
    {
        /// <summary>Reads the row that a statement has stored, with what triggers made of it.</summary>
        /// <param name="statement">Has run, and changed a row.</param>
        /// <param name="row">What was stored.</param>
        /// <param name="bindKey">Binds its key to <see cref="Statement.ReadBack"/>.</param>
        /// <param name="read">Reads the row that it finds.</param>
        /// <exception cref="RecordNotFoundException">A trigger has removed the row.</exception>
        /// <exception cref="PersistenceException">SQLite reported a failure, or the row cannot be read.</exception>
        public TRow ReadBack<TRow>(
            Statement statement, TRow row, Action<PreparedStatement, TRow> bindKey, Func<PreparedStatement, TRow> read)
        {
            ArgumentNullException.ThrowIfNull(session);
            ArgumentNullException.ThrowIfNull(statement);
            ArgumentNullException.ThrowIfNull(bindKey);
            ArgumentNullException.ThrowIfNull(read);
            using PreparedStatement stored = session.Use(statement.Stored!);
            bindKey(stored, row);
            return stored.Step() ? read(stored) : throw new RecordNotFoundException($"{statement.Name}: no row matches.");
        }
    }
}
