namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Verbs that address a row need its key.</summary>
public sealed class SYG109Tests
{
    [Fact]
    public void An_upsert_needs_a_key() => Refusal.At("SYG109", """
        [Persisted, RowId]
        public sealed record Entry(string Text);

        [Repository<Entry>]
        public interface IJournal
        {
            [Upsert] void [|Save|](Entry entry);
        }
        """, "Save", "Entry");

    [Fact]
    public void An_update_needs_a_key() => Refusal.At("SYG109", """
        [Persisted, RowId]
        public sealed record Entry(string Text);

        [Repository<Entry>]
        public interface IJournal
        {
            [Update] bool [|Change|](Entry entry);
        }
        """, "Change", "Entry");

    [Theory]
    [InlineData("[Insert, IfAbsent] bool [|Add|](Entry entry)", "Add")]
    [InlineData("[Delete] bool [|Drop|](Entry entry)", "Drop")]
    [InlineData("[Upsert] int [|SaveAll|](List<Entry> entries)", "SaveAll")]
    public void Such_a_write_needs_a_key(string method, string name) => Refusal.At("SYG109", $$"""
        [Persisted, RowId]
        public sealed record Entry(string Text);

        [Repository<Entry>]
        public interface IJournal
        {
            {{method}};
        }
        """, name, "Entry");

    [Fact]
    public void Rows_without_one_are_set_by_condition() => Refusal.None("""
        [Persisted, RowId]
        public sealed record Entry(string Text, int Number);

        [Repository<Entry>]
        public interface IJournal
        {
            [Update] int Number(string text, [Set] int number);
            [Insert] List<Entry> AddAll(IEnumerable<Entry> entries);
        }
        """);

    [Fact]
    public void A_key_parameter_needs_a_key() => Refusal.At("SYG109", """
        [Persisted, RowId]
        public sealed record Entry(string Text);

        [Repository<Entry>]
        public interface IJournal
        {
            [Select] Entry? Get([Key] long [|id|]);
        }
        """, "Get", "Entry");

    [Fact]
    public void The_ready_made_contract_needs_a_key() => Refusal.At("SYG109", """
        [Persisted, RowId]
        public sealed record Entry(string Text);

        [Repository<Entry>]
        public interface [|IJournal|] : IRepository<Entry, long>
        {
            [Count] int Count();
        }
        """, "IRepository<Entry, long>", "Entry");

    [Fact]
    public void Rows_without_one_are_added_read_and_deleted() => Refusal.None("""
        [Persisted, RowId]
        public sealed record Entry(string Text);

        [Repository<Entry>]
        public interface IJournal
        {
            [Insert] void Add(Entry entry);
            [Select, OrderBy(nameof(Entry.Text))] List<Entry> List(string? text = null);
            [Delete] int Drop(string text);
        }
        """);
}
