using System.Globalization;
using System.Text;

namespace Synthorg.Gen.Tool.Tests;

/// <summary>A schema by chance, of all that attributes can say.</summary>
internal sealed class RandomDdl(Random random)
{
    private static readonly string[] s_names =
    [
        "id", "name", "Name", "user_name", "UserName", "order", "Group", "select", "value", "date", "lower", "Équipe", "2nd try", "x_y",
        "XY", "say \"hi\"", "class", "event", "a{b}", "e-mail", "HTTPStatus", "cancellation_token", "text", "表",
    ];

    private static readonly string[] s_types =
    [
        "INTEGER", "INT", "BIGINT", "TEXT", "VARCHAR(255)", "NVARCHAR(10)", "REAL", "DOUBLE PRECISION", "NUMERIC(10,2)", "DECIMAL(5, 1)",
        "BLOB", "BOOLEAN", "DATETIME", "DATE", "", "JSON", "uuid", "UNSIGNED BIG INT",
    ];

    private static readonly string[] s_strict = ["INT", "INTEGER", "REAL", "TEXT", "BLOB", "ANY"];

    private readonly StringBuilder _sql = new();
    private readonly List<(string Table, string Column, string Type)> _targets = [];
    private int _indexes;

    public string Text()
    {
        string[] tables = Pick(s_names, random.Next(1, 6));
        foreach (string table in tables)
        {
            AddTable(table);
        }

        _sql.Append(CultureInfo.InvariantCulture, $"CREATE VIEW \"all of it\" AS SELECT * FROM {Quote(tables[0])};\n");
        _sql.Append(CultureInfo.InvariantCulture, $"CREATE TRIGGER {Quote("on " + tables[0])} AFTER DELETE ON {Quote(tables[0])} ");
        _sql.Append("BEGIN SELECT CASE WHEN 1 THEN 2 END; SELECT \"a;b\" FROM (SELECT 1 AS \"a;b\"); END;\n");
        return _sql.ToString();
    }

    private bool Chance(int of) => random.Next(of) == 0;

    private T One<T>(params T[] items) => items[random.Next(items.Length)];

    // No two of a name that differ in case alone.
    private string[] Pick(string[] from, int count) =>
        [.. from.OrderBy(_ => random.Next()).DistinctBy(static name => name.ToUpperInvariant()).Take(count)];

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void AddTable(string table)
    {
        string options = One("", "", "", "STRICT", "WITHOUT ROWID", "STRICT, WITHOUT ROWID");
        bool isStrict = options.StartsWith("STRICT", StringComparison.Ordinal);
        string[] names = Pick(s_names, random.Next(2, 9));
        (string Name, string Type)[] columns = [.. names.Select(name => (name, One(isStrict ? s_strict : s_types)))];
        int keys = options.EndsWith("ROWID", StringComparison.Ordinal) ? random.Next(1, 3) : random.Next(0, 3);
        for (int i = 0; i < keys; i++)
        {
            columns[i].Type = keys == 1 && Chance(2) ? "INTEGER" : One("INT", "TEXT", isStrict ? "TEXT" : "VARCHAR(9)");
        }

        List<string> lines = [.. columns.Select((column, i) => Column(column.Name, column.Type, isOfKey: i < keys))];
        AddKey(lines, [.. columns.Take(keys)], options);
        AddRules(lines, columns, keys, isStrict);
        _sql.Append(CultureInfo.InvariantCulture, $"CREATE TABLE {Quote(table)} (\n    {string.Join(",\n    ", lines)}\n) {options};\n");
        AddIndexes(table, names);
        if (keys == 1)
        {
            _targets.Add((table, columns[0].Name, columns[0].Type));
        }
    }

