/*
 * What SQLite's own C interface reaches on the same file: the yardstick of every table. Statements are prepared once, the connection
 * has no mutex, every string is one malloc, JSON is parsed into the same lists and written from them, and what was built is freed as a
 * collector would. Linked to the very library file that .NET loads. Functions return 0, or SQLite's code of the failure.
 */
#include <stdlib.h>
#include <string.h>

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef void (*destructor)(void *);
int sqlite3_open_v2(const char *, sqlite3 **, int, const char *);
int sqlite3_close_v2(sqlite3 *);
int sqlite3_exec(sqlite3 *, const char *, void *, void *, char **);
int sqlite3_prepare_v3(sqlite3 *, const char *, int, unsigned, sqlite3_stmt **, const char **);
int sqlite3_finalize(sqlite3_stmt *);
int sqlite3_step(sqlite3_stmt *);
int sqlite3_reset(sqlite3_stmt *);
int sqlite3_bind_text(sqlite3_stmt *, int, const char *, int, destructor);
int sqlite3_bind_int64(sqlite3_stmt *, int, long long);
int sqlite3_bind_double(sqlite3_stmt *, int, double);
int sqlite3_bind_null(sqlite3_stmt *, int);
const unsigned char *sqlite3_column_text(sqlite3_stmt *, int);
int sqlite3_column_bytes(sqlite3_stmt *, int);
long long sqlite3_column_int64(sqlite3_stmt *, int);
double sqlite3_column_double(sqlite3_stmt *, int);

enum { OK = 0, MISUSE = 21, ROW = 100, DONE = 101 };
enum { OPEN_READWRITE = 2, OPEN_NOMUTEX = 0x8000, PREPARE_PERSISTENT = 1 };

/* ---- text and enums ---- */

typedef struct { char *text; int length; } string;

static string copy(const unsigned char *text, int length)
{
    string s = { malloc((size_t)length + 1), length };
    memcpy(s.text, text, (size_t)length);
    s.text[length] = 0;
    return s;
}

static string column(sqlite3_stmt *s, int i)
{
    const unsigned char *text = sqlite3_column_text(s, i);
    if (!text) return (string){ 0, 0 };
    return copy(text, sqlite3_column_bytes(s, i));
}

typedef struct { const char *text; int length; } name;
#define N(x) { x, sizeof x - 1 }
static const name TYPES[] = { N("development"), N("design"), N("research"), N("review"), N("meeting"), N("admin"), { 0, 0 } };
static const name PRIORITIES[] = { N("critical"), N("high"), N("medium"), N("low"), { 0, 0 } };
static const name STATES[] = { N("created"), N("assigned"), N("in_progress"), N("in_review"), N("completed"), N("blocked"), N("failed"),
    N("interrupted"), N("cancelled"), { 0, 0 } };
static const name COMPLEXITIES[] = { N("simple"), N("medium"), N("complex"), N("epic"), { 0, 0 } };
static const name STRUCTURES[] = { N("sequential"), N("parallel"), N("mixed"), { 0, 0 } };
static const name TOPOLOGIES[] = { N("sas"), N("centralized"), N("decentralized"), N("context_dependent"), N("auto"), { 0, 0 } };
static const name CATEGORIES[] = { N("productive"), N("coordination"), N("system"), { 0, 0 } };
static const name ARTIFACTS[] = { N("code"), N("tests"), N("documentation"), { 0, 0 } };

static int member(const name *names, const char *text, int length)
{
    for (int i = 0; names[i].text; i++)
        if (names[i].length == length && !memcmp(names[i].text, text, (size_t)length)) return i;
    return -2;
}

static int enumeration(sqlite3_stmt *s, int i, const name *names)
{
    const unsigned char *text = sqlite3_column_text(s, i);
    return text ? member(names, (const char *)text, sqlite3_column_bytes(s, i)) : -1;
}

/* ---- JSON: arrays of strings, and of flat objects of which two members are known ---- */

typedef struct { string *items; int count; } strings;
typedef struct { int kind; string text; } pair;
typedef struct { pair *items; int count; } pairs;
typedef struct { const char *at, *end; int bad; } json;

