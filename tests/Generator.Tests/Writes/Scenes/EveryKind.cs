using Synthorg.Gen;
using Xunit;

namespace Shop;

[Persisted("revisions")]
public sealed record Revision([property: Key(Order = 1)] int Number, [property: Key(Order = 0)] string Page, string Text = "");

[Persisted("orders")]
public sealed record Order([property: Key(Generated = true)] long Id, string Customer);

[Persisted("bills")]
public sealed record Bill([property: Key(AutoIncrement = true)] long Id, string Customer);

[Persisted("visits"), RowId("visit")]
public sealed record Visit(string Guest);

[Persisted("posts")]
public sealed record Post([property: Key] int Id, string Title, [property: Version] long Revision = 0);

[Persisted("streams")]
public sealed record Stream([property: Key] int Id, string Title, [property: Version(IsCallers = true)] long Position);

[Persisted("readings", Keyless = true), Unique(nameof(Sensor), nameof(At))]
public sealed record Reading(string Sensor, long At, double Value = 0);

[Persisted("old_notes")]
public sealed record OldNote([property: Key(AllowNull = true)] string? Id, string Text);

[Projection<Order>]
public sealed record Card([property: From(nameof(Order.Customer))] string Name, long Id);

[Repository<Revision>]
public interface IRevisions
{
    [Insert] void Add(Revision revision);
    [Upsert] Revision Save(Revision revision);
    [Update] bool Change(Revision revision);
    [Delete] bool Remove(Revision revision);
    [Update] bool Set([Key] (string, int) key, [Set] string text);
    [Delete] bool Drop([Key] (string, int) key);
    [Select] Revision? Get([Key] (string, int) key);
    [Select, OrderBy(nameof(Revision.Text))] Page<Revision> Browse(PageRequest page);
    [Count] int Count([Key] (string, int) key);
    [Exists] bool Exists([Key] (string, int) key);
    [Aggregate(Aggregates.Max, nameof(Revision.Text))] string? Last([Key] (string, int) key);
    [Select, OrderBy(nameof(Revision.Text))] List<Revision> All();
}

[Repository<Order>]
public interface IOrders
{
    [Insert] Order Add(Order order);
    [Upsert] Order Save(Order order);
    [Select, OrderBy(nameof(Order.Id))] Page<Card> Cards(PageRequest page);
    [Select(nameof(Order.Customer)), OrderBy(nameof(Order.Id))] Page<string> Customers(PageRequest page);
}

[Repository<Bill>]
public interface IBills
{
    [Insert] Bill Add(Bill bill);
    [Upsert] Bill Save(Bill bill);
    [Delete] bool Remove(Bill bill);
}

[Repository<Visit>]
public interface IVisits
{
    [Insert] void Add(Visit visit);
    [Select, OrderBy("visit DESC")] List<Visit> Newest();
    [Select, OrderBy("visit DESC")] Page<Visit> Browse(PageRequest page);
}

[Repository<Post>]
public interface IPosts
{
    [Insert] Post Add(Post post);
    [Upsert] Post Save(Post post);
    [Update] Post Change(Post post);
    [Update] Post? Rename([Key] int id, [Set] string title);
    [Delete] bool Remove(Post post);
}

[Repository<Stream>]
public interface IStreams
{
    [Insert] Stream Add(Stream stream);
    [Upsert] Stream Save(Stream stream);
    [Update] Stream Change(Stream stream);
    [Update] Stream? Rename([Key] int id, [Set] string title, [Set] long position);
    [Delete] bool Remove(Stream stream);
}

[Repository<Reading>]
public interface IReadings
{
    [Insert] Reading Add(Reading reading);
    [Select] Reading? Get(string sensor, long at);
    [Select, OrderBy(nameof(Reading.Value))] Page<Reading> Browse(PageRequest page);
    [Update] int Correct(string sensor, [Set] double value);
    [Delete] int Forget(string sensor);
}

[Repository<OldNote>]
public interface IOldNotes
{
    [Insert] OldNote Add(OldNote note);
    [Select] List<OldNote> Of([NullMatches] string? id);
}

[Database]
public sealed partial class Store
{
    public partial IRevisions Revisions { get; }
    public partial IOrders Orders { get; }
    public partial IBills Bills { get; }
    public partial IVisits Visits { get; }
    public partial IPosts Posts { get; }
    public partial IStreams Streams { get; }
    public partial IReadings Readings { get; }
    public partial IOldNotes OldNotes { get; }
}

public static class Scenes
{
    public static async Task A_key_of_several_columns_is_asked_in_its_order(string file)
    {
        await using Store store = await Store.OpenAsync(file);
        IRevisions all = store.Revisions;
        all.Add(new(1, "2", "a"));
        all.Add(new(2, "1", "b"));
        Assert.Equal(new(1, "2", "c"), all.Save(new(1, "2", "c")));
        Assert.True(all.Change(new(2, "1", "d")));
        Assert.Equal(new(2, "1", "d"), all.Get(("1", 2)));
        Assert.Null(all.Get(("2", 2)));
        Assert.Equal((1, 0), (all.Count(("2", 1)), all.Count(("1", 1))));
        Assert.Equal((true, false), (all.Exists(("2", 1)), all.Exists(("1", 1))));
        Assert.Equal(("c", null), (all.Last(("2", 1)), all.Last(("1", 1))));
        Assert.True(all.Set(("2", 1), "d"));
        Assert.Equal([new(2, "1", "d"), new(1, "2", "d")], all.Browse(PageRequest.First(9)).Items); // Ties by key: the page first.
        Assert.False(all.Drop(("1", 1)));
        Assert.True(all.Drop(("1", 2)));
        Assert.Equal([new(1, "2", "d")], all.All());
        Assert.False(all.Remove(new(2, "1")));
        Assert.True(all.Remove(new(1, "2")));
    }

