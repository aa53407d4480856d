namespace Synthorg.Gen.Generator.Snapshots;

/// <summary>A text of several statements.</summary>
internal static class SqlScript
{
    /// <summary>The statements, without the semicolons that end them.</summary>
    public static IEnumerable<string> Statements(string text)
    {
        var cursor = new SqlCursor(text);
        while (!cursor.IsAtEnd)
        {
            int start = cursor.Position;
            while (!cursor.IsAtEnd && !cursor.Current.IsSymbol(';'))
            {
                TakeWord(cursor);
            }

            string statement = cursor.Written(cursor.Between(start, cursor.Position));
            _ = cursor.Take();
            if (statement.Length > 0)
            {
                yield return statement;
            }
        }
    }

    // The body of a trigger has statements of its own.
    private static void TakeWord(SqlCursor cursor)
    {
        if (!cursor.Skip("BEGIN"))
        {
            _ = cursor.Take();
            return;
        }

        for (int depth = 1; depth > 0 && !cursor.IsAtEnd;)
        {
            SqlToken word = cursor.Take();
            depth += word.Is("CASE") ? 1 : word.Is("END") ? -1 : 0;
        }
    }
}
