namespace Synthorg.Gen.Generator.Tests.Columns;

/// <summary>What <see cref="SensitiveTests"/> run.</summary>
internal static class SensitiveScenes
{
    public const string Source = """
        using System.Text;
        using Microsoft.Data.Sqlite;
        using Microsoft.Extensions.Logging;

        namespace Acme;

        public enum Level { Low, High }

        public readonly record struct Pin
        {
            public Pin(string text) => Text = text.Length == 4 ? text : throw new ArgumentException("Not a PIN: " + text);

            public string Text { get; }
        }

        public sealed partial record Login(string Site, [property: Sensitive] string Word, Level Level = Level.Low);

        public abstract record Account
        {
            public string? Note { get; init; }
            [Sensitive] public string? Recovery { get; init; }
        }

        [Persisted("users"), Check("length(Hash) > 3", Name = "hash_is_long")]
        public sealed partial record User : Account, IValidated
        {
            [Key, Sensitive] public required string Token { get; init; }
            [Unique, Sensitive] public string? Hash { get; init; }
            [Sensitive] public Level Level { get; init; }
            [Sensitive] public Pin? Pin { get; init; }
            [Sensitive] public byte[]? Salt { get; init; }
            [Sensitive, JsonColumn(Raw = true)] public string? Raw { get; init; }
            [JsonColumn] public ImmutableArray<Login> Logins { get; init; } = [];
            public int Age { get; init; }
            [Version] public long Revision { get; init; }

            public void Validate()
            {
                if (Hash == "MARKER-invalid")
                {
                    throw new InvalidOperationException("Invalid: " + Hash);
                }
            }
        }

        [Projection<User>]
        public partial record Public(string Token, int Age, string? Hash);

        public sealed partial record More(string Token, int Age, string? Hash, string? Extra) : Public(Token, Age, Hash);

        [Patch<User>]
        public partial record struct Change
        {
            public Optional<string?> Hash { get; init; }
            public Optional<string?> Raw { get; init; }
            public Optional<int> Age { get; init; }
        }

        [Filter<User>]
        public sealed partial record ByHash
        {
            [StartsWith(nameof(User.Hash))] public string? Begin { get; init; }
            public int? Age { get; init; }
            [Sensitive] public Level? Level { get; init; }
        }

        [Persisted("others")]
        public partial record Other
        {
            [Key] public required int Id { get; init; }
            [Sensitive] public string? Word { get; init; }
            public readonly string Field = "shown";
        }

        [Repository<User>]
        public interface IUsers
        {
            Task<User> GetAsync([Key] string token);
            [Insert] Task AddAsync(User user);
            [Update] Task SaveAsync(User user);
            [Update] Task<bool> ChangeAsync([Key] string token, Change change);
            [Update] Task<bool> SetAsync([Key] string token, [Set] string? hash);
            [Select] Task<List<Public>> ListAsync(ByHash filter);
            [Select] Task<List<Public>> ListPublicAsync();
            [Select(nameof(User.Level))] Task<List<Level>> LevelsAsync();
            [Select] Task<List<User>> ListOfAsync(Level level);
            [Upsert] Task PutAsync(User user);
            [Count] Task<int> CountAsync(string hash);
            [Exists] Task<bool> ExistsAsync(string hash);
            [Aggregate(Aggregates.Max, nameof(User.Age))] Task<int?> EldestAsync(string hash);
            [Delete] Task<int> DropAsync(string hash);
        }

        [Repository<Other>]
        public interface IOthers : IRepository<Other, int>
        {
            [Select, OrderBy(nameof(Other.Id))] Task<Page<Other>> PageAsync(PageRequest page, string word);
        }

        [Database]
        public sealed partial class Store
        {
            public partial IUsers Users { get; }
            public partial IOthers Others { get; }
        }

        public sealed class Log : ILoggerFactory, ILogger
        {
            public StringBuilder Text { get; } = new();

            public void AddProvider(ILoggerProvider provider) { }
            public ILogger CreateLogger(string categoryName) => this;
            public void Dispose() { }
            public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
            public bool IsEnabled(LogLevel logLevel) => true;

            void ILogger.Log<TState>(
                LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            {
                lock (Text)
                {
                    Text.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
                }
            }
        }

        public static class Scenes
        {
            private static readonly User s_user = new()
            {
                Token = "MARKER-key", Hash = "MARKER-hash", Recovery = "MARKER-base", Note = "shown", Age = 30, Revision = 1,
                Logins = [new Login("shown site", "MARKER-json")], Raw = "{\"a\":\"MARKER-raw\"}",
                Salt = Encoding.UTF8.GetBytes("MARKER"), Pin = new Pin("1234"),
            };

            public static string[] Texts(string file) =>
            [
                s_user.ToString(),
                s_user.Logins[0].ToString(),
                new Public("MARKER-key", 30, "MARKER-hash").ToString(),
                new More("MARKER-key", 30, "MARKER-hash", "extra").ToString(),
                new Change { Hash = "MARKER-hash", Age = 3 }.ToString(),
                new ByHash { Begin = "MARKER-hash", Age = 3, Level = Level.High }.ToString(),
                new Other { Id = 5, Word = "MARKER-word" }.ToString(),
            ];

            public static async Task<string[]> FailuresAsync(string file)
            {
                var log = new Log();
                var told = new List<string>();
                await using (Store store = await Store.OpenAsync(file, new SqliteDatabaseOptions { LoggerFactory = log }))
                {
                    await store.Users.AddAsync(s_user);
                    await Writes(store, told);
                    await Reads(store, file, told);
                }

                told.Add("log: " + log.Text);
                return [.. told];
            }

            private static async Task Writes(Store store, List<string> told)
            {
                await Provoke(told, "duplicate key", () => store.Users.AddAsync(s_user));
                await Provoke(told, "duplicate", () => store.Users.AddAsync(s_user with { Token = "MARKER-other" }));
                await Provoke(told, "check", () => store.Users.AddAsync(s_user with { Token = "MARKER-other", Hash = "MA" }));
                await Provoke(told, "missing", () => store.Users.GetAsync("MARKER-missing"));
                await Provoke(told, "conflict", () => store.Users.SaveAsync(s_user with { Revision = 9 }));
                await Provoke(told, "no row", () => store.Users.SaveAsync(s_user with { Token = "MARKER-missing" }));
                await Provoke(told, "text", () => store.Users.AddAsync(s_user with { Token = "MARKER\ud800" }));
                await Provoke(told, "raw", () => store.Users.AddAsync(s_user with { Token = "MARKER-other", Raw = "MARKER" }));
                await Provoke(told, "enum", () => store.Users.AddAsync(s_user with { Token = "MARKER-other", Level = (Level)77 }));
                await Provoke(told, "json", () => store.Users.AddAsync(
                    s_user with { Token = "MARKER-other", Logins = [new Login("site", "MARKER\ud800")] }));
                await Provoke(told, "set", () => store.Users.SetAsync("MARKER-key", "MARKER\ud800"));
                await Provoke(told, "patch", () => store.Users.ChangeAsync("MARKER-key", new Change { Raw = "MARKER" }));
                await Provoke(told, "patch check", () => store.Users.ChangeAsync("MARKER-key", new Change { Hash = "M" }));
                await Provoke(told, "filter", () => store.Users.ListOfAsync((Level)77));
                await Provoke(told, "upsert", () => store.Users.PutAsync(s_user with { Hash = "MA" }));
                await Provoke(told, "page", () => store.Others.PageAsync(PageRequest.First(1), "MARKER\ud800"));
                await Provoke(told, "count", () => store.Users.CountAsync("MARKER\ud800"));
                await Provoke(told, "exists", () => store.Users.ExistsAsync("MARKER\ud800"));
                await Provoke(told, "aggregate", () => store.Users.EldestAsync("MARKER\ud800"));
                await Provoke(told, "delete", () => store.Users.DropAsync("MARKER\ud800"));
                await Provoke(told, "filter text", () => store.Users.ListAsync(new ByHash { Begin = "MARKER\ud800" }));
            }

            private static async Task Reads(Store store, string file, List<string> told)
            {
                string[] stored =
                [
                    "level = 'MARKER'", "pin = 'MARKER'", "salt = 'MARKER'", "raw = 'MARKER'", "hash = 'MARKER-invalid'",
                    "hash = CAST(x'4D41524B4552FF' AS TEXT)", "age = 'MARKER'",
                    "logins = '[{\"site\":\"s\",\"word\":\"w\",\"level\":\"MARKER\"}]'", "logins = 'MARKER'",
                    "logins = '[{\"site\":\"s\",\"word\":7}]'",
                ];
                foreach (string assignment in stored)
                {
                    await Execute(file, "UPDATE users SET " + assignment);
                    await Provoke(told, assignment.Split(' ')[0] + " read", () => store.Users.GetAsync("MARKER-key"));
                    if (assignment.StartsWith("level", StringComparison.Ordinal))
                    {
                        await Provoke(told, "level selected", () => store.Users.LevelsAsync());
                    }

                    await Execute(file, "UPDATE users SET level = 'low', pin = NULL, salt = NULL, raw = NULL, hash = 'MARKER-hash', "
                        + "age = 30, logins = '[]'");
                }

                await Execute(file, "UPDATE users SET hash = CAST(x'4D41524B4552FF' AS TEXT)");
                await Provoke(told, "projection read", () => store.Users.ListPublicAsync());
            }

            private static async Task Provoke(List<string> told, string what, Func<Task> action)
            {
                try
                {
                    await action();
                }
                catch (Exception failure)
                {
                    told.Add(what + ": " + failure);
                    return;
                }

                throw new NotSupportedException("Nothing failed: " + what);
            }

            private static async Task Execute(string file, string sql)
            {
                using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
                await connection.OpenAsync();
                using SqliteCommand command = connection.CreateCommand();
                command.CommandText = sql;
                await command.ExecuteNonQueryAsync();
            }
        }
        """;
}
