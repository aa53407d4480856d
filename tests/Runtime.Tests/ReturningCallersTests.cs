using System.Diagnostics;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>
/// The moment before a commit in which callers that were just told may come back. Whether it was waited is seen by how often it was asked
/// who waits: once to know whom to expect, and again for as long as they are awaited.
/// </summary>
public sealed class ReturningCallersTests : DatabaseTest
{
    private readonly Queue<int> _waiting = new();
    private int _asked;

    [Fact]
    public void A_lone_caller_is_not_waited_for()
    {
        ReturningCallers returning = new(Waiting);

        Await(returning, told: 1);

        Assert.Equal(1, _asked);
    }

    [Fact]
    public void Those_who_were_told_are_waited_for_until_all_are_back()
    {
        ReturningCallers returning = new(Waiting);
        _waiting.Enqueue(0);
        _waiting.Enqueue(3);

        Await(returning, told: 3);

        Assert.Equal(2, _asked);
    }

    [Fact]
    public void Those_who_came_meanwhile_are_expected_beside_them()
    {
        ReturningCallers returning = new(Waiting);
        _waiting.Enqueue(1);
        _waiting.Enqueue(2);

        Await(returning, told: 1);

        Assert.Equal(2, _asked);
        Assert.Empty(_waiting);
    }

    [Fact]
    public void After_waits_in_vain_it_is_left_out_ever_longer_and_at_most_sixteen_times()
    {
        ReturningCallers returning = new(Waiting);
        List<int> skipped = [];
        for (int wait = 0; wait < 7; wait++)
        {
            skipped.Add(SkipsBefore(returning));
        }

        Assert.Equal([0, 1, 2, 4, 8, 16, 16], skipped);
    }

    [Fact]
    public void After_a_wait_that_was_worth_it_the_next_in_vain_costs_one_again()
    {
        ReturningCallers returning = new(Waiting);
        Assert.Equal([0, 1, 2], [SkipsBefore(returning), SkipsBefore(returning), SkipsBefore(returning)]);
        for (int skip = 0; skip < 4; skip++)
        {
            Await(returning, told: 2);
        }

        _waiting.Enqueue(0);
        _waiting.Enqueue(2);
        Await(returning, told: 2);

        Assert.Empty(_waiting);
        Assert.Equal([0, 1], [SkipsBefore(returning), SkipsBefore(returning)]);
    }

    [Fact]
    public async Task Callers_that_write_one_thing_after_the_other_share_commits_and_none_is_lost()
    {
        const int Callers = 8;
        const int Each = 50;
        await using NotesDatabase database = await OpenAsync(new() { Durability = Durability.MayLoseLastCommitsOnPowerLoss });

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(
            async () =>
            {
                for (int i = 0; i < Each; i++)
                {
                    await database.Notes.AddAsync(ANote($"{caller}-{i}"), Token);
                }
            },
            Token)));

        DatabaseStatistics statistics = database.GetStatistics();
        Assert.Equal(Callers * Each, await database.Notes.CountAsync(Token));
        Assert.Equal(Callers * Each, statistics.CommittedWrites);
        Assert.InRange(statistics.LargestBatch, 1, Callers); // Nobody writes a second thing before the first is committed.
        Assert.InRange(statistics.Commits, Each, Callers * Each);
    }

    /// <summary>Waits in vain, once it is no longer left out.</summary>
    /// <returns>How often it was left out before.</returns>
    private int SkipsBefore(ReturningCallers returning)
    {
        for (int skips = 0; ; skips++)
        {
            if (Await(returning, told: 2) > 1)
            {
                return skips;
            }
        }
    }

    /// <summary>Nothing was worked, so that it is not waited for long.</summary>
    /// <returns>How often it was asked who waits.</returns>
    private int Await(ReturningCallers returning, int told)
    {
        int before = _asked;
        returning.Await(told, Stopwatch.GetTimestamp());
        return _asked - before;
    }

    private int Waiting()
    {
        _asked++;
        return _waiting.TryDequeue(out int waiting) ? waiting : 0;
    }
}
