using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Synthorg.Gen;
using Synthorg.Gen.Emitted;

namespace Synthorg.Entities;

/// <summary>Times that the Python system wrote in several forms, whose order as texts is not that of the times.</summary>
/// <remarks>When a setting was changed is left as it is: who changes it next says which text was read.</remarks>
internal sealed class FormerTimes
{
    private const string Function = "adopted_time";

    private const string Records = """
        UPDATE cost_records SET timestamp = adopted_time(timestamp, 'cost_records', 'timestamp', rowid);
        UPDATE messages SET timestamp = adopted_time(timestamp, 'messages', 'timestamp', id);
        UPDATE lifecycle_events SET timestamp = adopted_time(timestamp, 'lifecycle_events', 'timestamp', id);
        UPDATE task_metrics SET completed_at = adopted_time(completed_at, 'task_metrics', 'completed_at', id);
        UPDATE collaboration_metrics SET recorded_at = adopted_time(recorded_at, 'collaboration_metrics', 'recorded_at', id);
        UPDATE parked_contexts SET parked_at = adopted_time(parked_at, 'parked_contexts', 'parked_at', id);
        UPDATE audit_entries SET timestamp = adopted_time(timestamp, 'audit_entries', 'timestamp', id);
        UPDATE checkpoints SET created_at = adopted_time(created_at, 'checkpoints', 'created_at', id);
        UPDATE heartbeats SET last_heartbeat_at = adopted_time(last_heartbeat_at, 'heartbeats', 'last_heartbeat_at', execution_id);
        UPDATE artifacts SET created_at = adopted_time(created_at, 'artifacts', 'created_at', id);
        """;

    private const string States = """
        UPDATE users SET
            created_at = adopted_time(created_at, 'users', 'created_at', id),
            updated_at = adopted_time(updated_at, 'users', 'updated_at', id);
        UPDATE api_keys SET
            created_at = adopted_time(created_at, 'api_keys', 'created_at', id),
            expires_at = adopted_time(expires_at, 'api_keys', 'expires_at', id);
        UPDATE agent_states SET
            last_activity_at = adopted_time(last_activity_at, 'agent_states', 'last_activity_at', agent_id),
            started_at = adopted_time(started_at, 'agent_states', 'started_at', agent_id);
        UPDATE custom_presets SET
            created_at = adopted_time(created_at, 'custom_presets', 'created_at', name),
            updated_at = adopted_time(updated_at, 'custom_presets', 'updated_at', name);
        UPDATE workflow_definitions SET
            created_at = adopted_time(created_at, 'workflow_definitions', 'created_at', id),
            updated_at = adopted_time(updated_at, 'workflow_definitions', 'updated_at', id);
        UPDATE workflow_executions SET
            created_at = adopted_time(created_at, 'workflow_executions', 'created_at', id),
            updated_at = adopted_time(updated_at, 'workflow_executions', 'updated_at', id),
            completed_at = adopted_time(completed_at, 'workflow_executions', 'completed_at', id);
        """;

    private string? _refusal;

    /// <summary>Gives each of them the one form that is written today.</summary>
    /// <exception cref="MigrationException">One cannot be read.</exception>
    public void Rewrite(SqliteConnection connection)
    {
        connection.CreateFunction<string?, string, string, string?, string?>(Function, Rewritten);
        try
        {
            FormerSql.Run(connection, Records);
            FormerSql.Run(connection, States);
        }
        finally
        {
            connection.CreateFunction<string?, string, string, string?, string?>(Function, null);
        }

        if (_refusal is not null)
        {
            throw new MigrationException(_refusal);
        }
    }

    /// <summary>The instant in the form that is written today; <see langword="null"/> for a text that is no time.</summary>
    /// <remarks>That system wrote UTC also where it wrote no offset, so here alone a time may be without one.</remarks>
    public static string? Normalized(string text)
    {
        bool isRead = TimestampText.TryParse(Encoding.UTF8.GetBytes(text), out DateTimeOffset instant)
            || TimestampText.TryParse(Encoding.UTF8.GetBytes(text + "Z"), out instant);
        return isRead ? instant.ToMicrosecond().ToString("O", CultureInfo.InvariantCulture) : null;
    }

    // An exception would not come through SQLite as what it is.
    private string? Rewritten(string? text, string table, string column, string? key)
    {
        if (text is null || _refusal is not null)
        {
            return text;
        }

        string? rewritten = Normalized(text);
        _refusal = rewritten is null
            ? $"The file cannot be taken over: the time in {table}.{column} of the row {key} cannot be read."
            : null;
        return rewritten ?? text;
    }
}
