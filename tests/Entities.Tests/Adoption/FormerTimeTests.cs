using System.Globalization;

namespace Synthorg.Entities.Tests.Adoption;

/// <summary>Times get one form, so that the order of the texts is that of the times.</summary>
public sealed class FormerTimeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-03-15T10:00:00Z", "2026-03-15T10:00:00.0000000+00:00")]
    [InlineData("2026-03-15T10:00:00z", "2026-03-15T10:00:00.0000000+00:00")]
    [InlineData("2026-03-15T10:00:00+00:00", "2026-03-15T10:00:00.0000000+00:00")]
    [InlineData("2026-03-15T10:00:00.1Z", "2026-03-15T10:00:00.1000000+00:00")]
    [InlineData("2026-03-15T10:00:00.123456Z", "2026-03-15T10:00:00.1234560+00:00")]
    [InlineData("2026-03-15T10:00:00.123456+00:00", "2026-03-15T10:00:00.1234560+00:00")]
    [InlineData("2026-03-15T10:00:00.123456789Z", "2026-03-15T10:00:00.1234560+00:00")]
    [InlineData("2026-03-15T12:00:00+02:00", "2026-03-15T10:00:00.0000000+00:00")]
    [InlineData("2026-03-14T23:30:00-10:30", "2026-03-15T10:00:00.0000000+00:00")]
    [InlineData("2026-03-15 10:00:00", "2026-03-15T10:00:00.0000000+00:00")]
    [InlineData("2026-03-15T10:00:00", "2026-03-15T10:00:00.0000000+00:00")]
    [InlineData("2026-03-15T10:00:00.000001", "2026-03-15T10:00:00.0000010+00:00")]
    [InlineData("2026-03-15T10:00", "2026-03-15T10:00:00.0000000+00:00")]
    [InlineData("2026-12-31T23:59:59.999999-01:00", "2027-01-01T00:59:59.9999990+00:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00")]
    [InlineData("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.9999990+00:00")]
    [InlineData("2026-03-15T10:00:00.0000000+00:00", "2026-03-15T10:00:00.0000000+00:00")]
    public async Task A_time_in_any_form_gets_ours(string former, string expected)
    {
        await using Adopted file = await Adopted.OfAsync(Former.File(7) + $"UPDATE messages SET timestamp = '{former}'");

        Assert.Equal([expected], file.Rows("SELECT timestamp FROM messages"));
        Assert.Equal(
            DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture),
            (await file.Store.Messages.GetHistoryAsync("launch", cancellationToken: Stop))[0].Timestamp);
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2026-03-15")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("2026-03-15T25:00:00Z")]
    [InlineData("2026-03-15T10:00:00+25:00")]
    [InlineData("2026-03-15T10:00:00 Z")]
    [InlineData("2026-03-15T10:00:00ZZ")]
    [InlineData(" 2026-03-15T10:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("1773568800")]
    [InlineData("????-??-??T??:??:??.???????+00:00")]
    public Task A_text_that_is_no_time_is_refused(string text) => Adopted.RefusesAsync(
        Former.File(7) + $"UPDATE messages SET timestamp = '{text}'", "messages", "timestamp", "00000001-0000-0000-0000-000000000001");

    [Theory]
    [InlineData("cost_records", "timestamp", "rowid")]
    [InlineData("messages", "timestamp", "id")]
    [InlineData("lifecycle_events", "timestamp", "id")]
    [InlineData("task_metrics", "completed_at", "id")]
    [InlineData("collaboration_metrics", "recorded_at", "id")]
    [InlineData("parked_contexts", "parked_at", "id")]
    [InlineData("audit_entries", "timestamp", "id")]
    [InlineData("users", "created_at", "id")]
    [InlineData("users", "updated_at", "id")]
    [InlineData("api_keys", "created_at", "id")]
    [InlineData("api_keys", "expires_at", "id")]
    [InlineData("checkpoints", "created_at", "id")]
    [InlineData("heartbeats", "last_heartbeat_at", "execution_id")]
    [InlineData("agent_states", "last_activity_at", "agent_id")]
    [InlineData("agent_states", "started_at", "agent_id")]
    [InlineData("artifacts", "created_at", "id")]
    [InlineData("custom_presets", "created_at", "name")]
    [InlineData("custom_presets", "updated_at", "name")]
    [InlineData("workflow_definitions", "created_at", "id")]
    [InlineData("workflow_definitions", "updated_at", "id")]
    [InlineData("workflow_executions", "created_at", "id")]
    [InlineData("workflow_executions", "updated_at", "id")]
    [InlineData("workflow_executions", "completed_at", "id")]
    public async Task Every_column_of_times_is_rewritten(string table, string column, string key)
    {
        string one = $"WHERE {key} = (SELECT min({key}) FROM {table})";
        await using Adopted file = await Adopted.OfAsync(
            Former.File(7) + $"UPDATE {table} SET {column} = '2026-03-15 11:00:00.5+01:00' {one}");

        Assert.Equal(["2026-03-15T10:00:00.5000000+00:00"], file.Rows($"SELECT {column} FROM {table} {one}"));
        Assert.Empty(file.Rows($"SELECT {column} FROM {table} WHERE {column} NOT GLOB '????-??-??T??:??:??.??????0+00:00'"));
        string name = file.Rows($"SELECT min({key}) FROM {table}")[0];
        await Adopted.RefusesAsync(Former.File(7) + $"UPDATE {table} SET {column} = 'soon' {one}", $"{table}.{column}", name);
    }

    [Fact]
    public async Task When_a_setting_was_changed_stays_as_it_is_written()
    {
        const string Odd = "15 March, about noon";
        await using Adopted file = await Adopted.OfAsync(Former.File(7) + $"UPDATE settings SET updated_at = '{Odd}'");

        Assert.Equal([Odd], file.Rows("SELECT updated_at FROM settings"));
        Assert.True(await file.Store.Settings.SetAsync("ui", "theme", "light", "2026-03-15T12:00:00Z", Odd, Stop));
    }
}
