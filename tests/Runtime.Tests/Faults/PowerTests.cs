using System.Globalization;
using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>
/// The files that a power cut could leave, at any moment of a program's life, each opened again: no acknowledged write is missing, no
/// transaction is there in part, nothing is damaged.
/// </summary>
/// <remarks>
/// Some of the images, spread over the run; <c>RELIABILITY=full</c> opens every one. The seed chooses the torn sectors.
/// </remarks>
[Collection(OneAtATime.Name)]
public sealed class PowerTests : DatabaseTest
{
    private const int InEveryRun = 150;

    public PowerTests() => FaultVfs.Watch(InFolder("watched"));

    [Fact]
    public async Task With_full_durability_nothing_acknowledged_is_lost()
    {
        FileLog log = new();
        await RunAsync(Durability.Full, log, async database =>
        {
            await AddAsync(database, log, "first");
            await AddTogetherAsync(database, log, "large", 4, new string('x', 20_000));
        });
        await RunAsync(Durability.Full, log, async database =>
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async caller =>
            {
                for (int i = 0; i < 6; i++)
                {
                    await AddAsync(database, log, $"{caller}-{i}");
                }
            }));
            await AddTogetherAsync(database, log, "together", 5);
        });

        int opened = await OpenAllAsync(log, static (image, found) =>
        {
            Assert.Subset(found, image.Acknowledged.ToHashSet());
            Assert.True(found.Count(static id => id.StartsWith("together", StringComparison.Ordinal)) is 0 or 5);
            Assert.True(found.Count(static id => id.StartsWith("large", StringComparison.Ordinal)) is 0 or 4);
        });
        Assert.True(opened >= InEveryRun, $"{opened} images.");
    }

    [Fact]
    public async Task With_less_the_last_writes_may_be_lost_and_nothing_else()
    {
        FileLog log = new();
        await RunAsync(Durability.MayLoseLastCommitsOnPowerLoss, log, async database =>
        {
            for (int i = 0; i < 60; i++)
            {
                await AddAsync(database, log, i.ToString("D3", CultureInfo.InvariantCulture));
            }
        });

        bool isAnyLost = false;
        await OpenAllAsync(log, (image, found) =>
        {
            Assert.Equal(
                Enumerable.Range(0, found.Count).Select(static i => i.ToString("D3", CultureInfo.InvariantCulture)),
                found.Order(StringComparer.Ordinal));
            isAnyLost |= found.Count < image.Acknowledged.Count;
        });
        Assert.True(isAnyLost); // Or the images would be too kind.
    }

    private static async Task AddAsync(NotesDatabase database, FileLog log, string id)
    {
        await database.Notes.AddAsync(ANote(id), Token);
        log.Note(id);
    }

    private static async Task AddTogetherAsync(NotesDatabase database, FileLog log, string prefix, int count, string title = "")
    {
        await database.WriteAsync(
            async transaction =>
            {
                for (int i = 0; i < count; i++)
                {
                    await transaction.Notes.AddAsync(ANote($"{prefix} {i}", title), Token);
                }
            },
            Token);
        foreach (int i in Enumerable.Range(0, count))
        {
            log.Note($"{prefix} {i}");
        }
    }

    private async Task RunAsync(Durability durability, FileLog log, Func<NotesDatabase, Task> work)
    {
        string folder = Directory.CreateDirectory(InFolder("watched")).FullName;
        FaultVfs.Record(log);
        try
        {
            await using NotesDatabase database = await NotesDatabase.OpenAsync(
                System.IO.Path.Combine(folder, "notes.db"), new() { Durability = durability }, Token);
            await work(database);
        }
        finally
        {
            FaultVfs.Record(null);
        }
    }

    private async Task<int> OpenAllAsync(FileLog log, Action<CrashImage, HashSet<string>> check)
    {
        int step = LongRun.Choose(Math.Max(1, log.Operations.Count * 3 / InEveryRun), 1);
        int opened = 0;
        int acknowledged = 0;
        foreach (CrashImage image in CrashImages.Of(log, LongRun.Seed, step))
        {
            string path = InFolder($"image-{opened++}.db");
            image.WriteTo(path);
            try
            {
                check(image, await ReadAsync(path));
                acknowledged += image.Acknowledged.Count;
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException(
                    $"After {image.Operations} operations, unsynced ones {image.Loss}, RELIABILITY_SEED={LongRun.Seed}.", failure);
            }
        }

        LongRun.Report("images of power cuts opened", opened);
        LongRun.Report("acknowledged writes looked for in them", acknowledged);
        return opened;
    }

    private async Task<HashSet<string>> ReadAsync(string path)
    {
        HashSet<string> found;
        await using (NotesDatabase database = await NotesDatabase.OpenAsync(path, null, Token))
        {
            found = [.. (await database.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id)];
        }

        using SqliteConnection other = Connect(path);
        Assert.Equal("ok", Execute(other, "PRAGMA integrity_check"));
        return found;
    }
}
