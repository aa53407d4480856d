using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Synthorg.Gen;

/// <summary>
/// Hands what a transaction adds to the write-ahead log to the file system in pieces of many pages. SQLite hands over each page by itself,
/// and its header too, which takes longer than to copy them (https://sqlite.org/fileformat2.html#walformat).
/// </summary>
/// <remarks>
/// It stands between the writer's connection and its two files. Pages wait from the moment that the connection has the log's write lock
/// until the last page of its commit: when SQLite's call for that one returns, the file system has it and all before it, and SQLite goes
/// on to the sync. What waits when the lock is given back is of a transaction that was rolled back; another process may write in its place
/// from then on, so it is dropped. In between, writes keep their order. SQLite hears of one that fails at that page, at a later one of the
/// transaction or at the sync, and gives the transaction up.
/// </remarks>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct LogBuffer
{
    // The longest page fits, and a dozen of the usual ones, which are as fast as more. SQLite's unix files take less than 128 KiB at once.
    private const int Capacity = 64 * 1024;

    // A page's header holds the length of the database, in pages, where a commit ends.
    private const int HeaderLength = 24;
    private const int CommitOffset = 4;

    private const int FilePointer = 7;
    private const int VfsPointer = 27;
    private const int JournalPointer = 28;

    private const int WriteLock = 0;
    private const int Lock = 2;
    private const int Exclusive = 8;

    // In this order: the second one's buffer is found from its address.
    private FileMethods _database;
    private FileMethods _log;

    private FileMethods* _databaseBase;
    private FileMethods* _logBase;
    private byte* _bytes;
    private long _offset;
    private int _length;
    private bool _collects;
    private bool _isAtCommit;

    /// <summary>Puts one between a connection and its files, until these are closed.</summary>
    /// <param name="writer">In WAL mode; it has read something.</param>
    public static void Attach(Session writer)
    {
        var database = (FileMethods**)Ask(writer, FilePointer);
        var log = (FileMethods**)Ask(writer, JournalPointer);
        if (*log == null || !IsPlain((FileSystem*)Ask(writer, VfsPointer)))
        {
            return;
        }

        var buffer = (LogBuffer*)NativeMemory.Alloc((nuint)(sizeof(LogBuffer) + Capacity));
        buffer->_databaseBase = *database;
        buffer->_database = FileMethods.Copy(*database);
        buffer->_database.Close = &CloseDatabase;
        buffer->_database.LockIndex = &LockIndex;
        buffer->_logBase = *log;
        buffer->_log = FileMethods.Copy(*log);
        buffer->_log.Read = &Read;
        buffer->_log.Write = &Write;
        buffer->_log.Sync = &Sync;
        buffer->_bytes = (byte*)(buffer + 1);
        buffer->_offset = 0;
        buffer->_length = 0;
        buffer->_collects = false;
        buffer->_isAtCommit = false;
        *database = &buffer->_database;
        *log = &buffer->_log;
    }

    private static void* Ask(Session writer, int what)
    {
        void* answer = null;
        fixed (byte* main = "main"u8)
        {
            _ = NativeMethods.FileControl(writer.Pointer, main, what, &answer);
        }

        return answer;
    }

    // SQLite's own, such as unix and unix-dotfile. One that encrypts, say, knows pages by how they are handed over.
    private static bool IsPlain(FileSystem* system)
    {
        ReadOnlySpan<byte> name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(system->Name);
        ReadOnlySpan<byte> family = name.IndexOf((byte)'-') is >= 0 and var end ? name[..end] : name;
        return family.SequenceEqual("unix"u8) || family.SequenceEqual("win32"u8);
    }

    private static LogBuffer* OfDatabase(FileMethods** database) => (LogBuffer*)*database;

    private static LogBuffer* OfLog(FileMethods** log) => (LogBuffer*)(*log - 1);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int CloseDatabase(FileMethods** database)
    {
        LogBuffer* buffer = OfDatabase(database);
        int result = buffer->_databaseBase->Close(database); // The log is closed before.
        NativeMemory.Free(buffer);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int LockIndex(FileMethods** database, int first, int count, int change)
    {
        LogBuffer* buffer = OfDatabase(database);
        if (first != WriteLock)
        {
            return buffer->_databaseBase->LockIndex(database, first, count, change);
        }

        buffer->_length = 0;
        int result = buffer->_databaseBase->LockIndex(database, first, count, change);
        buffer->_collects = result == ResultCodes.Ok && change == (Lock | Exclusive);
        buffer->_isAtCommit = false;
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(FileMethods** log, byte* data, int count, long offset)
    {
        LogBuffer* buffer = OfLog(log);
        if (!buffer->_collects)
        {
            return buffer->_logBase->Write(log, data, count, offset);
        }

        bool isHeader = count == HeaderLength;
        bool isLast = buffer->_isAtCommit && !isHeader;
        if (isHeader)
        {
            buffer->_isAtCommit = *(int*)(data + CommitOffset) != 0;
        }

        buffer->_collects = !isLast;
        int result = buffer->Add(log, data, count, offset);
        return isLast && result == ResultCodes.Ok ? buffer->Flush(log) : result;
    }

    // Within a transaction, SQLite reads pages back for which its cache had no room, and those whose checksums are to be made anew.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Read(FileMethods** log, byte* data, int count, long offset)
    {
        LogBuffer* buffer = OfLog(log);
        bool waits = offset < buffer->_offset + buffer->_length && offset + count > buffer->_offset;
        int result = waits ? buffer->Flush(log) : ResultCodes.Ok;
        return result == ResultCodes.Ok ? buffer->_logBase->Read(log, data, count, offset) : result;
    }

    // Within a transaction too: of the log's own header, when it begins anew.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(FileMethods** log, int how)
    {
        LogBuffer* buffer = OfLog(log);
        int result = buffer->Flush(log);
        return result == ResultCodes.Ok ? buffer->_logBase->Sync(log, how) : result;
    }

    private int Add(FileMethods** log, byte* data, int count, long offset)
    {
        bool fits = offset == _offset + _length && count <= Capacity - _length;
        int result = fits ? ResultCodes.Ok : Flush(log);
        if (result != ResultCodes.Ok)
        {
            return result;
        }

        if (_length == 0)
        {
            _offset = offset;
        }

        new ReadOnlySpan<byte>(data, count).CopyTo(new(_bytes + _length, count));
        _length += count;
        return ResultCodes.Ok;
    }

    // What could not be written waits on, until the transaction has been rolled back.
    private int Flush(FileMethods** log)
    {
        int result = _length == 0 ? ResultCodes.Ok : _logBase->Write(log, _bytes, _length, _offset);
        if (result == ResultCodes.Ok)
        {
            _length = 0;
        }

        return result;
    }
}
