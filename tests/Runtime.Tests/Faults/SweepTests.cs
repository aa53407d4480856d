using Microsoft.Data.Sqlite;
using Synthorg.Gen.Faults;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests.Faults;

/// <summary>
/// Each access to a file fails in turn, from the opening to the close: what was acknowledged is there, what was refused is not, what is of
/// unknown outcome may be either. A round ends when no access is left to fail.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class SweepTests : DatabaseTest
{
    private const int NoMemory = 7;
    private const int Failed = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int ReadFailed = 266;
    private const int WriteFailed = 778;
    private const int SyncFailed = 1034;
    private const int TruncateFailed = 1546;
    private const int DeleteFailed = 2570;

    public SweepTests() => FaultVfs.Watch(Folder);

    public static TheoryData<FileAction, int, bool> Faults
    {
        get
        {
            TheoryData<FileAction, int, bool> faults = [];
            foreach ((FileAction action, int code) in new[]
            {
                (FileAction.Open, CannotOpen), (FileAction.Open, NoMemory),
                (FileAction.Read, ReadFailed), (FileAction.Read, NoMemory), (FileAction.Read, Failed),
                (FileAction.Write, WriteFailed), (FileAction.Write, Full), (FileAction.Write, NoMemory),
                (FileAction.Sync, SyncFailed), (FileAction.Truncate, TruncateFailed), (FileAction.Delete, DeleteFailed),
            })
            {
                faults.Add(action, code, false);
                faults.Add(action, code, true);
            }

            return faults;
        }
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task Whichever_access_fails_every_answer_was_true(FileAction action, int code, bool isForGood)
    {
        int faults = 0;
        int acknowledged = 0;
        for (int failing = 0; ; failing++)
        {
            string path = InFolder($"{action}-{code}-{isForGood}-{failing}.db");
            int count = 0;
            int hits = 0;
            FaultVfs.Fail((_, asked) =>
            {
                int number = asked == action ? Interlocked.Increment(ref count) - 1 : -1;
                return (number == failing || (isForGood && number > failing)) && Interlocked.Increment(ref hits) > 0 ? code : 0;
            });
            Outcomes outcomes = new();
            await Scenario.RunAsync(path, outcomes);
            FaultVfs.Fail(null);

            await AssertAsync(path, outcomes);
            faults += hits;
            acknowledged += outcomes.Acknowledged.Count;
            if (hits == 0)
            {
                LongRun.Report("faults injected, one access after the other", faults);
                LongRun.Report("acknowledged writes looked for after them", acknowledged);
                Assert.NotEqual(0, failing);
                Assert.Equal(Scenario.Writes, outcomes.Acknowledged.Count);
                return;
            }
        }
    }

    private async Task AssertAsync(string path, Outcomes outcomes)
    {
        using (SqliteConnection other = Connect(path))
        {
            Assert.Equal("ok", Execute(other, "PRAGMA integrity_check"));
        }

        await using NotesDatabase again = await NotesDatabase.OpenAsync(path, null, Token);
        outcomes.Hold([.. (await again.Notes.ListAsync(cancellationToken: Token)).Select(static note => note.Id)]);
    }
}
