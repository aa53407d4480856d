namespace Synthorg.Gen;

/// <summary>Copies a database page by page (https://sqlite.org/backup.html).</summary>
internal static unsafe class PageCopy
{
    // A mebibyte of the usual pages: so long is nobody looked at.
    private const int PagesInStep = 256;

    /// <summary>Fills <paramref name="target"/>, and commits it.</summary>
    /// <param name="source">
    /// Inside a read transaction, so that all pages are of one state, however long it takes: outside of one, each write of another
    /// connection would begin the copy anew, and it would never end.
    /// </param>
    /// <param name="target">Of an empty file, which is garbage when this throws.</param>
    /// <param name="operation">For messages.</param>
    /// <param name="afterStep">Gets the number of pages that were copied, and of all; what it throws ends the copy.</param>
    public static void Run(Session source, Session target, string operation, Action<int, int> afterStep)
    {
        int result;
        fixed (byte* main = "main"u8)
        {
            nint copy = NativeMethods.BackupBegin(target.Pointer, main, source.Pointer, main);
            result = copy == 0 ? NativeMethods.ExtendedErrorCode(target.Pointer) : Run(copy, afterStep);
        }

        if (result != ResultCodes.Done)
        {
            throw SqliteErrors.ToException(target.Describe(result, operation, table: null));
        }
    }

    private static int Run(nint copy, Action<int, int> afterStep)
    {
        try
        {
            int result;
            do
            {
                result = NativeMethods.BackupStep(copy, PagesInStep);
                if (result is ResultCodes.Ok or ResultCodes.Done)
                {
                    int pages = NativeMethods.BackupPageCount(copy);
                    afterStep(pages - NativeMethods.BackupRemaining(copy), pages);
                }
            }
            while (result == ResultCodes.Ok);

            return result;
        }
        finally
        {
            _ = NativeMethods.BackupFinish(copy); // Says again what the last step said.
        }
    }
}
