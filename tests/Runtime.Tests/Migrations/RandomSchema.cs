using System.Globalization;

namespace Synthorg.Gen.Runtime.Tests.Migrations;

/// <summary>A schema that changes by chance, and what its rows are to become.</summary>
/// <param name="random">Chance.</param>
internal sealed class RandomSchema(Random random)
{
    private readonly List<RandomTable> _tables = [];
    private readonly List<string> _dropped = [];
    private int _names;

    /// <summary>The version that it has now; each change raises it.</summary>
    public int Version { get; private set; }

    /// <summary>Makes some tables with rows.</summary>
    public void Begin()
    {
        Version = 1;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            AddTable();
        }
    }

    /// <summary>Changes something, some times.</summary>
    public void Change()
    {
        Version++;
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            ChangeOnce();
        }
    }

    /// <summary>The schema, with all that was renamed and dropped since the first version.</summary>
    public DatabaseSchema Schema() => Schemas.Of(
        Version,
        string.Join('\n', _dropped.Select(static name => $"-- {name} dropped").Concat(_tables.Select(static table => table.Sql()))));

    /// <summary>The SQL that fills a fresh file with the rows.</summary>
    public string Rows() => string.Concat(_tables.Select(static table => table.Inserts()));

    private void ChangeOnce()
    {
        RandomTable table = _tables[random.Next(_tables.Count)];
        switch (random.Next(9))
        {
            case 0:
                AddTable();
                break;
            case 1 when _tables.Count > 1 && !_tables.Exists(other => other.Refers(table)):
                _tables.Remove(table);
                _dropped.AddRange(table.FormerNames.Prepend(table.Name));
                break;
            case 2:
                table.Rename(Name("t"));
                break;
            case 3:
                table.Add(Name("c"), random);
                break;
            case 4:
                table.AddReference(Name("c"), _tables[random.Next(_tables.Count)]);
                break;
            case 5:
                table.Options = random.Next(4);
                break;
            case 6:
                table.Index = random.Next(3);
                break;
            case 7:
                table.Rule = random.Next(3);
                break;
            default:
                table.ChangeColumn(Name("c"), random);
                break;
        }
    }

    private void AddTable()
    {
        RandomTable table = new(Name("t"));
        for (int i = random.Next(1, 5); i > 0; i--)
        {
            table.Add(Name("c"), random);
        }

        table.Fill(random, isNew: Version > 1);
        _tables.Add(table);
    }

    private string Name(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{++_names}");
}