static void space(json *j)
{
    while (j->at < j->end && (*j->at == ' ' || *j->at == '\n' || *j->at == '\r' || *j->at == '\t')) j->at++;
}

static int take(json *j, char c)
{
    space(j);
    if (j->at < j->end && *j->at == c) { j->at++; return 1; }
    return 0;
}

static int hex(json *j)
{
    int value = 0;
    for (int i = 0; i < 4; i++)
    {
        if (j->at >= j->end) { j->bad = 1; return 0; }
        int c = *j->at++;
        value = value * 16 + (c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
    }
    return value;
}

static char *utf8(char *to, int c)
{
    if (c < 0x80) *to++ = (char)c;
    else if (c < 0x800) { *to++ = (char)(0xC0 | c >> 6); *to++ = (char)(0x80 | (c & 63)); }
    else if (c < 0x10000) { *to++ = (char)(0xE0 | c >> 12); *to++ = (char)(0x80 | (c >> 6 & 63)); *to++ = (char)(0x80 | (c & 63)); }
    else { *to++ = (char)(0xF0 | c >> 18); *to++ = (char)(0x80 | (c >> 12 & 63)); *to++ = (char)(0x80 | (c >> 6 & 63)); *to++ = (char)(0x80 | (c & 63)); }
    return to;
}

static string quoted(json *j)
{
    if (!take(j, '"')) { j->bad = 1; return (string){ 0, 0 }; }
    const char *close = memchr(j->at, '"', (size_t)(j->end - j->at));
    if (!close) { j->bad = 1; return (string){ 0, 0 }; }
    if (!memchr(j->at, '\\', (size_t)(close - j->at)))
    {
        string plain = copy((const unsigned char *)j->at, (int)(close - j->at));
        j->at = close + 1;
        return plain;
    }
    char *text = malloc((size_t)(j->end - j->at) + 1), *to = text;
    while (j->at < j->end && *j->at != '"')
    {
        char c = *j->at++;
        if (c != '\\') { *to++ = c; continue; }
        c = j->at < j->end ? *j->at++ : 0;
        if (c == 'u')
        {
            int u = hex(j);
            if (u >= 0xD800 && u < 0xDC00 && j->end - j->at > 6) { j->at += 2; u = 0x10000 + ((u - 0xD800) << 10) + (hex(j) - 0xDC00); }
            to = utf8(to, u);
        }
        else *to++ = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c == 'b' ? '\b' : c == 'f' ? '\f' : c;
    }
    j->at++;
    *to = 0;
    return (string){ text, (int)(to - text) };
}

static strings string_list(sqlite3_stmt *s, int i)
{
    json j = { (const char *)sqlite3_column_text(s, i), 0, 0 };
    j.end = j.at + sqlite3_column_bytes(s, i);
    strings list = { 0, 0 };
    if (!take(&j, '[') || take(&j, ']')) return list;
    int room = 0;
    do
    {
        if (list.count == room) list.items = realloc(list.items, sizeof(string) * (size_t)(room = room ? room * 2 : 4));
        list.items[list.count++] = quoted(&j);
    } while (!j.bad && take(&j, ','));
    return list;
}

/* {"type": enum, "path": text} when names are given, else {"description": text, "met": bool} */
static pairs pair_list(sqlite3_stmt *s, int i, const name *names)
{
    json j = { (const char *)sqlite3_column_text(s, i), 0, 0 };
    j.end = j.at + sqlite3_column_bytes(s, i);
    pairs list = { 0, 0 };
    if (!take(&j, '[') || take(&j, ']')) return list;
    int room = 0;
    do
    {
        if (!take(&j, '{')) break;
        pair p = { 0, { 0, 0 } };
        do
        {
            space(&j);
            const char *key = j.at + 1, *close = memchr(key, '"', (size_t)(j.end - key));
            if (!close) { j.bad = 1; break; }
            int length = (int)(close - key);
            j.at = close + 1;
            take(&j, ':');
            space(&j);
            if (length == 4 && !memcmp(key, "type", 4))
            {
                const char *value = j.at + 1, *last = memchr(value, '"', (size_t)(j.end - value));
                p.kind = member(names, value, (int)(last - value));
                j.at = last + 1;
            }
            else if (length == 3 && !memcmp(key, "met", 3)) { p.kind = *j.at == 't'; j.at += p.kind ? 4 : 5; }
            else p.text = quoted(&j);
        } while (!j.bad && take(&j, ','));
        take(&j, '}');
        if (list.count == room) list.items = realloc(list.items, sizeof(pair) * (size_t)(room = room ? room * 2 : 4));
        list.items[list.count++] = p;
    } while (!j.bad && take(&j, ','));
    return list;
}

/* ---- the two entities ---- */

typedef struct
{
    string id, title, description, project, created_by, assigned_to, deadline, parent_task_id;
    int type, priority, status, complexity, structure, topology, max_retries;
    double budget_limit;
    strings reviewers, dependencies, delegation_chain;
    pairs artifacts, criteria;
} task;

typedef struct
{
    string agent_id, task_id, provider, model;
    long long input_tokens, output_tokens, ticks;
    double cost_usd;
    int category;
} cost;

static void read_task(sqlite3_stmt *s, task *t)
{
    t->id = column(s, 0); t->title = column(s, 1); t->description = column(s, 2);
    t->type = enumeration(s, 3, TYPES); t->priority = enumeration(s, 4, PRIORITIES);
    t->project = column(s, 5); t->created_by = column(s, 6); t->assigned_to = column(s, 7);
    t->status = enumeration(s, 8, STATES); t->complexity = enumeration(s, 9, COMPLEXITIES);
    t->budget_limit = sqlite3_column_double(s, 10); t->deadline = column(s, 11);
    t->max_retries = (int)sqlite3_column_int64(s, 12); t->parent_task_id = column(s, 13);
    t->structure = enumeration(s, 14, STRUCTURES); t->topology = enumeration(s, 15, TOPOLOGIES);
    t->reviewers = string_list(s, 16); t->dependencies = string_list(s, 17);
    t->artifacts = pair_list(s, 18, ARTIFACTS); t->criteria = pair_list(s, 19, 0); t->delegation_chain = string_list(s, 20);
}

static void free_strings(strings *list)
{
    for (int i = 0; i < list->count; i++) free(list->items[i].text);
    free(list->items);
}

static void free_pairs(pairs *list)
{
    for (int i = 0; i < list->count; i++) free(list->items[i].text.text);
    free(list->items);
}

static void free_task(task *t)
{
    free(t->id.text); free(t->title.text); free(t->description.text); free(t->project.text);
    free(t->created_by.text); free(t->assigned_to.text); free(t->deadline.text); free(t->parent_task_id.text);
    free_strings(&t->reviewers); free_strings(&t->dependencies); free_strings(&t->delegation_chain);
    free_pairs(&t->artifacts); free_pairs(&t->criteria);
}

static int two(const unsigned char *p) { return (p[0] - '0') * 10 + p[1] - '0'; }

/* 2026-11-24T12:34:56.123456+00:00, the form that the toolkit writes, as ticks of 100 ns since the year 1. */
static long long ticks_of(const unsigned char *p)
{
    int year = two(p) * 100 + two(p + 2), month = two(p + 5), day = two(p + 8);
    long long micro = 0;
    for (int i = 20; i < 26; i++) micro = micro * 10 + p[i] - '0';
    int y = year - (month <= 2), era = y / 400, of_era = y - era * 400, of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long long days = era * 146097LL + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 306;
    return ((days * 24 + two(p + 11)) * 3600LL + two(p + 14) * 60 + two(p + 17)) * 10000000LL + micro * 10;
}

static void read_cost(sqlite3_stmt *s, cost *c)
{
    c->agent_id = column(s, 0); c->task_id = column(s, 1); c->provider = column(s, 2); c->model = column(s, 3);
    c->input_tokens = sqlite3_column_int64(s, 4); c->output_tokens = sqlite3_column_int64(s, 5); c->cost_usd = sqlite3_column_double(s, 6);
    c->ticks = ticks_of(sqlite3_column_text(s, 7)); c->category = enumeration(s, 8, CATEGORIES);
}

static void free_cost(cost *c) { free(c->agent_id.text); free(c->task_id.text); free(c->provider.text); free(c->model.text); }

/* ---- a connection and its statements ---- */

#define TASK_COLUMNS "id, title, description, type, priority, project, created_by, assigned_to, status, estimated_complexity, " \
    "budget_limit, deadline, max_retries, parent_task_id, task_structure, coordination_topology, reviewers, dependencies, " \
    "artifacts_expected, acceptance_criteria, delegation_chain"
#define COST_COLUMNS "agent_id, task_id, provider, model, input_tokens, output_tokens, cost_usd, timestamp, call_category"

static const char *SQL[] = {
    "SELECT " TASK_COLUMNS " FROM tasks WHERE id = ?1",
    "SELECT " TASK_COLUMNS " FROM tasks WHERE project = ?1 ORDER BY id",
    "SELECT " COST_COLUMNS " FROM cost_records ORDER BY rowid LIMIT ?1",
    "INSERT INTO cost_records (" COST_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    "INSERT INTO tasks (" TASK_COLUMNS ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, "
        "?20, ?21) ON CONFLICT (id) DO UPDATE SET title = excluded.title, description = excluded.description, type = excluded.type, "
        "priority = excluded.priority, project = excluded.project, created_by = excluded.created_by, assigned_to = excluded.assigned_to, "
        "status = excluded.status, estimated_complexity = excluded.estimated_complexity, budget_limit = excluded.budget_limit, "
        "deadline = excluded.deadline, max_retries = excluded.max_retries, parent_task_id = excluded.parent_task_id, "
        "task_structure = excluded.task_structure, coordination_topology = excluded.coordination_topology, "
        "reviewers = excluded.reviewers, dependencies = excluded.dependencies, artifacts_expected = excluded.artifacts_expected, "
        "acceptance_criteria = excluded.acceptance_criteria, delegation_chain = excluded.delegation_chain",
    "BEGIN IMMEDIATE", "COMMIT", "BEGIN" };
enum { GET, LIST, SCAN, APPEND, SAVE, BEGIN_WRITE, COMMIT, BEGIN_READ, STATEMENTS };

/* Where the JSON of one row is written: the rows of the benchmarks are far shorter. */
enum { SCRATCH = 64 * 1024 };

typedef struct { sqlite3 *db; sqlite3_stmt *s[STATEMENTS]; char scratch[SCRATCH]; } limit;

void *limit_open(const char *path, const char *pragmas)
{
    limit *l = calloc(1, sizeof(limit));
    int rc = sqlite3_open_v2(path, &l->db, OPEN_READWRITE | OPEN_NOMUTEX, 0);
    if (rc == OK) rc = sqlite3_exec(l->db, pragmas, 0, 0, 0);
    for (int i = 0; rc == OK && i < STATEMENTS; i++) rc = sqlite3_prepare_v3(l->db, SQL[i], -1, PREPARE_PERSISTENT, &l->s[i], 0);
    return rc == OK ? l : 0;
}

void limit_close(limit *l)
{
    for (int i = 0; i < STATEMENTS; i++) sqlite3_finalize(l->s[i]);
    sqlite3_close_v2(l->db);
    free(l);
}

int limit_execute(limit *l, const char *sql)
{
    return sqlite3_exec(l->db, sql, 0, 0, 0);
}

static int run(sqlite3_stmt *s)
{
    int rc = sqlite3_step(s);
    sqlite3_reset(s);
    return rc == DONE || rc == ROW ? OK : rc;
}

/* Reads each of the tasks; or steps only, where nothing is built. */
int limit_get(limit *l, const char *const *ids, int count, int builds)
{
    sqlite3_stmt *s = l->s[GET];
    for (int i = 0; i < count; i++)
    {
        sqlite3_bind_text(s, 1, ids[i], -1, 0);
        int rc = sqlite3_step(s);
        if (rc != ROW) { sqlite3_reset(s); return rc == DONE ? MISUSE : rc; }
        task *t = builds ? malloc(sizeof(task)) : 0;
        if (t) read_task(s, t);
        sqlite3_reset(s);
        if (t) { free_task(t); free(t); }
    }
    return OK;
}

/* As limit_get, in one read transaction. */
int limit_get_together(limit *l, const char *const *ids, int count)
{
    int rc = run(l->s[BEGIN_READ]);
    if (rc == OK) rc = limit_get(l, ids, count, 1);
    int end = run(l->s[COMMIT]);
    return rc ? rc : end;
}

int limit_list(limit *l, const char *project, int expected, int builds)
{
    sqlite3_stmt *s = l->s[LIST];
    int rc, count = 0, room = 0;
    task **all = 0;
    sqlite3_bind_text(s, 1, project, -1, 0);
    while ((rc = sqlite3_step(s)) == ROW)
    {
        if (builds)
        {
            if (count == room) all = realloc(all, sizeof(task *) * (size_t)(room = room ? room * 2 : 16));
            all[count] = malloc(sizeof(task));
            read_task(s, all[count]);
        }
        count++;
    }
    sqlite3_reset(s);
    for (int i = 0; builds && i < count; i++) { free_task(all[i]); free(all[i]); }
    free(all);
    return rc != DONE ? rc : count == expected ? OK : MISUSE;
}

/* Buffered: all rows are held before the first is freed. Streamed: one at a time. Or stepped only. */
int limit_scan(limit *l, int rows, int builds, int streams)
{
    sqlite3_stmt *s = l->s[SCAN];
    int rc, count = 0, room = 0;
    cost **all = 0;
    sqlite3_bind_int64(s, 1, rows);
    while ((rc = sqlite3_step(s)) == ROW)
    {
        count++;
        if (!builds) continue;
        cost *c = malloc(sizeof(cost));
        read_cost(s, c);
        if (streams) { free_cost(c); free(c); continue; }
        if (count > room) all = realloc(all, sizeof(cost *) * (size_t)(room = room ? room * 2 : 16));
        all[count - 1] = c;
    }
    sqlite3_reset(s);
    for (int i = 0; all && i < count; i++) { free_cost(all[i]); free(all[i]); }
    free(all);
    return rc != DONE ? rc : count == rows ? OK : MISUSE;
}

/* ---- what was read, as a number, to be held against what others read (FNV-1a) ---- */

typedef unsigned long long number;

static number mix(number h, const void *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++) h = (h ^ ((const unsigned char *)bytes)[i]) * 1099511628211ULL;
    return h;
}

