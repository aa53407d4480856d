using System.Diagnostics;
using Synthorg.Gen.Runtime.Tests.Fixture;

namespace Synthorg.Gen.Runtime.Tests;

/// <summary>
/// The moment before a commit in which callers that were just told may come back. Whether it was waited is seen by how often it was asked
/// who waits: once to know whom to expect, and again for as long as one of them is awaited.
/// </summary>
public sealed class ReturningCallersTests : DatabaseTest
{
    private readonly Queue<int> _waiting = new();
    private int _asked;

    [Fact]
    public void A_lone_caller_is_not_waited_for()
    {
        ReturningCallers returning = new(Waiting);

        returning.Expect(told: 1, SomeTimeAgo);

        Assert.Equal((false, 0), Await(returning, taken: 0));
    }

    [Fact]
    public void Those_who_were_told_are_waited_for_until_all_are_back()
    {
        ReturningCallers returning = new(Waiting);
        returning.Expect(told: 3, SomeTimeAgo);

        Assert.Equal((true, 2), Await(returning, taken: 0, 0, 1));
        Assert.Equal((true, 2), Await(returning, taken: 1, 0, 2));
        Assert.Equal((false, 0), Await(returning, taken: 3));
    }

    [Fact]
    public void Those_who_came_meanwhile_are_expected_beside_them()
    {
        ReturningCallers returning = new(Waiting);
        _waiting.Enqueue(1);
        returning.Expect(told: 1, SomeTimeAgo);

        Assert.Equal((true, 2), Await(returning, taken: 1, 0, 1));
        Assert.Equal((false, 0), Await(returning, taken: 2));
    }

    [Fact]
    public void After_a_wait_in_vain_who_has_come_is_taken_all_the_same_but_nobody_is_waited_for()
    {
        ReturningCallers returning = new(Waiting);
        returning.Expect(told: 3, JustNow);
        Assert.False(returning.Await(taken: 0));

        Assert.Equal((true, 1), Await(returning, taken: 0, 1));
        Assert.Equal((false, 1), Await(returning, taken: 1));
    }

    [Fact]
    public void Nobody_is_expected_once_they_are_forgotten()
    {
        ReturningCallers returning = new(Waiting);
        returning.Expect(told: 3, SomeTimeAgo);

        returning.Forget();

        Assert.Equal((false, 0), Await(returning, taken: 0));
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
            returning.Expect(told: 2, JustNow);
        }

        returning.Expect(told: 2, SomeTimeAgo);
        Assert.Equal((true, 2), Await(returning, taken: 0, 0, 2));
        Assert.Equal((false, 0), Await(returning, taken: 2));

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
            returning.Expect(told: 2, JustNow);
            if (Await(returning, taken: 0).Asked > 1)
            {
                return skips;
            }
        }
    }

    // A transaction that took the least time, after which nobody is waited for long, and one that took more than is ever waited.
    private static long JustNow => Stopwatch.GetTimestamp() - 1;

    private static long SomeTimeAgo => Stopwatch.GetTimestamp() - Stopwatch.Frequency;

    /// <param name="returning">Asks who waits.</param>
    /// <param name="taken">How many it has already.</param>
    /// <param name="waiting">What it is answered, and then that nobody does.</param>
    /// <returns>Whether somebody is there, and how often it asked.</returns>
    private (bool IsThere, int Asked) Await(ReturningCallers returning, int taken, params int[] waiting)
    {
        _asked = 0;
        foreach (int answer in waiting)
        {
            _waiting.Enqueue(answer);
        }

        return (returning.Await(taken), _asked);
    }

    private int Waiting()
    {
        _asked++;
        return _waiting.TryDequeue(out int waiting) ? waiting : 0;
    }
}
