-- application_id 1398361927, user_version 1000
CREATE TABLE "agent_states" (
    "agent_id" TEXT NOT NULL PRIMARY KEY,
    "execution_id" TEXT,
    "task_id" TEXT,
    "status" TEXT NOT NULL DEFAULT ('idle'),
    "turn_count" INTEGER NOT NULL DEFAULT (0),
    "accumulated_cost_usd" REAL NOT NULL DEFAULT (0.0),
    "last_activity_at" TEXT NOT NULL,
    "started_at" TEXT,
    CHECK ("status" IN ('idle', 'executing', 'paused')),
    CHECK ("turn_count" >= 0),
    CHECK ("accumulated_cost_usd" >= 0),
    CHECK (("status" = 'idle' AND "execution_id" IS NULL AND "task_id" IS NULL AND "started_at" IS NULL AND "turn_count" = 0 AND "accumulated_cost_usd" = 0) OR ("status" <> 'idle' AND "execution_id" IS NOT NULL AND "started_at" IS NOT NULL))
);

CREATE INDEX "idx_as_status_activity" ON "agent_states" ("status", "last_activity_at" DESC);

CREATE TABLE "api_keys" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key_hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "expires_at" TEXT,
    "revoked" INTEGER NOT NULL DEFAULT (0),
    FOREIGN KEY ("user_id") REFERENCES "users" ("id") ON DELETE CASCADE,
    UNIQUE ("key_hash")
);

CREATE INDEX "idx_api_keys_user_id" ON "api_keys" ("user_id");

CREATE TABLE "artifacts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "type" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT (''),
    "content_type" TEXT NOT NULL DEFAULT (''),
    "size_bytes" INTEGER NOT NULL DEFAULT (0),
    "created_at" TEXT NOT NULL,
    CHECK ("size_bytes" >= 0)
);

CREATE INDEX "idx_artifacts_created_by" ON "artifacts" ("created_by");

CREATE INDEX "idx_artifacts_task_id" ON "artifacts" ("task_id");

CREATE INDEX "idx_artifacts_type" ON "artifacts" ("type");

CREATE TABLE "audit_entries" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "timestamp" TEXT NOT NULL,
    "agent_id" TEXT,
    "task_id" TEXT,
    "tool_name" TEXT NOT NULL,
    "tool_category" TEXT NOT NULL,
    "action_type" TEXT NOT NULL,
    "arguments_hash" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "risk_level" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "matched_rules" TEXT NOT NULL DEFAULT ('[]'),
    "evaluation_duration_ms" REAL NOT NULL,
    "approval_id" TEXT
);

CREATE INDEX "idx_ae_action_type" ON "audit_entries" ("action_type");

CREATE INDEX "idx_ae_agent_id" ON "audit_entries" ("agent_id");

CREATE INDEX "idx_ae_risk_level" ON "audit_entries" ("risk_level");

CREATE INDEX "idx_ae_timestamp" ON "audit_entries" ("timestamp");

CREATE INDEX "idx_ae_verdict" ON "audit_entries" ("verdict");

CREATE TRIGGER "audit_entries_append_only_delete" BEFORE DELETE ON "audit_entries"
BEGIN
    SELECT RAISE(ABORT, 'the table audit_entries is append-only');
END;

CREATE TRIGGER "audit_entries_append_only_update" BEFORE UPDATE ON "audit_entries"
BEGIN
    SELECT RAISE(ABORT, 'the table audit_entries is append-only');
END;

CREATE TABLE "checkpoints" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "execution_id" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "turn_number" INTEGER NOT NULL,
    "context_json" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CHECK ("turn_number" >= 0)
);

CREATE INDEX "idx_cp_execution_id" ON "checkpoints" ("execution_id");

CREATE INDEX "idx_cp_exec_turn" ON "checkpoints" ("execution_id", "turn_number");

CREATE INDEX "idx_cp_task_id" ON "checkpoints" ("task_id");

CREATE INDEX "idx_cp_task_turn" ON "checkpoints" ("task_id", "turn_number");

CREATE TABLE "collaboration_metrics" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agent_id" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "delegation_success" INTEGER,
    "delegation_response_seconds" REAL,
    "conflict_constructiveness" REAL,
    "meeting_contribution" REAL,
    "handoff_completeness" REAL,
    "loop_triggered" INTEGER NOT NULL DEFAULT (0)
);