    public static async Task A_key_is_numbered_by_inserts_and_upserts(string file)
    {
        await using Store store = await Store.OpenAsync(file);
        Assert.Equal((1, 2), (store.Orders.Add(new(0, "a")).Id, store.Orders.Save(new(0, "b")).Id));
        Assert.Equal(new Order(7, "c"), store.Orders.Add(new(7, "c")));
        Assert.Equal(new Order(2, "d"), store.Orders.Save(new(2, "d")));
        Bill first = store.Bills.Add(new(0, "a"));
        Assert.True(store.Bills.Remove(first));
        Bill second = store.Bills.Save(new(0, "b"));
        Assert.True(store.Bills.Remove(second));
        Assert.Equal((1, 2, 3), (first.Id, second.Id, store.Bills.Add(new(0, "c")).Id));
    }

    public static async Task A_row_id_orders_rows(string file)
    {
        await using Store store = await Store.OpenAsync(file);
        foreach (string guest in new[] { "c", "a", "b" }) store.Visits.Add(new(guest));
        Assert.Equal([new("b"), new("a"), new("c")], store.Visits.Newest());
        Page<Visit> page = store.Visits.Browse(PageRequest.First(2));
        Assert.Equal([new("b"), new("a")], page.Items);
        Assert.Equal([new Visit("c")], store.Visits.Browse(page.Next!).Items);
    }

    public static async Task Every_write_counts_a_version(string file)
    {
        await using Store store = await Store.OpenAsync(file);
        Assert.Equal(new(1, "a", 1), store.Posts.Add(new(1, "a")));
        Assert.Equal(new(2, "a", 1), store.Posts.Save(new(2, "a")));
        Assert.Equal(new(1, "b", 2), store.Posts.Save(new(1, "b", 1)));
        Assert.Throws<VersionConflictException>(() => store.Posts.Save(new(1, "x", 1)));
        Assert.Equal(new(1, "c", 3), store.Posts.Change(new(1, "c", 2)));
        Assert.Throws<VersionConflictException>(() => store.Posts.Change(new(1, "x", 2)));
        Assert.Equal(new(1, "d", 4), store.Posts.Rename(1, "d"));
        Assert.Throws<VersionConflictException>(() => store.Posts.Remove(new(1, "d", 3)));
        Assert.True(store.Posts.Remove(new(1, "d", 4)));
    }

    public static async Task Every_write_moves_a_callers_version_on(string file)
    {
        await using Store store = await Store.OpenAsync(file);
        Assert.Equal(new(1, "a", 1), store.Streams.Add(new(1, "a", 1)));
        Assert.Equal(new(1, "b", 2), store.Streams.Save(new(1, "b", 2)));
        Assert.Throws<VersionConflictException>(() => store.Streams.Save(new(1, "x", 2)));
        Assert.Equal(new(1, "c", 3), store.Streams.Change(new(1, "c", 3)));
        Assert.Throws<VersionConflictException>(() => store.Streams.Change(new(1, "x", 9)));
        Assert.Equal(new(1, "d", 4), store.Streams.Rename(1, "d", 4));
        Assert.Throws<VersionConflictException>(() => store.Streams.Remove(new(1, "d", 3)));
        Assert.True(store.Streams.Remove(new(1, "d", 4)));
    }

    public static async Task Rows_without_a_key_are_added_read_and_changed(string file)
    {
        await using Store store = await Store.OpenAsync(file);
        Assert.Equal(new Reading("a", 2), store.Readings.Add(new("a", 2)));
        store.Readings.Add(new("a", 1));
        store.Readings.Add(new("b", 1, 1));
        Assert.Equal(new Reading("a", 1), store.Readings.Get("a", 1));
        Page<Reading> page = store.Readings.Browse(PageRequest.First(1)); // Ties by what is unique.
        Assert.Equal([new Reading("a", 1)], page.Items);
        Assert.Equal([new("a", 2), new("b", 1, 1)], store.Readings.Browse(page.Next!).Items.Concat(
            store.Readings.Browse(PageRequest.First(9)).Items.Skip(2)));
        Assert.Equal(2, store.Readings.Correct("a", 5));
        Assert.Equal(new Reading("a", 1, 5), store.Readings.Get("a", 1));
        Assert.Equal(2, store.Readings.Forget("a"));
    }

    public static async Task A_legacy_key_may_be_null(string file)
    {
        await using Store store = await Store.OpenAsync(file);
        Assert.Equal(new OldNote(null, "a"), store.OldNotes.Add(new(null, "a")));
        store.OldNotes.Add(new(null, "b"));
        store.OldNotes.Add(new("x", "c"));
        Assert.Equal(["a", "b"], store.OldNotes.Of(null).Select(static note => note.Text).Order());
        Assert.Equal([new OldNote("x", "c")], store.OldNotes.Of("x"));
    }

    public static async Task Pages_give_parts_of_rows(string file)
    {
        await using Store store = await Store.OpenAsync(file);
        foreach (string customer in new[] { "c", "a", "b" }) store.Orders.Add(new(0, customer));
        Page<Card> cards = store.Orders.Cards(PageRequest.First(2));
        Assert.Equal([new("c", 1), new("a", 2)], cards.Items);
        Assert.Equal([new Card("b", 3)], store.Orders.Cards(cards.Next!).Items);
        Page<string> customers = store.Orders.Customers(PageRequest.First(2));
        Assert.Equal(["c", "a"], customers.Items);
        Assert.Equal(["b"], store.Orders.Customers(customers.Next!).Items);
    }
}