static number mix_integer(number h, long long value) { return mix(h, &value, sizeof value); }
static number mix_text(number h, string s) { return s.text ? mix(mix_integer(h, s.length), s.text, (size_t)s.length) : mix_integer(h, -1); }

static number mix_strings(number h, strings list)
{
    h = mix_integer(h, list.count);
    for (int i = 0; i < list.count; i++) h = mix_text(h, list.items[i]);
    return h;
}

static number mix_pairs(number h, pairs list)
{
    h = mix_integer(h, list.count);
    for (int i = 0; i < list.count; i++) h = mix_text(mix_integer(h, list.items[i].kind), list.items[i].text);
    return h;
}

static number mix_task(number h, const task *t)
{
    const string texts[] = { t->id, t->title, t->description, t->project, t->created_by, t->assigned_to, t->deadline, t->parent_task_id };
    const int integers[] = { t->type, t->priority, t->status, t->complexity, t->structure, t->topology, t->max_retries };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) h = mix_text(h, texts[i]);
    for (size_t i = 0; i < sizeof integers / sizeof *integers; i++) h = mix_integer(h, integers[i]);
    h = mix(h, &t->budget_limit, sizeof t->budget_limit);
    h = mix_strings(mix_strings(mix_strings(h, t->reviewers), t->dependencies), t->delegation_chain);
    return mix_pairs(mix_pairs(h, t->artifacts), t->criteria);
}

