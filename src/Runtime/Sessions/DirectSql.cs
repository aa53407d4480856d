using System.Runtime.InteropServices;
using System.Text;

namespace Synthorg.Gen;

/// <summary>Statements that run once, while a connection is opened or a schema is made; failures are thrown as failures to open.</summary>
internal static unsafe class DirectSql
{
    /// <summary>Runs each statement of a text to its end.</summary>
    public static void Execute(Session session, string sql, string operation)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(sql);
        fixed (byte* start = utf8)
        {
            byte* end = start + utf8.Length;
            for (byte* text = start; text < end;)
            {
                text = Run(session, text, (int)(end - text), operation, static _ => { }, argument: null);
            }
        }
    }

    /// <summary>The first column of the first row; 0 when there is no row.</summary>
    public static long Integer(Session session, string sql, string operation)
    {
        long result = 0;
        First(session, sql, operation, statement => result = NativeMethods.ColumnInt64(statement, 0));
        return result;
    }

    /// <summary>The first column of the first row; empty when there is no row.</summary>
    public static string Text(Session session, string sql, string operation)
    {
        string result = "";
        First(session, sql, operation, statement => result = Text(statement));
        return result;
    }

    /// <summary>The first column of every row; the argument is bound to the statement's only parameter.</summary>
    public static IReadOnlyList<string> Texts(Session session, string sql, string operation, string? argument = null)
    {
        List<string> results = [];
        First(session, sql, operation, statement => results.Add(Text(statement)), argument);
        return results;
    }

    private static string Text(nint statement) => Marshal.PtrToStringUTF8((nint)NativeMethods.ColumnText(statement, 0)) ?? "";

    private static void First(Session session, string sql, string operation, Action<nint> row, string? argument = null)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(sql);
        fixed (byte* text = utf8)
        {
            Run(session, text, utf8.Length, operation, row, argument);
        }
    }

    private static byte* Run(Session session, byte* text, int length, string operation, Action<nint> row, string? argument)
    {
        byte* tail;
        byte[] utf8 = Encoding.UTF8.GetBytes(argument ?? "");
        int result = NativeMethods.Prepare(session.Pointer, text, length, flags: 0, out nint statement, &tail);
        fixed (byte* bound = utf8)
        {
            try
            {
                if (argument is not null && result == ResultCodes.Ok)
                {
                    byte empty = 0;
                    result = NativeMethods.BindText(statement, 1, bound is null ? &empty : bound, utf8.Length, destructor: 0);
                }

                // White space at the end gives no statement.
                while (result == ResultCodes.Ok && statement != 0 && (result = NativeMethods.Step(statement)) == ResultCodes.Row)
                {
                    row(statement);
                    result = ResultCodes.Ok;
                }

                return result is ResultCodes.Ok or ResultCodes.Done
                    ? tail
                    : throw SqliteErrors.ToOpenException(session.Describe(result, operation, table: null));
            }
            finally
            {
                _ = NativeMethods.Finalize(statement);
            }
        }
    }
}
