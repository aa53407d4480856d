using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace Synthorg.Gen;

/// <summary>Moves the write-ahead log into the database, so that it stays short. SQLite's own automatism would hide its errors.</summary>
/// <remarks>Used by whoever holds the write lane, outside transactions.</remarks>
internal sealed unsafe class Checkpoints
{
    private const int Passive = 0;
    private const int Restart = 2;
    private const int Truncate = 3;
    private const int PagesBetween = 1_000;
    private const int RestartAtBytes = 16 * 1024 * 1024;

    private readonly Writer _writer;
    private readonly ILogger _logger;
    private readonly int _restartAtPages;

    // Owned: the log's length in pages, which SQLite reports at each commit.
    private readonly int* _pages;
    private int _next = PagesBetween;

    public Checkpoints(Writer writer, int pageSize, ILogger logger)
    {
        _writer = writer;
        _logger = logger;
        _restartAtPages = RestartAtBytes / pageSize;
        _pages = (int*)NativeMemory.AllocZeroed(sizeof(int));
        NativeMethods.WalHook(writer.Session.Pointer, &OnCommit, _pages);
    }

    /// <summary>Runs a checkpoint when the log has grown enough since the last one.</summary>
    public void AfterCommit()
    {
        int pages = *_pages;
        if (pages < PagesBetween)
        {
            _next = PagesBetween; // The log began anew.
        }

        if (pages < _next || _writer.Fault is not null)
        {
            return;
        }

        // Not again at once when readers hold the log back: it has to grow first.
        _next = pages + PagesBetween;
        bool isMoved = Run(Passive, out int logged, out int moved) && moved == logged;

        // All moved, and yet the log grows: readers overlap, so nobody finds it unused. This waits for them, for a moment.
        if (isMoved && pages >= _restartAtPages)
        {
            Run(Restart, out _, out _);
        }
    }

    /// <summary>Empties the log before the close, which would hide an error.</summary>
    public void AtClose()
    {
        if (_writer.Fault is null)
        {
            Run(Truncate, out _, out _);
        }
    }

    /// <summary>Before the session is closed.</summary>
    public void Detach()
    {
        NativeMethods.WalHook(_writer.Session.Pointer, null, null);
        NativeMemory.Free(_pages);
    }

    private bool Run(int mode, out int logged, out int moved)
    {
        int result = NativeMethods.Checkpoint(_writer.Session.Pointer, null, mode, out logged, out moved);
        if (result != ResultCodes.Ok && !Writer.IsBusy(result))
        {
            Failure failure = _writer.Session.Describe(result, "Checkpoint", table: null);
            _logger.CheckpointFailed(failure.Error.ToString(), failure.Code);
            Telemetry.Tell(
                failure.Error.ToString(),
                static error => Telemetry.Checkpoints.Add(1, new KeyValuePair<string, object?>(Telemetry.ErrorType, error)));
        }
        else if (result == ResultCodes.Ok)
        {
            Telemetry.Tell(1, static count => Telemetry.Checkpoints.Add(count));
        }

        return result == ResultCodes.Ok;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OnCommit(void* pages, nint connection, byte* schema, int count)
    {
        *(int*)pages = count;
        return ResultCodes.Ok;
    }
}
