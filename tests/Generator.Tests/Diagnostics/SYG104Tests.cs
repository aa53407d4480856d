namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>What a method gives fits its verb.</summary>
public sealed class SYG104Tests
{
    [Theory]
    [InlineData("ValueTask", "System.Threading.Tasks.ValueTask")]
    [InlineData("void", "void")]
    [InlineData("ValueTask<string>", "System.Threading.Tasks.ValueTask<string>")]
    [InlineData("List<Note?>", "System.Collections.Generic.List<Shop.Note?>")]
    [InlineData("Task<IAsyncEnumerable<Note>>", "System.Threading.Tasks.Task<System.Collections.Generic.IAsyncEnumerable<Shop.Note>>")]
    [InlineData("HashSet<Note>", "System.Collections.Generic.HashSet<Shop.Note>")]
    public void Such_a_select_is_refused(string type, string shown) =>
        Notes.Refused("SYG104", $$"""
        [Repository<Note>]
        public interface INotes
        {
            [Select] {{type}} [|List|]();
        }
        """, "List", shown, Selected);

    [Theory]
    [InlineData("[Insert] bool [|Add|](Note note)", "Add", "bool", "[Insert] gives nothing, or the entity as it was stored")]
    [InlineData("[Upsert] Note? [|Save|](Note note)", "Save", "Shop.Note?", "[Upsert] gives nothing, or the entity as it was stored")]
    [InlineData("[Update] long [|Change|](Note note)", "Change", "long", "an [Update] gives nothing, bool, int or the entity")]
    [InlineData("[Delete] Note? [|Drop|](string id)", "Drop", "Shop.Note?", "a [Delete] gives nothing, bool, int or long")]
    [InlineData("[Insert, IfAbsent] int [|Add|](Note note)", "Add", "int", "an [Insert, IfAbsent] gives bool")]
    [InlineData("[Delete] Note [|Drop|](Note note)", "Drop", "Shop.Note", "a [Delete] gives nothing, bool, int or long")]
    [InlineData("[Insert] bool [|Add|](Note[] notes)", "Add", "bool", "an [Insert]" + OfMany)]
    [InlineData("[Upsert] Note [|Save|](List<Note> notes)", "Save", "Shop.Note", "an [Upsert]" + OfMany)]
    [InlineData("[Update] Note? [|Change|](Note[] notes)", "Change", "Shop.Note?", "an [Update]" + OfMany)]
    [InlineData("[Delete] bool [|Drop|](Note[] notes)", "Drop", "bool", "a [Delete] of many rows gives nothing, int or long")]
    [InlineData(
        "[Insert, IfAbsent] Note[] [|Add|](Note[] notes)",
        "Add",
        "Shop.Note[]",
        "an [Insert, IfAbsent] of many rows gives nothing, int or long")]
    [InlineData("[Update] Note [|Change|](int stars, [Set] string title)", "Change", "Shop.Note", Partial)]
    [InlineData("[Update] string [|Change|](string id, [Set] string title)", "Change", "string", Partial)]
    [InlineData("[Update] IEnumerable<Note> [|Change|](string id, [Set] string title)", "Change", Stream, Partial)]
    [InlineData("[Count] bool [|Count|]()", "Count", "bool", "a [Count] gives int or long")]
    [InlineData("[Exists] int [|Exists|](string id)", "Exists", "int", "an [Exists] gives bool")]
    public void Such_a_write_is_refused(string method, string name, string shown, string allowed) => Notes.Refused("SYG104", $$"""
        [Repository<Note>]
        public interface INotes
        {
            {{method}};
        }
        """, name, shown, allowed);

    [Theory]
    [InlineData("Min, nameof(Note.Stars)", "int", "int?: null over no rows")]
    [InlineData("Max, nameof(Note.CreatedAt)", "string?", "System.DateTimeOffset?: null over no rows")]
    [InlineData("Average, nameof(Note.Stars)", "double", "double?: null over no rows")]
    [InlineData("Sum, nameof(Note.Stars)", "string", "long, or the property's type")]
    public void Such_an_aggregate_is_refused(string aggregate, string type, string expected) => Notes.Refused("SYG104", $$"""
        [Repository<Note>]
        public interface INotes
        {
            [Aggregate(Aggregates.{{aggregate}})] {{type}} [|Of|]();
        }
        """, "Of", type, "this aggregate gives " + expected);

    [Fact]
    public void What_fits_is_given() => Notes.Accepted("""
        [Repository<Note>]
        public interface INotes
        {
            [Select] Task<Note> GetAsync(string id);
            [Select] IEnumerable<Note> Stream();
            [Select] ValueTask<IReadOnlyList<Note>> ListAsync();
            [Select] Note[] All();
            [Insert] ValueTask<Note> AddAsync(Note note);
            [Update] ValueTask<bool> ChangeAsync(Note note);
            [Delete] void Drop(string id);
            [Count] int Count();
            [Exists] Task<bool> ExistsAsync(string id);
            [Aggregate(Aggregates.Sum, nameof(Note.Stars))] long Sum();
            [Aggregate(Aggregates.Max, nameof(Note.CreatedAt))] ValueTask<DateTimeOffset?> LatestAsync();
            [Aggregate(Aggregates.Average, nameof(Note.Stars))] double? Average(string title);
        }
        """);

    private const string Selected = "a [Select] gives the entity, a projection, a tuple or a column's value, one or none of them (T?), "
        + "an ImmutableArray, List, array, read-only list or Page of them, or streams them as IAsyncEnumerable or IEnumerable";

    private const string OfMany =
        " of many rows gives nothing, int, long, or an ImmutableArray, List or array of the entities as they are stored";

    private const string Partial = "such an [Update] gives nothing, bool, int, long, or an ImmutableArray, List or array of the entities "
        + "as they are stored; where the conditions are the key also the entity, or the entity or null (T?)";

    private const string Stream = "System.Collections.Generic.IEnumerable<Shop.Note>";
}
