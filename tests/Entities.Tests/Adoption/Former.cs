namespace Synthorg.Entities.Tests.Adoption;

/// <summary>Files as the Python system wrote them, by the SQL that made them and filled them.</summary>
internal static class Former
{
    public const int LastVersion = 7;

    private const string References = "TEXT NOT NULL REFERENCES tasks(id)";

    /// <summary>Every table of a version, with a row or two in each.</summary>
    public static string File(int version) => string.Concat(Parts(version)) + $"PRAGMA user_version = {version};";

    /// <summary>Every table of the last version, empty.</summary>
    public static string Empty { get; } = string.Concat(Parts(LastVersion).Where(static part => !part.StartsWith("INSERT", Ordinal)))
        + "PRAGMA user_version = 7;";

    private static StringComparison Ordinal => StringComparison.Ordinal;

    private static IEnumerable<string> Parts(int version)
    {
        yield return Work;
        yield return WorkRows;
        if (version != 1)
        {
            yield return Metrics;
            yield return MetricRows;
        }

        if (version is 0 or > 2)
        {
            yield return Parked("parked_contexts", isTaskRequired: version is not 0 and < 6);
            yield return ParkedRows;
            yield return Audit;
            yield return AuditRows;
        }

        if (version is 0 or > 3)
        {
            yield return version is 0 or > 4 ? Settings : OldSettings;
            yield return version is 0 or > 4 ? SettingRows : "INSERT INTO settings VALUES ('theme', 'dark'), ('zoom', '2');";
            yield return Users + Keys(version is 0 or > 5 ? " ON DELETE CASCADE" : "");
            yield return UserRows;
        }

        if (version is 0 or > 4)
        {
            yield return Execution;
            yield return ExecutionRows;
        }

        if (version is 0 or > 5)
        {
            yield return Products;
            yield return ProductRows;
        }

        if (version is 0 or > 6)
        {
            yield return version == 0 ? Workflows : OldWorkflows;
            yield return version == 0 ? WorkflowRows : OldWorkflowRows;
        }
    }

    /// <summary>A table of parked contexts under any of its names.</summary>
    public static string Parked(string table, bool isTaskRequired) => $$"""
        CREATE TABLE {{table}} (
            id TEXT PRIMARY KEY, execution_id TEXT NOT NULL, agent_id TEXT NOT NULL, task_id TEXT{{(isTaskRequired ? " NOT NULL" : "")}},
            approval_id TEXT NOT NULL, parked_at TEXT NOT NULL, context_json TEXT NOT NULL, metadata TEXT NOT NULL DEFAULT '{}');
        """;

    public static string Keys(string cascade) => $"""
        CREATE TABLE api_keys (
            id TEXT PRIMARY KEY, key_hash TEXT NOT NULL UNIQUE, name TEXT NOT NULL, role TEXT NOT NULL,
            user_id TEXT NOT NULL REFERENCES users(id){cascade}, created_at TEXT NOT NULL, expires_at TEXT,
            revoked INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX idx_api_keys_user_id ON api_keys(user_id);
        """;

    private const string Work = $"""
        CREATE TABLE tasks (
            id TEXT PRIMARY KEY, title TEXT NOT NULL, description TEXT NOT NULL, type TEXT NOT NULL,
            priority TEXT NOT NULL DEFAULT 'medium', project TEXT NOT NULL, created_by TEXT NOT NULL, assigned_to TEXT,
            status TEXT NOT NULL DEFAULT 'created', estimated_complexity TEXT NOT NULL DEFAULT 'medium',
            budget_limit REAL NOT NULL DEFAULT 0.0, deadline TEXT, max_retries INTEGER NOT NULL DEFAULT 1, parent_task_id TEXT,
            task_structure TEXT, coordination_topology TEXT NOT NULL DEFAULT 'auto', reviewers TEXT NOT NULL DEFAULT '[]',
            dependencies TEXT NOT NULL DEFAULT '[]', artifacts_expected TEXT NOT NULL DEFAULT '[]',
            acceptance_criteria TEXT NOT NULL DEFAULT '[]', delegation_chain TEXT NOT NULL DEFAULT '[]');
        CREATE INDEX idx_tasks_status ON tasks(status);
        CREATE TABLE cost_records (
            rowid INTEGER PRIMARY KEY AUTOINCREMENT, agent_id TEXT NOT NULL, task_id {References}, provider TEXT NOT NULL,
            model TEXT NOT NULL, input_tokens INTEGER NOT NULL, output_tokens INTEGER NOT NULL, cost_usd REAL NOT NULL,
            timestamp TEXT NOT NULL, call_category TEXT);
        CREATE INDEX idx_cost_records_agent_id ON cost_records(agent_id);
        CREATE TABLE messages (
            id TEXT PRIMARY KEY, timestamp TEXT NOT NULL, sender TEXT NOT NULL, "to" TEXT NOT NULL, type TEXT NOT NULL,
            priority TEXT NOT NULL DEFAULT 'normal', channel TEXT NOT NULL, content TEXT NOT NULL,
            attachments TEXT NOT NULL DEFAULT '[]', metadata TEXT NOT NULL DEFAULT '{"{}"}');
        """;

