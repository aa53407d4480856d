using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Synthorg.Entities.Tests.Workflows;
using Synthorg.Gen;
using Xunit.Sdk;

namespace Synthorg.Entities.Tests.Injection;

/// <summary>
/// Every text that any repository takes, in a parameter or in what is stored: it is a value and nothing else. The schema stays, other rows
/// stay, nothing is found by it, and what was stored is what was given; or the call refuses it.
/// </summary>
public sealed class InjectionTests
{
    private static readonly string[] s_changing = ["Save", "Set", "Replace", "Move", "Update"];

    [Fact]
    public async Task No_text_becomes_sql()
    {
        await using Store store = await Store.OpenAsync();
        await FillAsync(store.Database);
        Rows before = await LookAsync(store.Database, static (_, rows) => Task.FromResult(rows));
        int tries = 0;
        int refusals = 0;
        int turn = 0;
        foreach ((PropertyInfo repository, MethodInfo method, ParameterInfo parameter, string place, Func<string, object> make) in Places())
        {
            foreach (string text in Choose(turn++))
            {
                Try attempt = new(repository, method, parameter, place, make, text);
                tries++;
                refusals += await LookAsync(store.Database, attempt.RunAsync) ? 0 : 1;
            }
        }

        Rows after = await LookAsync(store.Database, static (_, rows) => Task.FromResult(rows));
        Assert.Equal(before.All, after.All);
        Assert.True(turn > 150 && refusals > 0 && tries > 2 * refusals, $"{turn} places, {tries} tries, {refusals} refusals.");
        TestContext.Current.SendDiagnosticMessage($"{turn} places for text, {tries} tries, {refusals} of them refused.");
    }

    // In every run each place gets some of the texts, in turn; all of them where everything is asked for.
    private static IEnumerable<string> Choose(int turn) => Environment.GetEnvironmentVariable("RELIABILITY") == "full"
        ? Injected.Texts
        : Enumerable.Range(0, 3).Select(i => Injected.Texts[((turn * 3) + i) % Injected.Texts.Length]);

    private static IEnumerable<(PropertyInfo, MethodInfo, ParameterInfo, string, Func<string, object>)> Places() =>
        from repository in typeof(IPersistenceBackend).GetProperties()
        where repository.PropertyType.IsInterface
        from contract in repository.PropertyType.GetInterfaces().Prepend(repository.PropertyType)
        from method in contract.GetMethods()
        from parameter in method.GetParameters()
        from variant in Injected.Variants(parameter)
        select (repository, method, parameter, variant.Place, variant.Make);

    /// <summary>Does something in a transaction, with all that there is before it, and undoes it.</summary>
    private static async Task<T> LookAsync<T>(OrgDatabase database, Func<OrgDatabase.Transaction, Rows, Task<T>> work)
    {
        T? result = default;
        await Assert.ThrowsAsync<UndoneException>(() => database.WriteAsync(
            async transaction =>
            {
                result = await work(transaction, Rows.Of(transaction.Connection));
                throw new UndoneException();
            },
            TestContext.Current.CancellationToken).AsTask());
        return result!;
    }

    // Two rows or more wherever a condition that is always true would find them.
    private static async Task FillAsync(OrgDatabase database)
    {
        foreach (string id in new[] { "one", "two" })
        {
            await database.Tasks.SaveAsync(Given.Task(id));
            await database.CostRecords.SaveAsync(Given.Cost(id, "one"));
            await database.LifecycleEvents.SaveAsync(Given.Event(id));
            await database.AgentStates.SaveAsync(Given.Working(id));
            await database.TaskMetrics.SaveAsync(Given.TaskMetric(id));
            await database.CollaborationMetrics.SaveAsync(Given.CollaborationMetric(id));
            await database.ParkedContexts.SaveAsync(Given.Parked(id));
            await database.AuditEntries.SaveAsync(Given.Audit(id));
            await database.Users.SaveAsync(Given.User(id));
            await database.ApiKeys.SaveAsync(Given.ApiKey(id, id));
            await database.Checkpoints.SaveAsync(Given.Checkpoint(id));
            await database.Heartbeats.SaveAsync(Given.Heartbeat(id));
            await database.Settings.SaveAsync(Given.Setting(id));
            await database.Artifacts.SaveAsync(Given.Artifact(id));
            await database.Projects.SaveAsync(Given.Project(id));
            await database.CustomPresets.SaveAsync(Given.Preset(id));
            await database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition(id));
            await database.WorkflowExecutions.SaveAsync(GivenWorkflow.Run(id, id));
            await database.Messages.SaveAsync(Given.Message(id.Length + (id == "one" ? 0 : 1)));
        }