    private string Column(string name, string type, bool isOfKey)
    {
        string sql = $"{Quote(name)} {type}";
        if (isOfKey)
        {
            return sql + One("", " NOT NULL");
        }

        return sql
            + One("", "", " NOT NULL", " NULL")
            + One("", "", " COLLATE NOCASE", " COLLATE binary", " collate RTRIM")
            + One("", "", "", " DEFAULT 5", " DEFAULT -1", " DEFAULT 'it''s {x}'", " DEFAULT 1.5", " DEFAULT CURRENT_TIMESTAMP",
                " DEFAULT (lower(hex('a')) || 'b')", " DEFAULT TRUE", " DEFAULT NULL", " DEFAULT +3", " DEFAULT ''", " DEFAULT \"word\"",
                " DEFAULT 0x1F", " DEFAULT 1e3", " DEFAULT ( 7 )")
            + One("", "", " UNIQUE", $" CHECK (length({Quote(name)}) < 9)", $" CONSTRAINT c CHECK ({Quote(name)} IN (0, 1))");
    }

    private void AddKey(List<string> lines, (string Name, string Type)[] key, string options)
    {
        if (key is [{ } only])
        {
            bool hasRowId = only.Type == "INTEGER" && !options.EndsWith("ROWID", StringComparison.Ordinal);
            lines[0] += hasRowId
                ? One(" PRIMARY KEY", " PRIMARY KEY AUTOINCREMENT", " CONSTRAINT pk PRIMARY KEY", " PRIMARY KEY DESC")
                : " PRIMARY KEY";
        }
        else if (key.Length > 1)
        {
            IEnumerable<string> terms = key.OrderBy(_ => random.Next()).Select(column => Quote(column.Name) + One("", " ASC", " DESC"));
            lines.Add($"{One("", "CONSTRAINT pk ")}PRIMARY KEY ({string.Join(", ", terms)})");
        }
    }

    private void AddRules(List<string> lines, (string Name, string Type)[] columns, int keys, bool isStrict)
    {
        string first = Quote(columns[0].Name);
        string last = Quote(columns[^1].Name);
        if (columns.Length > keys && Chance(3))
        {
            string kind = One("STORED", "VIRTUAL", "");
            lines.Insert(columns.Length, $"\"made\" TEXT GENERATED ALWAYS AS ({first} || '-' || coalesce({last}, '')) {kind}");
        }

        if (_targets.Count > 0 && Chance(2))
        {
            (string table, string column, string type) = _targets[random.Next(_targets.Count)];
            string own = isStrict && type == "VARCHAR(9)" ? "TEXT" : type;
            string target = $"{Quote(table)}{One("", $" ({Quote(column)})")}";
            string actions = One(
                "", " ON DELETE CASCADE", " ON UPDATE SET NULL", " ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED", " MATCH FULL");
            lines.Insert(columns.Length, $"\"ref\" {own} REFERENCES {target}{actions}");
        }

        string name = One("", "CONSTRAINT \"both of them\" ");
        lines.AddRange(Chance(3) ? [$"{name}UNIQUE ({first}, {last}){One("", " ON CONFLICT IGNORE")}"] : []);
        lines.AddRange(Chance(3) ? [$"CHECK ({first} IS NOT '\\' AND ({last} IS NULL OR CASE {last} WHEN 1 THEN 0 ELSE 1 END = 1))"] : []);
    }

    private void AddIndexes(string table, string[] names)
    {
        for (int i = random.Next(0, 3); i > 0; i--)
        {
            string name = Quote(One(names));
            string terms = One(
                name, $"{name} DESC", $"lower({name}) ASC, {Quote(names[0])}", $"{name} COLLATE NOCASE", $"CAST({name} AS TEXT) || 'x'");
            string where = One("", "", $" WHERE {name} IS NOT NULL", $" WHERE {name} > 3 AND {Quote(names[0])} <> 'a''b'");
            _indexes++;
            string unique = One("", "UNIQUE ");
            _sql.Append(CultureInfo.InvariantCulture, $"CREATE {unique}INDEX index{_indexes} ON {Quote(table)} ({terms}){where};\n");
        }
    }
}