    private const string WorkRows = """
        INSERT INTO tasks (id, title, description, type, project, created_by, reviewers, deadline) VALUES
            ('ship', 'Ship it', 'Build.', 'development', 'apollo', 'grace', '["ada", "bob"]', '2026-04-01T00:00:00Z');
        INSERT INTO cost_records VALUES (3, 'ada', 'ship', 'example', 'large', 10, 5, 0.5, '2026-03-15T10:00:00.5Z', 'productive');
        INSERT INTO cost_records VALUES (7, 'ada', 'ship', 'example', 'large', 10, 5, 0.25, '2026-03-15T12:00:00+02:00', NULL);
        INSERT INTO messages (id, timestamp, sender, "to", type, channel, content, attachments) VALUES
            ('00000001-0000-0000-0000-000000000001', '2026-03-15T10:00:00.123456Z', 'ada', 'grace', 'question', 'launch', 'Shall we?',
            '[{"type": "link", "ref": "a"}]');
        """;

    private const string Metrics = $"""
        CREATE TABLE lifecycle_events (
            id TEXT PRIMARY KEY, agent_id TEXT NOT NULL, agent_name TEXT NOT NULL, event_type TEXT NOT NULL, timestamp TEXT NOT NULL,
            initiated_by TEXT NOT NULL, details TEXT NOT NULL DEFAULT '', metadata TEXT NOT NULL DEFAULT '{"{}"}');
        CREATE TABLE task_metrics (
            id TEXT PRIMARY KEY, agent_id TEXT NOT NULL, task_id {References}, task_type TEXT NOT NULL, completed_at TEXT NOT NULL,
            is_success INTEGER NOT NULL, duration_seconds REAL NOT NULL, cost_usd REAL NOT NULL, turns_used INTEGER NOT NULL,
            tokens_used INTEGER NOT NULL, quality_score REAL, complexity TEXT NOT NULL);
        CREATE TABLE collaboration_metrics (
            id TEXT PRIMARY KEY, agent_id TEXT NOT NULL, recorded_at TEXT NOT NULL, delegation_success INTEGER,
            delegation_response_seconds REAL, conflict_constructiveness REAL, meeting_contribution REAL, handoff_completeness REAL,
            loop_triggered INTEGER NOT NULL DEFAULT 0);
        """;

    private const string MetricRows = """
        INSERT INTO lifecycle_events VALUES ('e1', 'ada', 'Ada', 'hired', '2026-03-15T10:00:00Z', 'grace', '', '{"a": "b"}');
        INSERT INTO task_metrics VALUES
            ('m1', 'ada', 'ship', 'design', '2026-03-15T05:00:00-05:00', 1, 2, 0.25, 3, 40, NULL, 'simple');
        INSERT INTO collaboration_metrics (id, agent_id, recorded_at) VALUES ('m1', 'ada', '2026-03-15T10:00:00Z');
        """;

    private const string ParkedRows = """
        INSERT INTO parked_contexts VALUES ('p1', 'run', 'ada', 'ship', 'ask', '2026-03-15T10:00:00Z', '{"n": 1}', '{}');
        """;

    private const string Audit = """
        CREATE TABLE audit_entries (
            id TEXT PRIMARY KEY, timestamp TEXT NOT NULL, agent_id TEXT, task_id TEXT, tool_name TEXT NOT NULL,
            tool_category TEXT NOT NULL, action_type TEXT NOT NULL, arguments_hash TEXT NOT NULL, verdict TEXT NOT NULL,
            risk_level TEXT NOT NULL, reason TEXT NOT NULL, matched_rules TEXT NOT NULL DEFAULT '[]',
            evaluation_duration_ms REAL NOT NULL, approval_id TEXT);
        """;

