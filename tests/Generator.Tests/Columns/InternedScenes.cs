namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>What <see cref="InternedTests"/> run.</summary>
internal static class InternedScenes
{
    public const string Source = """
        namespace Acme;

        public readonly record struct Tag(string Value);

        [Persisted("calls")]
        public sealed record Call
        {
            [Key] public required int Id { get; init; }
            [Interned] public required string Model { get; init; }
            [Interned] public string? Provider { get; init; }
            [Interned] public Tag Tag { get; init; } = new("");
            public required string Task { get; init; }
        }

        [Projection<Call>]
        public sealed record Used(string Model, string? Provider, string Task);

        [Repository<Call>]
        public interface ICalls : IRepository<Call, int>
        {
            [Select, OrderBy("Id")] ValueTask<ImmutableArray<Call>> ListAsync();
            [Select, OrderBy("Id")] ValueTask<ImmutableArray<Used>> ListUsedAsync();
            [Select(nameof(Call.Model)), OrderBy("Id")] ValueTask<ImmutableArray<string>> ListModelsAsync();
        }

        [Database]
        public sealed partial class Store
        {
            public partial ICalls Calls { get; }
        }

        public static class Scenes
        {
            /// <summary>Of each member: whether two rows of equal texts have one string; and whether all have what was written.</summary>
            public static async Task<bool[]> SharedAsync(string file, string text)
            {
                await using Store store = await Store.OpenAsync(file);
                Call first = new() { Id = 1, Model = text, Provider = text, Tag = new(text), Task = text };
                Call[] written = [first, first with { Id = 2 }, first with { Id = 3, Provider = null }];
                await store.Calls.InsertAsync(written[0]);
                await store.Calls.InsertAsync(written[1]);
                await store.Calls.InsertAsync(written[2]);

                ImmutableArray<Call> calls = await store.Calls.ListAsync();
                ImmutableArray<Used> used = await store.Calls.ListUsedAsync();
                ImmutableArray<string> models = await store.Calls.ListModelsAsync();
                return
                [
                    ReferenceEquals(calls[0].Model, calls[1].Model),
                    ReferenceEquals(calls[0].Model, calls[1].Provider),
                    ReferenceEquals(calls[0].Model, calls[1].Tag.Value),
                    ReferenceEquals(calls[0].Model, used[0].Model) && ReferenceEquals(calls[0].Model, used[1].Provider),
                    ReferenceEquals(calls[0].Model, models[0]),
                    ReferenceEquals(calls[0].Task, calls[1].Task),
                    calls.SequenceEqual(written) && used[2] == new Used(text, null, text) && models.All(model => model == text),
                ];
            }

            /// <summary>Writes so many different texts, reads them twice, and counts those that differ from what was written.</summary>
            public static async Task<int> DifferingAsync(string file, string[] texts)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.WriteAsync(async transaction =>
                {
                    for (int i = 0; i < texts.Length; i++)
                    {
                        await transaction.Calls.InsertAsync(new Call { Id = i, Model = texts[i], Provider = texts[^(i + 1)], Task = "" });
                    }
                });

                int differing = 0;
                for (int turn = 0; turn < 2; turn++)
                {
                    ImmutableArray<Call> calls = await store.Calls.ListAsync();
                    differing += calls.Where((call, i) => call.Model != texts[i] || call.Provider != texts[^(i + 1)]).Count();
                    differing += texts.Length - calls.Length;
                }

                return differing;
            }

            public static async Task<Call?> ReadAsync(string file, string hex)
            {
                await using Store store = await Store.OpenAsync(file);
                await store.Calls.InsertAsync(new Call { Id = 1, Model = "", Task = "" });
                await store.WriteAsync(async transaction =>
                {
                    await transaction.ExecuteAsync($"UPDATE calls SET model = CAST(unhex({hex}) AS TEXT)");
                });
                return await store.Calls.GetAsync(1);
            }
        }
        """;
}
