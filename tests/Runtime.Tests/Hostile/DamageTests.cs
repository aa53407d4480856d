using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;
using Xunit.Sdk;

namespace Synthorg.Gen.Runtime.Tests.Hostile;

/// <summary>A file with any one byte changed, or cut off: an exception of ours or an answer, and what is refused is untouched.</summary>
public sealed class DamageTests : DatabaseTest
{
    private const int PageSize = 1_024;

    // The header, the schema and the first pages of the trees: looked at byte by byte where everything is asked for.
    private const int First = 4 * PageSize;

    // Only a hang takes as long.
    private static readonly TimeSpan s_guard = TimeSpan.FromMinutes(1);

    private static readonly SqliteDatabaseOptions s_trusting = new() { CreateIfMissing = false, Readers = 1 };
    private static readonly SqliteDatabaseOptions s_untrusting = s_trusting with { TrustFile = false };

    private int _answered;
    private int _failed;
    private int _refused;

    [Fact]
    public async Task One_changed_byte_is_answered_or_refused_and_in_the_structure_it_is_noticed()
    {
        (byte[] file, ImmutableArray<Note> rows) = await MakeAsync();
        PageMap map = PageMap.Of(file);
        Assert.True(map.Counts is { Overflow: > 1, Free: > 1, Inner: > 1 }, $"The file is too simple: {map.Counts}.");
        Random chance = new(LongRun.Seed);
        Dictionary<ByteUse, int> changed = new() { [ByteUse.Nothing] = 0, [ByteUse.Content] = 0, [ByteUse.Structure] = 0 };
        int noticed = 0;
        for (int offset = 0; offset < file.Length; offset += LongRun.Choose(chance.Next(1, 160), offset < First ? 1 : chance.Next(1, 10)))
        {
            foreach (byte change in LongRun.Choose<byte[]>([0xff], [0x01, 0x80, 0xff]))
            {
                byte[] damaged = [.. file];
                damaged[offset] ^= change;
                string place = $"byte {offset} (page {(offset / PageSize) + 1}) changed by {change:x2}, seed {LongRun.Seed}";
                ByteUse use = map[offset];
                int refused = _refused;
                ImmutableArray<Note>? found = await TryAsync(damaged, s_untrusting, place);
                noticed += use == ByteUse.Content ? _refused - refused : 0;
                Assert.False(use == ByteUse.Structure && _refused == refused, $"Nobody noticed: {place}.");
                Assert.False(use == ByteUse.Nothing && found?.SequenceEqual(rows) == false, $"It meant something: {place}.");
                await TryAsync(damaged, s_trusting, place);
                changed[use]++;
            }
        }

        LongRun.Report("changed bytes of a file's structure, each refused by the check of an untrusted file", changed[ByteUse.Structure]);
        LongRun.Report("changed bytes that nothing depends on", changed[ByteUse.Nothing]);
        LongRun.Report("changed bytes of rows and index entries", changed[ByteUse.Content]);
        LongRun.Report("of these refused by the check", noticed);
        ReportOutcomes("changed byte");
    }

    [Fact]
    public async Task A_file_that_is_cut_off_is_refused()
    {
        (byte[] file, ImmutableArray<Note> rows) = await MakeAsync();
        int[] ends = [.. Enumerable.Range(1, (file.Length / PageSize) - 1).Select(static page => page * PageSize)];
        int[] lengths =
        [
            1, 15, 16, 99, 100, 101, 511, 512,
            .. ends.SelectMany(static end => new[] { end - 1, end, end + 1 }),
            file.Length - 1,
        ];
        foreach (int length in lengths)
        {
            string place = $"cut off at {length} of {file.Length}";
            ImmutableArray<Note>? found = await TryAsync(file[..length], s_untrusting, place);

            // Of a page that is free nothing is missed.
            Assert.True(found is null || (length > ends[^1] && found.Value.SequenceEqual(rows)), $"Nobody noticed: {place}.");
            await TryAsync(file[..length], s_trusting, place);
        }

        LongRun.Report("files that were cut off, refused by the check unless only free space was gone", lengths.Length);
        ReportOutcomes("cut-off file");
    }

    private void ReportOutcomes(string what)
    {
        LongRun.Report($"openings of a file with a {what} that were refused, the file unchanged", _refused);
        LongRun.Report($"openings of a file with a {what} after which everything was answered", _answered);
        LongRun.Report($"openings of a file with a {what} after which a call failed", _failed);
        Assert.True(_refused > 0 && _answered + _failed > 0);
    }

    /// <summary>Opens it, reads everything, writes and closes.</summary>
    /// <returns>The rows; <see langword="null"/> when it was refused or a call failed.</returns>
    private async Task<ImmutableArray<Note>?> TryAsync(byte[] file, SqliteDatabaseOptions options, string place)
    {
        string folder = InFolder("damaged");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(System.IO.Path.Combine(folder, "notes.db"), file, Token);
        FolderState before = FolderState.Of(folder);
        try
        {
            // A call may run on its caller's thread: on another one, so that a hang is seen.
            return await Task.Run(() => UseAsync(System.IO.Path.Combine(folder, "notes.db"), options, before), Token)
                .WaitAsync(s_guard, Token);
        }
        catch (Exception failure)
        {
            throw new XunitException($"After {place}: {failure.Message}", failure);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<ImmutableArray<Note>?> UseAsync(string path, SqliteDatabaseOptions options, FolderState before)
    {
        NotesDatabase database;
        try
        {
            database = await NotesDatabase.OpenAsync(path, options, Token);
        }
        catch (PersistenceException)
        {
            before.AssertUnchanged();
            _refused++;
            return null;
        }

        try
        {
            await using (database)
            {
                ImmutableArray<Note> rows = await database.Notes.ListAsync(cancellationToken: Token);
                foreach (string folder in rows.Select(static note => note.Folder).OfType<string>().Distinct())
                {
                    await database.Notes.ListAsync(folder, cancellationToken: Token);
                }

                await database.Notes.AddAsync(ANote("one more", new('z', 2_000)), Token);
                _answered++;
                return rows;
            }
        }
        catch (PersistenceException)
        {
            _failed++;
            return null;
        }
    }

    // Rows, two indexes of several levels, long rows that go over several pages, and pages that are free again.
    private async Task<(byte[] File, ImmutableArray<Note> Rows)> MakeAsync()
    {
        using (SqliteConnection other = Connect())
        {
            Execute(other, $"PRAGMA page_size = {PageSize}");
            Execute(other, "VACUUM");
        }

        ImmutableArray<Note> rows;
        await using (NotesDatabase database = await OpenAsync())
        {
            await database.Notes.AddAllAsync(
                [.. Enumerable.Range(0, 80).Select(static i => ANote($"note {i:000}", new('x', 30), $"folder {i % 5}", i))], Token);
            await database.Notes.AddAsync(ANote("long", new('l', 3_000)), Token);
            await database.Notes.AddAsync(ANote("longer", new('m', 3_000)), Token);
            await database.Notes.DeleteAsync("longer", Token);
            for (int i = 20; i < 40; i += 3)
            {
                await database.Notes.DeleteAsync($"note {i:000}", Token);
            }

            rows = await database.Notes.ListAsync(cancellationToken: Token);
        }

        return (await File.ReadAllBytesAsync(Path, Token), rows);
    }
}