static number mix_cost(number h, const cost *c)
{
    h = mix_text(mix_text(mix_text(mix_text(h, c->agent_id), c->task_id), c->provider), c->model);
    h = mix_integer(mix_integer(mix_integer(mix_integer(h, c->input_tokens), c->output_tokens), c->ticks), c->category);
    return mix(h, &c->cost_usd, sizeof c->cost_usd);
}

int limit_number_of_list(limit *l, const char *project, number *h)
{
    sqlite3_stmt *s = l->s[LIST];
    int rc;
    sqlite3_bind_text(s, 1, project, -1, 0);
    while ((rc = sqlite3_step(s)) == ROW)
    {
        task t;
        read_task(s, &t);
        *h = mix_task(*h, &t);
        free_task(&t);
    }
    sqlite3_reset(s);
    return rc == DONE ? OK : rc;
}

int limit_number_of_scan(limit *l, int rows, number *h)
{
    sqlite3_stmt *s = l->s[SCAN];
    int rc;
    sqlite3_bind_int64(s, 1, rows);
    while ((rc = sqlite3_step(s)) == ROW)
    {
        cost c;
        read_cost(s, &c);
        *h = mix_cost(*h, &c);
        free_cost(&c);
    }
    sqlite3_reset(s);
    return rc == DONE ? OK : rc;
}

