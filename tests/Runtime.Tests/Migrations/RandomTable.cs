using System.Globalization;
using System.Text;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A table that changes by chance. A value is kept as the literal that stands for it.</summary>
internal sealed class RandomTable(string name)
{
    private readonly List<RandomColumn> _columns = [];
    private readonly List<string> _dropped = [];
    private int _rows;

    public string Name { get; private set; } = name;

    public List<string> FormerNames { get; } = [];

    /// <summary>1: STRICT. 2: WITHOUT ROWID.</summary>
    public int Options { get; set; }

    /// <summary>1: of the last column. 2: of all, partial.</summary>
    public int Index { get; set; }

    /// <summary>1: a check. 2: a unique rule.</summary>
    public int Rule { get; set; }

    public bool Refers(RandomTable other) => _columns.Exists(column => column.Principal == other);

    public void Rename(string name)
    {
        FormerNames.Insert(0, Name);
        Name = name;
    }

    public void Fill(Random random, bool isNew)
    {
        _rows = isNew ? 0 : random.Next(0, 30);
        foreach (RandomColumn column in _columns)
        {
            column.Values = [.. Enumerable.Range(0, _rows).Select(_ => column.Literal(random))];
        }
    }

    public void Add(string name, Random random)
    {
        RandomColumn column = new(name, isText: random.Next(2) == 0) { IsNotNull = random.Next(2) == 0 };
        column.Default = column.IsNotNull || random.Next(2) == 0 ? column.Value(random) : null;
        column.Values = [.. Enumerable.Repeat(column.Default ?? "NULL", _rows)];
        _columns.Add(column);
    }

    public void AddReference(string name, RandomTable principal) => _columns.Add(new(name, isText: false)
    {
        Principal = principal,
        Values = [.. Enumerable.Repeat("NULL", _rows)],
    });

    /// <summary>Renames, drops or retypes a column, or lets it be NULL or not. A default stays, else the way would matter.</summary>
    public void ChangeColumn(string name, Random random)
    {
        RandomColumn column = _columns[random.Next(_columns.Count)];
        switch (random.Next(4))
        {
            case 0:
                column.FormerNames.Insert(0, column.Name);
                column.Name = name;
                break;
            case 1 when _columns.Count > 1:
                _columns.Remove(column);
                _dropped.AddRange(column.FormerNames.Prepend(column.Name));
                break;
            case 2 when !column.IsText && column.Principal is null:
                column.ToText();
                break;
            case 3 when column.Default is { } value:
                column.IsNotNull = true;
                column.IsFilled = true;
                column.Values = [.. column.Values.Select(found => found == "NULL" ? value : found)];
                break;
            default:
                column.IsNotNull = column.IsFilled;
                break;
        }
    }

    public string Sql()
    {
        StringBuilder sql = new();
        foreach (string former in FormerNames)
        {
            sql.Append(CultureInfo.InvariantCulture, $"-- table {Name} was {former}\n");
        }

        foreach (RandomColumn column in _columns)
        {
            foreach (string former in column.FormerNames)
            {
                sql.Append(CultureInfo.InvariantCulture, $"-- column {Name}.{column.Name} was {former}\n");
            }
        }

        foreach (string dropped in _dropped)
        {
            sql.Append(CultureInfo.InvariantCulture, $"-- column {Name}.{dropped} dropped\n");
        }

        string last = _columns[^1].Name;
        string rule = Rule switch { 1 => $", CHECK ({last} IS NOT 'nobody')", 2 => $", UNIQUE (id, {last})", _ => "" };
        string options = Options switch { 1 => " STRICT", 2 => " WITHOUT ROWID", 3 => " STRICT, WITHOUT ROWID", _ => "" };
        sql.Append(CultureInfo.InvariantCulture, $"CREATE TABLE {Name} (id INTEGER NOT NULL PRIMARY KEY");
        sql.AppendJoin("", _columns.Select(static column => ", " + column.Sql()));
        sql.Append(CultureInfo.InvariantCulture, $"{rule}){options};\n");
        if (Index > 0)
        {
            string terms = Index == 1 ? last : string.Join(", ", _columns.Select(static column => column.Name)) + ") WHERE (id > 3";
            sql.Append(CultureInfo.InvariantCulture, $"CREATE INDEX index_of_{_columns[0].Name} ON {Name} ({terms});\n");
        }

        return sql.ToString();
    }

    public string Inserts() => string.Concat(Enumerable.Range(0, _rows).Select(row => string.Create(
        CultureInfo.InvariantCulture,
        $"INSERT INTO {Name} (id{string.Concat(_columns.Select(static column => ", " + column.Name))}) "
            + $"VALUES ({row}{string.Concat(_columns.Select(column => ", " + column.Values[row]))});\n")));
}