        await database.Users.SaveAsync(Given.User());
        await database.Tasks.SaveAsync(Given.Task());
        await database.WorkflowDefinitions.SaveAsync(GivenWorkflow.Definition());
    }

    private sealed class UndoneException : Exception;

    /// <summary>One text in one place of one call.</summary>
    private sealed record Try(
        PropertyInfo Repository, MethodInfo Method, ParameterInfo Parameter, string Place, Func<string, object> Make, string Text)
    {
        /// <returns>Whether the text was taken.</returns>
        public async Task<bool> RunAsync(OrgDatabase.Transaction transaction, Rows before)
        {
            try
            {
                object? result = await CallAsync(transaction);
                Rows after = Rows.Of(transaction.Connection);
                AssertHarmless(before, after, result);
                return true;
            }
            catch (Exception refusal) when (refusal is ArgumentException or PersistenceException)
            {
                Assert.Equal(before.Schema, Rows.Of(transaction.Connection).Schema);
                return false;
            }
            catch (Exception failure)
            {
                string shown = JsonSerializer.Serialize(Text.Length > 50 ? Text[..50] : Text);
                throw new XunitException($"{Repository.Name}.{Method.Name}({Parameter.Name}{Place}: {shown}): {failure.Message}", failure);
            }
        }

        private async Task<object?> CallAsync(OrgDatabase.Transaction transaction)
        {
            object scope = typeof(OrgDatabase.Transaction).GetProperty(Repository.Name)!.GetValue(transaction)!;
            try
            {
                object value = Make(Text);
                object?[] arguments = [.. Method.GetParameters().Select(each => each == Parameter ? value : Injected.Plain(each))];
                object call = Method.Invoke(scope, arguments)!;
                Task task = (Task)call.GetType().GetMethod(nameof(ValueTask.AsTask))!.Invoke(call, null)!;
                await task;
                return call.GetType().IsGenericType ? task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task) : null;
            }
            catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } inner)
            {
                throw inner is ArgumentException or PersistenceException ? inner : wrapped;
            }
        }

        private void AssertHarmless(Rows before, Rows after, object? result)
        {
            Assert.Equal(before.Schema, after.Schema);
            string[] gone = [.. before.All.Except(after.All, StringComparer.Ordinal)];
            string[] come = [.. after.All.Except(before.All, StringComparer.Ordinal)];
            bool changes = s_changing.Any(word => Method.Name.StartsWith(word, StringComparison.Ordinal));
            Assert.True(gone.Length <= (changes ? 1 : 0), $"{gone.Length} other rows are gone.");
            if (come.Length > 0)
            {
                // What is expected is compared, and not stored.
                Assert.Contains(come, row => Parameter.Name!.StartsWith("expected", StringComparison.Ordinal) || after.Holds(row, Text));
            }
            else if (Parameter.ParameterType == typeof(string) && !changes)
            {
                Assert.True(IsNothing(result), $"It found something: {result}.");
            }
        }

        private static bool IsNothing(object? result) => result switch
        {
            null or false or 0 or 0L or 0.0 => true,
            IEnumerable items => !items.GetEnumerator().MoveNext(),
            _ => result.GetType().GetProperty("Items")?.GetValue(result) is IEnumerable items && IsNothing(items),
        };
    }

    /// <summary>The schema and every row of every table.</summary>
    private sealed class Rows
    {
        private readonly Dictionary<string, string[]> _cells = new(StringComparer.Ordinal);

        public List<string> Schema { get; } = [];

        public IReadOnlyCollection<string> All => _cells.Keys;

        public static Rows Of(SqliteConnection connection)
        {
            Rows rows = new();
            List<string> tables = [];
            rows.Read(connection, "SELECT type, name, sql FROM sqlite_schema", rows.Schema.Add);
            rows.Read(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'", name => tables.Add(rows._cells[name][0]));
            rows._cells.Clear();
            foreach (string table in tables)
            {
                rows.Read(connection, $"SELECT '{table}', rowid, * FROM \"{table}\"", static _ => { });
            }

            return rows;
        }

        /// <summary>Whether a cell is the text, or JSON with the text in it.</summary>
        public bool Holds(string row, string text) => Array.Exists(_cells[row], cell => cell == text || IsInJson(cell, text));

        private void Read(SqliteConnection connection, string sql, Action<string> add)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            using SqliteDataReader reader = command.ExecuteReader();
            while (reader.Read())
            {
                string[] cells = [.. Enumerable.Range(0, reader.FieldCount).Select(i => Cell(reader.GetValue(i)))];
                string row = string.Join('\u001f', cells);
                _cells[row] = cells;
                add(row);
            }
        }

        private static string Cell(object value) =>
            value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;

        private static bool IsInJson(string cell, string text)
        {
            if (cell is not ['{' or '[', ..])
            {
                return false;
            }

            using JsonDocument document = JsonDocument.Parse(cell);
            return Holds(document.RootElement, text);
        }

        private static bool Holds(JsonElement element, string text) => element.ValueKind switch
        {
            JsonValueKind.String => element.GetString() == text,
            JsonValueKind.Array => element.EnumerateArray().Any(item => Holds(item, text)),
            JsonValueKind.Object => element.EnumerateObject().Any(member => member.Name == text || Holds(member.Value, text)),
            _ => false,
        };
    }
}