CREATE INDEX "idx_cm_agent_id" ON "collaboration_metrics" ("agent_id");

CREATE INDEX "idx_cm_agent_recorded" ON "collaboration_metrics" ("agent_id", "recorded_at");

CREATE INDEX "idx_cm_recorded_at" ON "collaboration_metrics" ("recorded_at");

CREATE TABLE "cost_records" (
    "rowid" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "agent_id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "input_tokens" INTEGER NOT NULL,
    "output_tokens" INTEGER NOT NULL,
    "cost_usd" REAL NOT NULL,
    "timestamp" TEXT NOT NULL,
    "call_category" TEXT
);

CREATE INDEX "idx_cost_records_agent_id" ON "cost_records" ("agent_id");

CREATE INDEX "idx_cost_records_task_id" ON "cost_records" ("task_id");

CREATE TABLE "custom_presets" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "config_json" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT (''),
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    CHECK (length("name") > 0),
    CHECK (length("config_json") > 0)
);

CREATE TABLE "heartbeats" (
    "execution_id" TEXT NOT NULL PRIMARY KEY,
    "agent_id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "last_heartbeat_at" TEXT NOT NULL
);

CREATE INDEX "idx_hb_last_heartbeat" ON "heartbeats" ("last_heartbeat_at");

CREATE TABLE "lifecycle_events" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agent_id" TEXT NOT NULL,
    "agent_name" TEXT NOT NULL,
    "event_type" TEXT NOT NULL,
    "timestamp" TEXT NOT NULL,
    "initiated_by" TEXT NOT NULL,
    "details" TEXT NOT NULL DEFAULT (''),
    "metadata" TEXT NOT NULL DEFAULT ('{}')
);

CREATE INDEX "idx_le_agent_id" ON "lifecycle_events" ("agent_id");

CREATE INDEX "idx_le_event_type" ON "lifecycle_events" ("event_type");

CREATE INDEX "idx_le_timestamp" ON "lifecycle_events" ("timestamp");

CREATE TABLE "messages" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "timestamp" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "priority" TEXT NOT NULL DEFAULT ('normal'),
    "channel" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "attachments" TEXT NOT NULL DEFAULT ('[]'),
    "metadata" TEXT NOT NULL DEFAULT ('{}')
);

CREATE INDEX "idx_messages_channel" ON "messages" ("channel");

CREATE INDEX "idx_messages_timestamp" ON "messages" ("timestamp");

CREATE TABLE "parked_contexts" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "execution_id" TEXT NOT NULL,
    "agent_id" TEXT NOT NULL,
    "task_id" TEXT,
    "approval_id" TEXT NOT NULL,
    "parked_at" TEXT NOT NULL,
    "context_json" TEXT NOT NULL,
    "metadata" TEXT NOT NULL DEFAULT ('{}')
);

CREATE INDEX "idx_pc_agent_id" ON "parked_contexts" ("agent_id");

CREATE INDEX "idx_pc_approval_id" ON "parked_contexts" ("approval_id");

CREATE TABLE "projects" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT (''),
    "team" TEXT NOT NULL DEFAULT ('[]'),
    "lead" TEXT,
    "task_ids" TEXT NOT NULL DEFAULT ('[]'),
    "deadline" TEXT,
    "budget" REAL NOT NULL DEFAULT (0.0),
    "status" TEXT NOT NULL DEFAULT ('planning'),
    CHECK ("budget" >= 0)
);

CREATE INDEX "idx_projects_lead" ON "projects" ("lead");

CREATE INDEX "idx_projects_status" ON "projects" ("status");

CREATE TABLE "settings" (
    "namespace" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    PRIMARY KEY ("namespace", "key")
);

CREATE TABLE "tasks" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "priority" TEXT NOT NULL DEFAULT ('medium'),
    "project" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "assigned_to" TEXT,
    "status" TEXT NOT NULL DEFAULT ('created'),
    "estimated_complexity" TEXT NOT NULL DEFAULT ('medium'),
    "budget_limit" REAL NOT NULL DEFAULT (0.0),
    "deadline" TEXT,
    "max_retries" INTEGER NOT NULL DEFAULT (1),
    "parent_task_id" TEXT,
    "task_structure" TEXT,
    "coordination_topology" TEXT NOT NULL DEFAULT ('auto'),
    "reviewers" TEXT NOT NULL DEFAULT ('[]'),
    "dependencies" TEXT NOT NULL DEFAULT ('[]'),
    "artifacts_expected" TEXT NOT NULL DEFAULT ('[]'),
    "acceptance_criteria" TEXT NOT NULL DEFAULT ('[]'),
    "delegation_chain" TEXT NOT NULL DEFAULT ('[]')
);

