namespace Synthorg.Gen;

/// <summary>The folder of a database.</summary>
internal static class Folder
{
    /// <summary>Makes the names of the files durable: on Unix they are the folder's content; NTFS keeps them in its journal.</summary>
    /// <param name="file">The full path of a file in the folder.</param>
    /// <exception cref="IOException">It failed.</exception>
    public static void FlushOf(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int closeOnExecute = OperatingSystem.IsLinux() ? 0x80000 : OperatingSystem.IsFreeBSD() ? 0x100000 : 0x1000000;
        if (LibC.Flush(Path.GetDirectoryName(file)!, closeOnExecute) is not 0 and int error)
        {
            throw new IOException($"The folder could not be flushed (error {error}).");
        }
    }
}
