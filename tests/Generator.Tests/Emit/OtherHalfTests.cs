using Synthorg.Gen.Generator.Tests.Harness;

namespace Synthorg.Gen.Generator.Tests.Emit;

/// <summary>Methods that a person implements: in a partial half of the emitted class, or with a body in the interface.</summary>
public sealed class OtherHalfTests(OtherHalfTests.Program program) : IClassFixture<OtherHalfTests.Program>
{
    private const string Source = """
        namespace Acme;

        [Persisted("notes")]
        public sealed record Note
        {
            [Key] public required string Id { get; init; }
            public required string Body { get; init; }
            public int Stars { get; init; }
        }

        public interface INamed { string Name { get; } }

        [Repository<Note>]
        public interface INotes : IRepository<Note, string>, INamed, IDisposable
        {
            [Count] ValueTask<long> CountAsync();
            ValueTask<Note?> GetTrimmedAsync(string id);
            ValueTask<string> DescribeAsync(string id);
            T Echo<T>(T value);
            async ValueTask<bool> IsStarredAsync(string id) => await GetAsync(id) is { Stars: > 0 };
            async ValueTask AddTwiceAsync(Note note)
            {
                await InsertAsync(note);
                await InsertAsync(note with { Id = note.Id + "2" });
            }
        }

        internal sealed partial class SqliteNotes
        {
            public int Asked { get; private set; }
            public string Name => "notes";
            public ValueTask<Note?> GetTrimmedAsync(string id)
            {
                Asked++;
                return GetAsync(id.Trim());
            }

            async ValueTask<string> INotes.DescribeAsync(string id) => (await GetAsync(id))?.Body ?? "nothing";
            public TValue Echo<TValue>(TValue value) => value;
            public void Dispose() => Asked = 0;
        }

        [Database] public sealed partial class Store { public partial INotes Notes { get; } }

        public static class Scenes
        {
            public static async Task<string> Half(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                INotes notes = new SqliteNotes(store);
                await notes.InsertAsync(new() { Id = "1", Body = "milk" });
                Note? found = await notes.GetTrimmedAsync(" 1 ");
                int asked = ((SqliteNotes)notes).Asked;
                notes.Dispose();
                return $"{found!.Body} {asked} {((SqliteNotes)notes).Asked} {await notes.DescribeAsync("1")} "
                    + $"{await store.Notes.DescribeAsync("2")} {notes.Echo(5)} {notes.Name}";
            }

            public static async Task<string> Default(string file)
            {
                await using Store store = await Store.OpenAsync(file);
                bool isKept = true;
                await store.WriteAsync(async tx =>
                {
                    await tx.Notes.AddTwiceAsync(new() { Id = "1", Body = "milk", Stars = 1 });
                    isKept = await tx.TryAsync(part => part.Notes.AddTwiceAsync(new() { Id = "0", Body = "x" }))
                        && await tx.TryAsync(async part =>
                        {
                            await part.Notes.InsertAsync(new() { Id = "92", Body = "x" });
                            await part.Notes.AddTwiceAsync(new() { Id = "9", Body = "x" });
                        });
                });
                return $"{isKept} {await store.Notes.IsStarredAsync("1")} {await store.Notes.CountAsync()}";
            }
        }
        """;

    [Fact]
    public async Task The_other_half_implements_what_has_no_verb() =>
        Assert.Equal("milk 1 0 milk nothing 5 notes", await program.RunAsync<string>("Half"));

    [Fact]
    public async Task A_method_with_a_body_works_over_emitted_ones_also_in_a_transaction() =>
        Assert.Equal("False True 4", await program.RunAsync<string>("Default"));

    [Fact]
    public void Neither_is_emitted()
    {
        string text = GeneratorRun.Of(Accepted.Usings + Source).Source("Acme.SqliteNotes.Repository.g.cs");

        Assert.All(
            ["GetTrimmed", "Describe", "Echo", "Dispose", "Name =>", "IsStarred", "AddTwice"],
            name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_member_of_both_halves_is_told_by_the_compiler()
    {
        GeneratorRun run = GeneratorRun.Of(Accepted.Usings + Source.Replace(
            "public string Name =>", "public ValueTask<long> CountAsync() => default; public string Name =>", StringComparison.Ordinal));

        Assert.Empty(run.Diagnostics);
        Assert.Contains(run.Output.GetDiagnostics(TestContext.Current.CancellationToken), static found => found.Id == "CS0111");
    }

    public sealed class Program() : Behaviour(Source);
}
