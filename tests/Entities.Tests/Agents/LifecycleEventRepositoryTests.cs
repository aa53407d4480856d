using System.Collections.Immutable;

namespace Synthorg.Entities.Tests.Agents;

/// <summary>Lifecycle events are added once and listed newest first.</summary>
public sealed class LifecycleEventRepositoryTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    [Covers(typeof(ILifecycleEventRepository), nameof(ILifecycleEventRepository.SaveAsync), nameof(ILifecycleEventRepository.ListAsync))]
    public async Task What_was_saved_comes_back_equal()
    {
        await using Store store = await Store.OpenAsync();
        AgentLifecycleEvent full = Given.Event("e2") with
        {
            EventType = LifecycleEventType.Promoted,
            Timestamp = Given.Noon.AddTicks(-10),
            Details = "Well done.",
            Metadata = ImmutableDictionary<string, string>.Empty.Add("from", "junior").Add("to", "senior").Add("", ""),
        };
        await store.Database.LifecycleEvents.SaveAsync(full, Stop);
        await store.Database.LifecycleEvents.SaveAsync(Given.Event(), Stop);

        await store.ReopenAsync();

        Assert.Equal([Given.Event(), full], await store.Database.LifecycleEvents.ListAsync(cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ILifecycleEventRepository), nameof(ILifecycleEventRepository.SaveAsync))]
    public async Task An_id_is_taken_once()
    {
        await using Store store = await Store.OpenAsync();
        await store.Database.LifecycleEvents.SaveAsync(Given.Event(), Stop);

        await Refused.AsADuplicate(() => store.Database.LifecycleEvents.SaveAsync(Given.Event() with { Details = "Again." }, Stop));

        Assert.Equal([""], store.Values("SELECT details FROM lifecycle_events"));
    }

    [Fact]
    [Covers(typeof(ILifecycleEventRepository), nameof(ILifecycleEventRepository.ListAsync))]
    public async Task Events_are_listed_newest_first_and_of_one_instant_by_id_descending()
    {
        await using Store store = await Store.OpenAsync();
        (string Id, DateTimeOffset At)[] happened =
        [
            ("b", Given.Noon),
            ("old", Given.Noon.AddMinutes(-1)),
            ("c", Given.Noon.ToOffset(TimeSpan.FromHours(9))),
            ("a", Given.Noon),
            ("new", Given.Noon.AddTicks(10).ToOffset(TimeSpan.FromHours(-9))),
        ];
        foreach ((string id, DateTimeOffset at) in happened)
        {
            await store.Database.LifecycleEvents.SaveAsync(Given.Event(id) with { Timestamp = at }, Stop);
        }

        Assert.Equal("new c b a old", Ids(await store.Database.LifecycleEvents.ListAsync(cancellationToken: Stop)));
        Assert.Equal("new", Ids(await store.Database.LifecycleEvents.ListAsync(limit: 1, cancellationToken: Stop)));
        Assert.Equal("new c b", Ids(await store.Database.LifecycleEvents.ListAsync(limit: 3, cancellationToken: Stop)));
        Assert.Equal("new c b a old", Ids(await store.Database.LifecycleEvents.ListAsync(limit: int.MaxValue, cancellationToken: Stop)));
    }

    [Fact]
    [Covers(typeof(ILifecycleEventRepository), nameof(ILifecycleEventRepository.ListAsync))]
    public async Task Every_filter_that_is_given_must_match()
    {
        await using Store store = await Store.OpenAsync();
        ILifecycleEventRepository events = store.Database.LifecycleEvents;
        AgentLifecycleEvent hired = Given.Event(), fired = hired with { EventType = LifecycleEventType.Fired };
        await events.SaveAsync(hired with { Id = "a", Timestamp = Given.Noon }, Stop);
        await events.SaveAsync(fired with { Id = "b", Timestamp = Given.Noon.AddHours(1) }, Stop);
        await events.SaveAsync(hired with { Id = "c", Timestamp = Given.Noon.AddHours(2), AgentId = "bob" }, Stop);
        await events.SaveAsync(fired with { Id = "d", Timestamp = Given.Noon.AddHours(3), AgentId = "bob" }, Stop);
        await events.SaveAsync(hired with { Id = "e", Timestamp = Given.Noon.AddHours(4) }, Stop);
        DateTimeOffset since = Given.Noon.AddHours(1);

        Assert.Equal("e b a", Ids(await events.ListAsync("ada", cancellationToken: Stop)));
        Assert.Equal("d b", Ids(await events.ListAsync(eventType: LifecycleEventType.Fired, cancellationToken: Stop)));
        Assert.Equal("e d c b", Ids(await events.ListAsync(since: since, cancellationToken: Stop)));
        Assert.Equal("e d c", Ids(await events.ListAsync(since: since.AddTicks(10), cancellationToken: Stop)));
        Assert.Equal("e a", Ids(await events.ListAsync("ada", LifecycleEventType.Hired, cancellationToken: Stop)));
        Assert.Equal("e b", Ids(await events.ListAsync("ada", since: since, cancellationToken: Stop)));
        Assert.Equal("e c", Ids(await events.ListAsync(null, LifecycleEventType.Hired, since, cancellationToken: Stop)));
        Assert.Equal("e", Ids(await events.ListAsync("ada", LifecycleEventType.Hired, since, cancellationToken: Stop)));
        Assert.Equal("e", Ids(await events.ListAsync("ada", null, since, 1, Stop)));
        Assert.Empty(await events.ListAsync("Ada", cancellationToken: Stop));
        Assert.Empty(await events.ListAsync("", cancellationToken: Stop));
    }

    [Fact]
    [Covers(typeof(ILifecycleEventRepository), nameof(ILifecycleEventRepository.ListAsync))]
    public async Task A_limit_below_one_is_refused_before_the_database()
    {
        await using Store store = await Store.OpenAsync();
        ILifecycleEventRepository events = store.Database.LifecycleEvents;

        await Refused.BeforeTheDatabase(
            store,
            "lifecycle_events",
            () => events.ListAsync(limit: 1, cancellationToken: Stop),
            () => events.ListAsync(limit: 0, cancellationToken: Stop),
            () => events.ListAsync(limit: -1, cancellationToken: Stop),
            () => events.ListAsync(limit: int.MinValue, cancellationToken: Stop));
    }

    private static string Ids(IEnumerable<AgentLifecycleEvent> events) => string.Join(' ', events.Select(static made => made.Id));
}
