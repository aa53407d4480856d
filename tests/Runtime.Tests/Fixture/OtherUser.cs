using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen.Runtime.Tests.Fixture;

/// <summary>Runs code that Linux's file system takes for an ordinary user's, also where the tests run as the superuser.</summary>
internal static partial class OtherUser
{
    private const uint Nobody = 65534;

    /// <summary>
    /// On a thread of its own, which is thrown away: the change is the thread's (https://man7.org/linux/man-pages/man2/setfsuid.2.html).
    /// </summary>
    /// <param name="folder">Opened to everybody.</param>
    /// <param name="work">What is run.</param>
    public static T Run<T>(string folder, Func<T> work)
    {
        if (!Environment.IsPrivilegedProcess || !OperatingSystem.IsLinux())
        {
            return work();
        }

        File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        Thread thread = new(() =>
        {
            _ = SetFileSystemUser(Nobody);
            try
            {
                result = work();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }

    /// <summary>Lets nobody write a file, and everybody read it.</summary>
    public static void MayOnlyRead(string file)
    {
        if (OperatingSystem.IsWindows())
        {
            File.SetAttributes(file, FileAttributes.ReadOnly);
        }
        else
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }

    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial int SetFileSystemUser(uint user);
}
