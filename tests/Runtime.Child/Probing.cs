using SQLitePCL;

namespace Synthorg.Gen.Runtime.Child;

/// <summary>For each line that it reads: tries whether a transaction can begin, and tells SQLite's code.</summary>
internal static class Probing
{
    public static int Run(string path, string sql)
    {
        Batteries_V2.Init();
        while (Console.In.ReadLine() is not null)
        {
            int result = raw.sqlite3_open_v2(path, out sqlite3 connection, raw.SQLITE_OPEN_READWRITE, null);
            using (connection)
            {
                result = result == 0 ? raw.sqlite3_exec(connection, sql) : result;
            }

            Console.Out.WriteLine(result);
            Console.Out.Flush();
        }

        return 0;
    }
}
