using System.Text;

namespace Synthorg.Gen;

/// <summary>Looks through a file that came from elsewhere, before anything of it is used. Changes nothing.</summary>
internal static class UntrustedFile
{
    private const string Operation = "Open (untrusted file)";

    /// <summary>A damaged page must not lead SQLite astray: to be called before the first look at the file.</summary>
    public static void Guard(Session session)
    {
        DirectSql.Execute(session, "PRAGMA cell_size_check = 1", Operation);
        DirectSql.Execute(session, "PRAGMA mmap_size = 0", Operation);
    }

    /// <summary>Holds the schema against the one that the program creates, then every page and every row against the schema.</summary>
    /// <remarks>In this order: the checks of rows run what the schema says, which by then are the program's own words.</remarks>
    /// <param name="session">The file's.</param>
    /// <param name="scratch">A database in memory, in which the program's schema is created for comparison.</param>
    /// <param name="schema">The program's schema.</param>
    /// <param name="cancellationToken">Ends the check.</param>
    /// <exception cref="MigrationException">The schema is another one.</exception>
    /// <exception cref="PersistenceConnectionException">A page is damaged, or a row breaks a constraint.</exception>
    public static void Verify(Session session, Session scratch, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        _ = new MigrationRun(scratch, schema, new(), cancellationToken).Run(isOnlyPlanned: false);
        VerifySchema(FileSchema.Lines(session), FileSchema.Lines(scratch), SchemaImage.Of(schema));
        using SessionWatch watch = new(session, cancellationToken);
        try
        {
            VerifyContent(session);
        }
        catch (PersistenceException failure) when (failure.Error == PersistenceError.Interrupted)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private static void VerifySchema(IReadOnlyList<string> found, IReadOnlyList<string> own, SchemaImage program)
    {
        string[] missing = [.. own.Except(found, StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            Dictionary<string, string> others = [];
            foreach (string line in found.Except(own, StringComparer.Ordinal))
            {
                others[NameOf(line)] = line;
            }

            OwnWords words = new(program);
            if (Array.Find(missing, line => !others.TryGetValue(NameOf(line), out string? other) || !IsMigrated(words, line, other))
                is { } strange)
            {
                // Named from the program's own line: what the file says of itself stands in no message.
                string table = Encoding.UTF8.GetString(Convert.FromHexString(strange.Split(',')[2]["text".Length..]));
                throw Refused(new() { Error = PersistenceError.SchemaMismatch, Operation = Operation, Table = table });
            }
        }

        if (found.Count != own.Count)
        {
            throw new MigrationException(
                $"{Operation}: the file's schema holds more than the program creates ({PersistenceError.SchemaMismatch}).",
                innerException: null,
                new() { Error = PersistenceError.SchemaMismatch, Operation = Operation });
        }
    }

    /// <summary>Whether two lines of one name differ as a migration lets them.</summary>
    private static bool IsMigrated(OwnWords words, string own, string found) =>
        SqlOf(own) is { } sql && SqlOf(found) is { } other && words.Are(sql, other);

    // Kind, name and table, each with its storage class: the same bytes, or another object.
    private static string NameOf(string line) => line[..line.LastIndexOf(',')];

    /// <returns><see langword="null"/> where the schema holds no text, or bytes that are none.</returns>
    private static string? SqlOf(string line)
    {
        const string Class = ",text";
        string value = line[line.LastIndexOf(',')..];
        if (!value.StartsWith(Class, StringComparison.Ordinal))
        {
            return null;
        }

        byte[] bytes = Convert.FromHexString(value.AsSpan(Class.Length));
        string sql = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetBytes(sql).AsSpan().SequenceEqual(bytes) ? sql : null;
    }

    private static void VerifyContent(Session session)
    {
        // The first finding says as much as the first hundred.
        string finding = DirectSql.Text(session, "PRAGMA integrity_check(1)", Operation);
        if (finding != "ok")
        {
            throw Refused(new() { Error = PersistenceError.Corrupt, Operation = Operation, Detail = finding });
        }

        if (DirectSql.Texts(session, "PRAGMA foreign_key_check", Operation).Count > 0)
        {
            throw Refused(new() { Error = PersistenceError.ConstraintForeignKey, Operation = Operation });
        }
    }

    private static PersistenceException Refused(Failure failure) => SqliteErrors.ToOpenException(failure);
}
