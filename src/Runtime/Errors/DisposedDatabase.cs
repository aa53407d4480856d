namespace Synthorg.Gen;

/// <summary>What a call gets that comes after the database was disposed, in whichever room it ends.</summary>
internal static class DisposedDatabase
{
    public static ObjectDisposedException Exception() => new("SqliteDatabase");

    /// <exception cref="ObjectDisposedException">The database is disposed.</exception>
    public static void ThrowIf(bool isDisposed)
    {
        if (isDisposed)
        {
            throw Exception();
        }
    }
}
