using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>
/// An older file that cannot be migrated for what it is or who has it: the failure says why, and the file is byte for byte as it was. What
/// fails in the disk is in <see cref="MigrationFaultTests"/>, what the schemas refuse in <see cref="RefusalTests"/>.
/// </summary>
public sealed class UnmigratedFileTests : MigrationTest
{
    private const string Cut = "cut off";

    private static readonly SqliteDatabaseOptions s_impatient = new() { BusyTimeout = TimeSpan.FromMilliseconds(100) };

    [Theory]
    [InlineData("a text", PersistenceError.NotADatabase)]
    [InlineData(Cut, PersistenceError.Corrupt)]
    [InlineData("pages of nothing", PersistenceError.Corrupt)]
    [InlineData("newer", PersistenceError.NewerSchema)]
    public async Task What_is_no_older_file_is_refused(string what, PersistenceError error)
    {
        await MakeAsync();
        await SpoilAsync(what);
        byte[] before = await File.ReadAllBytesAsync(Path, Token);

        foreach (bool onOpen in new[] { true, false })
        {
            Assert.Equal(error, (await RefusedAsync(onOpen)).Error);
            Assert.True((await File.ReadAllBytesAsync(Path, Token)).AsSpan().SequenceEqual(before), $"Changed, on open: {onOpen}.");
        }
    }

    [Fact]
    public async Task What_another_process_writes_is_busy_when_it_is_opened()
    {
        byte[] before = await MakeAsync();
        await using ChildProcess child = ChildProcess.Start("lock", Path, "write");
        Assert.Equal("locked", await child.Output.ReadLineAsync(Token));

        PersistenceException refused = await RefusedAsync(onOpen: true);

        Assert.IsType<PersistenceConnectionException>(refused);
        await AssertBusyAsync(refused, before, child);
    }

    [Fact]
    public async Task What_another_process_writes_is_busy_when_it_is_migrated_later()
    {
        byte[] before = await MakeAsync();
        SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, LargeTable.After, s_impatient with { MigrateOnOpen = false }, Token);
        await using ChildProcess child = ChildProcess.Start("lock", Path, "write");
        Assert.Equal("locked", await child.Output.ReadLineAsync(Token));

        PersistenceException refused = await Assert.ThrowsAnyAsync<PersistenceException>(
            async () => await database.MigrateAsync(cancellationToken: Token));

        await database.DisposeAsync();
        await AssertBusyAsync(refused, before, child);
    }

    [Fact]
    public async Task What_may_only_be_read_is_refused()
    {
        byte[] before = await MakeAsync();
        OtherUser.MayOnlyRead(Path);

        // The superuser may write any file: the opening thread looks at it as somebody else.
        PersistenceConnectionException failure = OtherUser.Run(Folder, () => Assert.Throws<PersistenceConnectionException>(
            () => OpenDatabase.Open(Path, new SqliteDatabaseOptions(), LargeTable.After, new DisposedDatabase(), Token)));

        Assert.Equal(PersistenceError.ReadOnly, failure.Error);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path, Token));
    }

    [Fact]
    public async Task A_log_that_a_dead_process_left_is_read_and_lost_by_no_refusal()
    {
        await MakeAsync();
        string copy = InFolder("copy.db");
        await using (SchemaDatabase database = await SchemaDatabase.OpenAsync(Path, LargeTable.Before, s_impatient, Token))
        {
            // What the migration will refuse lies in the log.
            await database.WriteAsync(
                static transaction =>
                {
                    Execute(transaction.Connection, "INSERT INTO costs VALUES (9999, 'late', -1, NULL)");
                    return ValueTask.CompletedTask;
                },
                Token);
            CopyFile(Path, copy);
            CopyFile(Path + "-wal", copy + "-wal");
        }

        foreach (bool onOpen in new[] { true, false })
        {
            Assert.Equal(PersistenceError.MigrationRefused, (await RefusedAsync(onOpen, copy)).Error);
            Assert.Equal(["2001"], Column(copy, "SELECT count(*) FROM costs"));
            Assert.Equal(["1"], Column(copy, "PRAGMA user_version"));
            RequireIntact(copy);
        }
    }

    private async Task AssertBusyAsync(PersistenceException refused, byte[] before, ChildProcess child)
    {
        Assert.Equal(PersistenceError.Busy, refused.Error);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path, Token));
        await child.Input.WriteLineAsync();
        Assert.Equal(0, await child.ExitAsync(Token));
        await using (await SchemaDatabase.OpenAsync(Path, LargeTable.After, cancellationToken: Token))
        {
        }

        Assert.Equal(["2"], Column(Path, "PRAGMA user_version"));
    }

    private async Task<byte[]> MakeAsync()
    {
        await CreateAsync(Path, LargeTable.Before, LargeTable.Filling.Replace("$rows", "2000", StringComparison.Ordinal));
        return await File.ReadAllBytesAsync(Path, Token);
    }

    private async Task SpoilAsync(string what)
    {
        byte[] bytes = await File.ReadAllBytesAsync(Path, Token);
        switch (what)
        {
            case "a text":
                await File.WriteAllTextAsync(Path, string.Concat(Enumerable.Repeat("Not a database. ", 1_000)), Token);
                break;
            case Cut:
                await File.WriteAllBytesAsync(Path, bytes[..(bytes.Length / 2 / 4096 * 4096)], Token);
                break;
            case "newer":
                Run(Path, "PRAGMA user_version = 3");
                break;
            default:
                bytes.AsSpan(2 * 4096).Clear();
                await File.WriteAllBytesAsync(Path, bytes, Token);
                break;
        }
    }

    private async Task<PersistenceException> RefusedAsync(bool onOpen, string? path = null) =>
        await Assert.ThrowsAnyAsync<PersistenceException>(async () =>
        {
            SqliteDatabaseOptions options = s_impatient with { MigrateOnOpen = onOpen };
            await using SchemaDatabase database = await SchemaDatabase.OpenAsync(path ?? Path, LargeTable.After, options, Token);
            await database.MigrateAsync(cancellationToken: Token);
        });
}