/* ---- writing ---- */

typedef struct { const char *agent_id, *task_id, *provider, *model, *category; long long input_tokens, output_tokens, ticks; double cost_usd; } cost_in;

static void digits(char *to, int value, int count) { for (; count > 0; value /= 10) to[--count] = (char)('0' + value % 10); }

static void write_time(char *to, long long ticks)
{
    long long seconds = ticks / 10000000;
    int micro = (int)(ticks % 10000000 / 10), second = (int)(seconds % 86400);
    long long z = seconds / 86400 + 306, era = z / 146097, of_era = z - era * 146097;
    long long year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int of_year = (int)(of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100)), mp = (5 * of_year + 2) / 153;
    int day = of_year - (153 * mp + 2) / 5 + 1, month = mp < 10 ? mp + 3 : mp - 9, year = (int)(year_of_era + era * 400 + (month <= 2));
    memcpy(to, "0000-00-00T00:00:00.000000+00:00", 32);
    digits(to, year, 4); digits(to + 5, month, 2); digits(to + 8, day, 2);
    digits(to + 11, second / 3600, 2); digits(to + 14, second / 60 % 60, 2); digits(to + 17, second % 60, 2); digits(to + 20, micro, 6);
}

int limit_append(limit *l, const cost_in *rows, int count)
{
    sqlite3_stmt *s = l->s[APPEND];
    char time[32];
    int rc = run(l->s[BEGIN_WRITE]);
    for (int i = 0; rc == OK && i < count; i++)
    {
        const cost_in *c = &rows[i];
        sqlite3_bind_text(s, 1, c->agent_id, -1, 0); sqlite3_bind_text(s, 2, c->task_id, -1, 0);
        sqlite3_bind_text(s, 3, c->provider, -1, 0); sqlite3_bind_text(s, 4, c->model, -1, 0);
        sqlite3_bind_int64(s, 5, c->input_tokens); sqlite3_bind_int64(s, 6, c->output_tokens); sqlite3_bind_double(s, 7, c->cost_usd);
        write_time(time, c->ticks);
        sqlite3_bind_text(s, 8, time, 32, 0);
        if (c->category) sqlite3_bind_text(s, 9, c->category, -1, 0); else sqlite3_bind_null(s, 9);
        rc = run(s);
    }
    int end = run(l->s[COMMIT]);
    return rc ? rc : end;
}

