using Synthorg.Gen.Generator.Tests.Vocabulary;

namespace Synthorg.Gen.Generator.Tests.Diagnostics;

/// <summary>Rows of an append-only table are added and read.</summary>
public sealed class SYG044Tests
{
    [Theory]
    [InlineData("[Upsert] ValueTask", "(Entry entry)", "upsert")]
    [InlineData("[Update] ValueTask", "(Entry entry)", "update")]
    [InlineData("[Delete] ValueTask<bool>", "(string id)", "delete")]
    [Refuses("AppendOnly")]
    [Refuses("Insert")]
    public void Such_a_method_is_refused(string returned, string parameters, string verb) => Refusal.At("SYG044", $$"""
        [Persisted, AppendOnly]
        public sealed record Entry([Key] string Id);

        [Repository<Entry>]
        public interface IEntries
        {
            {{returned}} [|ChangeAsync|]{{parameters}};
        }
        """, "ChangeAsync", "Entry", verb);

    [Fact]
    public void The_ready_made_contract_has_such_methods() => Refusal.With(["SYG203"], """
        [Persisted, AppendOnly]
        public sealed record Entry([Key] string Id);

        [Database]
        public sealed partial class NotesDatabase { public partial IRepository<Entry, string> Entries { get; } }
        """);

    [Fact]
    public void Others_are_fine() => Refusal.None("""
        [Persisted, AppendOnly]
        public sealed record Entry([Key] string Id);

        [Repository<Entry>]
        public interface IEntries
        {
            [Insert] ValueTask AddAsync(Entry entry);
            [Select] ValueTask<Entry?> GetAsync(string id);
            [Count] ValueTask<long> CountAsync();
        }
        """);
}