CREATE INDEX "idx_tasks_assigned_to" ON "tasks" ("assigned_to");

CREATE INDEX "idx_tasks_project" ON "tasks" ("project");

CREATE INDEX "idx_tasks_status" ON "tasks" ("status");

CREATE TABLE "task_metrics" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "agent_id" TEXT NOT NULL,
    "task_id" TEXT NOT NULL,
    "task_type" TEXT NOT NULL,
    "completed_at" TEXT NOT NULL,
    "is_success" INTEGER NOT NULL,
    "duration_seconds" REAL NOT NULL,
    "cost_usd" REAL NOT NULL,
    "turns_used" INTEGER NOT NULL,
    "tokens_used" INTEGER NOT NULL,
    "quality_score" REAL,
    "complexity" TEXT NOT NULL
);

CREATE INDEX "idx_tm_agent_completed" ON "task_metrics" ("agent_id", "completed_at");

CREATE INDEX "idx_tm_agent_id" ON "task_metrics" ("agent_id");

CREATE INDEX "idx_tm_completed_at" ON "task_metrics" ("completed_at");

CREATE TABLE "users" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "username" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "must_change_password" INTEGER NOT NULL DEFAULT (1),
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    UNIQUE ("username")
);

CREATE UNIQUE INDEX "idx_single_ceo" ON "users" ("role") WHERE "role" = 'ceo';

CREATE INDEX "idx_users_role" ON "users" ("role");

CREATE TABLE "workflow_definitions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "created_by" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT (''),
    "workflow_type" TEXT NOT NULL,
    "version" TEXT NOT NULL DEFAULT ('1.0.0'),
    "inputs" TEXT NOT NULL DEFAULT ('[]'),
    "outputs" TEXT NOT NULL DEFAULT ('[]'),
    "is_subworkflow" INTEGER NOT NULL DEFAULT (0),
    "nodes" TEXT NOT NULL,
    "edges" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT (1),
    CHECK (length("id") > 0),
    CHECK (length("name") > 0),
    CHECK (length("created_by") > 0),
    CHECK ("workflow_type" IN ('sequential_pipeline', 'parallel_execution', 'kanban', 'agile_kanban')),
    CHECK ("is_subworkflow" IN (0, 1)),
    CHECK ("revision" >= 1)
);

CREATE INDEX "idx_wd_is_subworkflow" ON "workflow_definitions" ("is_subworkflow");

CREATE INDEX "idx_wd_updated_at" ON "workflow_definitions" ("updated_at" DESC);

CREATE INDEX "idx_wd_workflow_type" ON "workflow_definitions" ("workflow_type");

CREATE TABLE "workflow_executions" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "project" TEXT NOT NULL,
    "activated_by" TEXT NOT NULL,
    "definition_id" TEXT NOT NULL,
    "definition_revision" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "node_executions" TEXT NOT NULL DEFAULT ('[]'),
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "completed_at" TEXT,
    "error" TEXT,
    "version" INTEGER NOT NULL DEFAULT (1),
    CHECK (length("id") > 0),
    CHECK (length("project") > 0),
    CHECK (length("activated_by") > 0),
    FOREIGN KEY ("definition_id") REFERENCES "workflow_definitions" ("id"),
    CHECK ("definition_revision" >= 1),
    CHECK ("status" IN ('pending', 'running', 'completed', 'failed', 'cancelled')),
    CHECK ("version" >= 1)
);

CREATE INDEX "idx_wfe_definition_id" ON "workflow_executions" ("definition_id");

CREATE INDEX "idx_wfe_definition_revision" ON "workflow_executions" ("definition_id", "definition_revision");

CREATE INDEX "idx_wfe_definition_updated" ON "workflow_executions" ("definition_id", "updated_at" DESC);

CREATE INDEX "idx_wfe_project" ON "workflow_executions" ("project");

CREATE INDEX "idx_wfe_status" ON "workflow_executions" ("status");

CREATE INDEX "idx_wfe_status_updated" ON "workflow_executions" ("status", "updated_at" DESC);

CREATE INDEX "idx_wfe_updated_at" ON "workflow_executions" ("updated_at" DESC);