typedef struct { const char *const *items; long long count; } strings_in;
typedef struct { const char *word, *text; } pair_in;
typedef struct { const pair_in *items; long long count; } pairs_in;

/* Texts in the order of the columns; budget and retries are numbers, and the last five columns are lists. */
enum { LISTS_FROM = 16 };
typedef struct
{
    const char *text[LISTS_FROM];
    double budget_limit;
    long long max_retries;
    strings_in reviewers, dependencies, delegation_chain;
    pairs_in artifacts, criteria;
} task_in;

static char *put(char *to, const char *from)
{
    size_t length = strlen(from);
    memcpy(to, from, length);
    return to + length;
}

static char *put_quoted(char *to, const char *text)
{
    static const char HEX[] = "0123456789abcdef";
    *to++ = '"';
    for (unsigned char c; (c = (unsigned char)*text); text++)
    {
        if (c == '"' || c == '\\') { *to++ = '\\'; *to++ = (char)c; }
        else if (c < 0x20) { to = put(to, "\\u00"); *to++ = HEX[c >> 4]; *to++ = HEX[c & 15]; }
        else *to++ = (char)c;
    }
    *to++ = '"';
    return to;
}

static char *bind_json(sqlite3_stmt *s, int i, char *from, char *to)
{
    *to++ = ']';
    sqlite3_bind_text(s, i, from, (int)(to - from), 0);
    return to;
}