    private const string AuditRows = """
        INSERT INTO audit_entries VALUES
            ('a1', '2026-03-15T10:00:00+00:00', NULL, 'ship', 'shell', 'terminal', 'run',
            '0000000000000000000000000000000000000000000000000000000000009abf', 'allow', 'low', 'Harmless.', '["r1", "r2"]', 1, NULL);
        """;

    private const string OldSettings = "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL);";

    private const string Settings = """
        CREATE TABLE settings (
            namespace TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, updated_at TEXT NOT NULL, PRIMARY KEY (namespace, key));
        """;

    private const string SettingRows = "INSERT INTO settings VALUES ('ui', 'theme', 'dark', '2026-03-15T10:00:00Z');";

    private const string Users = """
        CREATE TABLE users (
            id TEXT PRIMARY KEY, username TEXT NOT NULL UNIQUE, password_hash TEXT NOT NULL, role TEXT NOT NULL,
            must_change_password INTEGER NOT NULL DEFAULT 1, created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        """;

    private const string UserRows = """
        INSERT INTO users VALUES
            ('u1', 'ada', 'sesame', 'ceo', 0, '2026-03-15T10:00:00+00:00', '2026-03-15T10:00:00.000001+00:00'),
            ('u2', 'bob', 'sesame', 'observer', 1, '2026-03-15T10:00:00', '2026-03-15 10:00:00.25');
        INSERT INTO api_keys VALUES ('k1', 'h1', 'build', 'observer', 'u1', '2026-03-15T10:00:00+00:00', '2027-03-15T10:00:00Z', 0);
        INSERT INTO api_keys VALUES ('k2', 'h2', 'test', 'observer', 'u2', '2026-03-15T10:00:00+00:00', NULL, 1);
        """;

    private const string Execution = """
        CREATE TABLE checkpoints (
            id TEXT PRIMARY KEY, execution_id TEXT NOT NULL, agent_id TEXT NOT NULL, task_id TEXT NOT NULL,
            turn_number INTEGER NOT NULL CHECK(turn_number >= 0), context_json TEXT NOT NULL, created_at TEXT NOT NULL);
        CREATE TABLE heartbeats (
            execution_id TEXT PRIMARY KEY, agent_id TEXT NOT NULL, task_id TEXT NOT NULL, last_heartbeat_at TEXT NOT NULL);
        CREATE TABLE agent_states (
            agent_id TEXT PRIMARY KEY, execution_id TEXT, task_id TEXT,
            status TEXT NOT NULL DEFAULT 'idle' CHECK(status IN ('idle', 'executing', 'paused')), turn_count INTEGER NOT NULL DEFAULT 0,
            accumulated_cost_usd REAL NOT NULL DEFAULT 0.0, last_activity_at TEXT NOT NULL, started_at TEXT);
        """;

    private const string ExecutionRows = """
        INSERT INTO checkpoints VALUES ('c1', 'run', 'ada', 'ship', 1, '{"turn": 1}', '2026-03-15T10:00:00Z');
        INSERT INTO heartbeats VALUES ('run', 'ada', 'ship', '2026-03-15T10:00:00+00:00');
        INSERT INTO agent_states VALUES
            ('ada', 'run', 'ship', 'executing', 2, 0.5, '2026-03-15T10:00:00Z', '2026-03-15T09:00:00Z'),
            ('bob', NULL, NULL, 'idle', 0, 0.0, '2026-03-15T10:00:00Z', NULL);
        """;

    private const string Products = """
        CREATE TABLE artifacts (
            id TEXT PRIMARY KEY, type TEXT NOT NULL, path TEXT NOT NULL, task_id TEXT NOT NULL, created_by TEXT NOT NULL,
            description TEXT NOT NULL DEFAULT '', content_type TEXT NOT NULL DEFAULT '', size_bytes INTEGER NOT NULL DEFAULT 0,
            created_at TEXT NOT NULL);
        CREATE TABLE projects (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', team TEXT NOT NULL DEFAULT '[]', lead TEXT,
            task_ids TEXT NOT NULL DEFAULT '[]', deadline TEXT, budget REAL NOT NULL DEFAULT 0.0,
            status TEXT NOT NULL DEFAULT 'planning');
        CREATE TABLE custom_presets (
            name TEXT PRIMARY KEY CHECK(length(name) > 0), config_json TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL);
        """;

