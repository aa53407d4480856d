using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging;

namespace Synthorg.Entities.Tests.Backend;

/// <summary>The file system that a process uses by default is changed: nothing else runs meanwhile.</summary>
[CollectionDefinition(nameof(WholeProcess), DisableParallelization = true)]
public sealed class WholeProcess;

/// <summary>Where SQLite refuses a write-ahead log the store works without.</summary>
[Collection(nameof(WholeProcess))]
public sealed partial class WalRefusedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_a_warning_and_no_failure()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Unix has a file system for SQLite that lacks shared memory.");
        await using Company company = Company.Found();
        SQLitePCL.Batteries_V2.Init(); // Loads the library.
        nint usual = Find(null);
        Assert.Equal(0, Register(Find("unix-dotfile"), makeDefault: 1));
        try
        {
            await company.Backend.ConnectAsync(Stop);
            await company.Backend.MigrateAsync(Stop);
            await company.Backend.Tasks.SaveAsync(Given.Task(), Stop);

            Assert.Equal(Given.Task(), await company.Backend.Tasks.GetAsync("ship", Stop));
            Assert.Equal("delete", company.Ask("PRAGMA journal_mode"));
            Assert.True(await company.Backend.HealthCheckAsync(Stop));
            Assert.Equal(
                [("persistence.backend.wal_mode_failed", LogLevel.Warning)], company.Log.Named("persistence.backend.wal"));
            await company.Backend.DisconnectAsync(Stop);
        }
        finally
        {
            _ = Register(usual, makeDefault: 1);
        }
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", StringMarshalling = StringMarshalling.Utf8)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial nint Find(string? name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int Register(nint vfs, int makeDefault);
}