static char *bind_strings(sqlite3_stmt *s, int i, char *at, const strings_in *list)
{
    char *to = put(at, "[");
    for (long long n = 0; n < list->count; n++) to = put_quoted(put(to, n ? "," : ""), list->items[n]);
    return bind_json(s, i, at, to);
}

/* {"type": text, "path": text}, or else {"description": text, "met": word} */
static char *bind_pairs(sqlite3_stmt *s, int i, char *at, const pairs_in *list, int are_artifacts)
{
    char *to = put(at, "[");
    for (long long n = 0; n < list->count; n++)
    {
        const pair_in *pair = &list->items[n];
        to = put(to, n ? ",{" : "{");
        to = are_artifacts
            ? put_quoted(put(put_quoted(put(to, "\"type\":"), pair->word), ",\"path\":"), pair->text)
            : put(put(put_quoted(put(to, "\"description\":"), pair->text), ",\"met\":"), pair->word);
        *to++ = '}';
    }
    return bind_json(s, i, at, to);
}

static void bind_task(sqlite3_stmt *s, char *scratch, const task_in *row)
{
    for (int c = 0; c < LISTS_FROM; c++)
        if (c == 10) sqlite3_bind_double(s, 11, row->budget_limit);
        else if (c == 12) sqlite3_bind_int64(s, 13, row->max_retries);
        else if (row->text[c]) sqlite3_bind_text(s, c + 1, row->text[c], -1, 0);
        else sqlite3_bind_null(s, c + 1);
    scratch = bind_strings(s, 17, scratch, &row->reviewers);
    scratch = bind_strings(s, 18, scratch, &row->dependencies);
    scratch = bind_pairs(s, 19, scratch, &row->artifacts, 1);
    scratch = bind_pairs(s, 20, scratch, &row->criteria, 0);
    bind_strings(s, 21, scratch, &row->delegation_chain);
}

/* Saves in transactions of so many. */
int limit_save(limit *l, const task_in *rows, int count, int together)
{
    sqlite3_stmt *s = l->s[SAVE];
    int rc = OK;
    for (int i = 0; rc == OK && i < count; i++)
    {
        if (i % together == 0) rc = run(l->s[BEGIN_WRITE]);
        bind_task(s, l->scratch, &rows[i]);
        if (rc == OK) rc = run(s);
        if (rc == OK && ((i + 1) % together == 0 || i + 1 == count)) rc = run(l->s[COMMIT]);
    }
    return rc;
}

/* ---- several at once: a connection and a thread each, until the sign is given ---- */

int limit_get_until(limit *l, const char *const *ids, int count, const int *stop, long long *done)
{
    long long i = 0;
    int rc = OK;
    for (; rc == OK && !__atomic_load_n(stop, __ATOMIC_RELAXED); i++) rc = limit_get(l, &ids[i % count], 1, 1);
    *done = i;
    return rc;
}

int limit_save_until(limit *l, const task_in *rows, int count, const int *stop, long long *done)
{
    long long i = 0;
    int rc = OK;
    for (; rc == OK && !__atomic_load_n(stop, __ATOMIC_RELAXED); i++) rc = limit_save(l, &rows[i % count], 1, 1);
    *done = i;
    return rc;
}