    private const string ProductRows = """
        INSERT INTO artifacts VALUES ('a1', 'code', 'main.py', 'ship', 'ada', '', '', 12, '2026-03-15T10:00:00Z');
        INSERT INTO projects (id, name, team) VALUES ('apollo', 'Apollo', '["ada", "bob"]');
        INSERT INTO custom_presets VALUES ('calm', '{"calm": 1}', '', '2026-03-15T10:00:00+00:00', '2026-03-15T10:00:00+00:00');
        """;

    private const string OldWorkflows = """
        CREATE TABLE workflow_definitions (
            id TEXT PRIMARY KEY CHECK(length(id) > 0), name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',
            workflow_type TEXT NOT NULL, nodes TEXT NOT NULL, edges TEXT NOT NULL, created_by TEXT NOT NULL, created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1 CHECK(version >= 1));
        CREATE INDEX idx_wd_updated_at ON workflow_definitions(updated_at DESC);
        CREATE TABLE workflow_executions (
            id TEXT PRIMARY KEY, definition_id TEXT NOT NULL REFERENCES workflow_definitions(id),
            definition_version INTEGER NOT NULL CHECK(definition_version >= 1), status TEXT NOT NULL,
            node_executions TEXT NOT NULL DEFAULT '[]', activated_by TEXT NOT NULL, project TEXT NOT NULL, created_at TEXT NOT NULL,
            updated_at TEXT NOT NULL, completed_at TEXT, error TEXT, version INTEGER NOT NULL DEFAULT 1);
        CREATE INDEX idx_wfe_definition_version ON workflow_executions(definition_id, definition_version);
        """;

    private const string Nodes =
        """'[{"id": "s", "type": "start", "label": "Start"}, {"id": "e", "type": "end", "label": "End"}]'""";

    private const string Edges = """'[{"id": "x", "source_node_id": "s", "target_node_id": "e"}]'""";

    private const string OldWorkflowRows = $"""
        INSERT INTO workflow_definitions VALUES ('w1', 'Build', '', 'kanban', {Nodes}, {Edges}, 'ada',
            '2026-03-15T10:00:00+00:00', '2026-03-15T11:00:00+00:00', 4);
        INSERT INTO workflow_executions VALUES ('r1', 'w1', 3, 'completed', '[]', 'ada', 'apollo',
            '2026-03-15T10:00:00+00:00', '2026-03-15T11:00:00+00:00', '2026-03-15T11:00:00+00:00', NULL, 2);
        """;

    private const string Workflows = """
        CREATE TABLE workflow_definitions (
            id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', workflow_type TEXT NOT NULL,
            version TEXT NOT NULL DEFAULT '1.0.0', inputs TEXT NOT NULL DEFAULT '[]', outputs TEXT NOT NULL DEFAULT '[]',
            is_subworkflow INTEGER NOT NULL DEFAULT 0, nodes TEXT NOT NULL, edges TEXT NOT NULL, created_by TEXT NOT NULL,
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL, revision INTEGER NOT NULL DEFAULT 1);
        CREATE TABLE workflow_executions (
            id TEXT PRIMARY KEY, definition_id TEXT NOT NULL REFERENCES workflow_definitions(id),
            definition_revision INTEGER NOT NULL, status TEXT NOT NULL, node_executions TEXT NOT NULL DEFAULT '[]',
            activated_by TEXT NOT NULL, project TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, completed_at TEXT,
            error TEXT, version INTEGER NOT NULL DEFAULT 1);
        """;

    private const string WorkflowRows = $"""
        INSERT INTO workflow_definitions VALUES ('w1', 'Build', '', 'kanban', '2.1.0', '[]', '[]', 0, {Nodes}, {Edges}, 'ada',
            '2026-03-15T10:00:00+00:00', '2026-03-15T11:00:00+00:00', 4);
        INSERT INTO workflow_executions VALUES ('r1', 'w1', 3, 'completed', '[]', 'ada', 'apollo',
            '2026-03-15T10:00:00+00:00', '2026-03-15T11:00:00+00:00', '2026-03-15T11:00:00+00:00', NULL, 2);
        """;
}
