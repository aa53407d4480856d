namespace Synthorg.Gen.Generator.Tests.Models;

internal enum KeyKind
{
    Single,
    Composite,
    Generated,
    RowId,
    Keyless,
}

/// <summary>One column of a random entity.</summary>
internal sealed record RandomColumn(string Name, RandomForm Form, bool IsNullable)
{
    public bool IsKey { get; init; }

    public bool IsUnique { get; init; }

    public bool IsWriteOnce { get; init; }

    public bool IsSensitive { get; init; }

    public bool IsVersion { get; init; }

    public bool IgnoresCase { get; init; }

    public bool IsReference { get; init; }

    /// <summary>C# that gives the value of a row <c>r</c>, where SQLite computes it.</summary>
    public string? Computed { get; init; }

    public IReadOnlyList<string> Attributes { get; init; } = [];

    public string Type => Form.Type + (IsNullable ? "?" : "");

    public string Optional => Form.Type + "?";

    public string Make => IsNullable ? $"(m.Next(4) == 0 ? ({Type})null : {Form.Make})" : Form.Make;

    /// <summary>Something that a person can write.</summary>
    public bool IsWritten => !IsKey && !IsVersion && Computed is null;

    public bool Has(Uses use) => (Form.Uses & use) != 0;
}

/// <summary>A random entity, and what its repository is asked.</summary>
internal sealed class RandomModel
{
    private readonly Random _random;
    private readonly List<RandomColumn> _columns = [];
    private readonly HashSet<string> _features = [];

    public RandomModel(int seed)
    {
        Seed = seed;
        _random = new(seed);
        Kind = Any("record", "class", "record struct", "positional record", "positional record struct");
        KeyKind = (KeyKind)_random.Next(5);
        Note(Kind, $"key {KeyKind}");
        IsStrict = Chance(3, "Strict");
        IsWithoutRowId = KeyKind is KeyKind.Single or KeyKind.Composite && Chance(3, "WithoutRowId");
        HasView = Chance(4, "SchemaObject");
        IsAppendOnly = Chance(8, "AppendOnly");
        AddKeys();
        int count = _random.Next(1, 13);
        for (int i = 0; i < count; i++)
        {
            Add(i);
        }

        if (Chance(4, "References"))
        {
            AddReference();
        }

        if (IsKeyed && Chance(3, "Version"))
        {
            _columns.Add(new("Version", Form(Any("long", "int")), false) { IsVersion = true, Attributes = ["Version"] });
        }

        if (!IsPositional)
        {
            AddComputed();
        }

        TypeAttributes = [.. new RandomConstraints(this).All];
    }

    public int Seed { get; }

    public string Name => $"E{Seed}";

    public string Kind { get; }

    public KeyKind KeyKind { get; }

    public bool IsStrict { get; }

    public bool IsWithoutRowId { get; }

    public bool HasKey => KeyKind is not (KeyKind.RowId or KeyKind.Keyless);

    /// <summary>Its rows can be changed by key.</summary>
    public bool IsKeyed => HasKey && !IsAppendOnly;

    /// <summary>What is unique passes a second row over, or replaces the first; rows of it are not changed.</summary>
    public bool PassesOver => TypeAttributes.Any(static attribute => attribute.Contains("OnConflict", StringComparison.Ordinal));

    public bool IsAppendOnly { get; }

    /// <summary>The database has a view of it.</summary>
    public bool HasView { get; }

    /// <summary>What happens when the row is deleted that a row of it refers to; <see langword="null"/> where none does.</summary>
    public string? Action { get; private set; }

    public bool IsPositional => Kind.StartsWith("positional", StringComparison.Ordinal);

    public IReadOnlyList<RandomColumn> Columns => _columns;

    public IEnumerable<RandomColumn> Keys => _columns.Where(static column => column.IsKey);

    public IReadOnlyList<string> TypeAttributes { get; }

    /// <summary>What occurs in it: forms, attributes, methods, conditions.</summary>
    public IReadOnlySet<string> Features => _features;

    public void Note(params IEnumerable<string> features) => _features.UnionWith(features);

    public bool Chance(int of, string feature)
    {
        bool occurs = _random.Next(of) == 0;
        if (occurs)
        {
            _features.Add(feature);
        }

        return occurs;
    }

    public T Any<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private static RandomForm Form(string name) => RandomForm.All.Single(form => form.Name == name);

    private void AddKeys()
    {
        if (KeyKind == KeyKind.Generated)
        {
            string more = Chance(2, "AutoIncrement") ? ", AutoIncrement = true" : "";
            _columns.Add(new("Id", Form(Any("int", "long")), false) { IsKey = true, Attributes = [$"Key(Generated = true{more})"] });
            return;
        }

        int count = KeyKind == KeyKind.Single ? 1 : KeyKind == KeyKind.Composite ? _random.Next(2, 4) : 0;
        for (int i = 0; i < count; i++)
        {
            RandomForm form = Any([.. RandomForm.All.Where(static form => (form.Uses & Uses.Key) != 0)]);
            Note(form.Name);
            string descending = form.Type is not ("int" or "long") && Chance(4, "Descending") ? "Descending = true" : "";
            string order = count > 1 ? $"Order = {i + 1}" : "";
            string arguments = string.Join(", ", new[] { order, descending }.Where(static argument => argument.Length > 0));
            _columns.Add(new($"Id{i}", form, false) { IsKey = true, Attributes = [arguments.Length > 0 ? $"Key({arguments})" : "Key"] });
        }
    }

    private void Add(int number)
    {
        RandomForm form = Any(RandomForm.All);
        bool isNullable = Chance(3, "nullable");
        Note(form.Name);
        List<string> attributes = [];
        List<string> words = [];
        if (form.Attribute.StartsWith("AsNumber", StringComparison.Ordinal))
        {
            words.Add(form.Attribute);
        }
        else if (form.Attribute.Length > 0)
        {
            attributes.Add(form.Attribute);
        }

        bool ignoresCase = form.Name == "string" && Chance(3, "Collation");
        words.AddRange(ignoresCase ? ["Collation = \"NOCASE\""] : []);
        words.AddRange(form.Name == "string" && !IsStrict && Chance(4, "Type") ? ["Type = \"VARCHAR(20)\""] : []);
        string name = Chance(6, "Column name") ? $"\"the \\\"{number}\\\" order\"" : "";
        if (words.Count > 0 || name.Length > 0)
        {
            attributes.Add($"Column({string.Join(", ", words.Prepend(name).Where(static word => word.Length > 0))})");
        }

        attributes.AddRange(DefaultOf(form));
        bool isUnique = form.Name is "string" or "int" or "Guid" or "DateOnly" && Chance(5, "Unique");
        bool isWriteOnce = IsKeyed && !isUnique && Chance(8, "WriteOnce");
        bool isSensitive = form.Attribute.Length == 0 && Chance(10, "Sensitive");
        attributes.AddRange(isUnique ? ["Unique"] : []);
        attributes.AddRange(isWriteOnce ? ["WriteOnce"] : []);
        attributes.AddRange(isSensitive ? ["Sensitive"] : []);
        attributes.AddRange(!isSensitive && form.Name == "string" && Chance(4, "Interned") ? ["Interned"] : []);
        attributes.AddRange((form.Uses & Uses.Sum) != 0 && Chance(4, "Check of a property") ? ["Check(\"value > -100\")"] : []);
        _columns.Add(new($"P{number}", form, isNullable)
        {
            IsUnique = isUnique,
            IsWriteOnce = isWriteOnce,
            IsSensitive = isSensitive,
            IgnoresCase = ignoresCase,
            Attributes = attributes,
        });
    }

    private void AddReference()
    {
        bool isNullable = Chance(2, "References, nullable");
        Action = Any(["NoAction", "Restrict", .. IsAppendOnly ? Array.Empty<string>() : ["Cascade"],
            .. isNullable && !IsAppendOnly ? ["SetNull"] : Array.Empty<string>()]);
        Note($"References, {Action}");
        // Checked at commit, it refuses a delete only where the rows are still there.
        string deferred = Chance(3, "References, deferred") ? ", Deferred = true" : "";
        _columns.Add(new("Owner", RandomForm.Reference, isNullable)
        {
            IsReference = true,
            Attributes = ["Index", $"References<OwnerOf{Name}>(OnDelete = ReferenceAction.{Action}{deferred})"],
        });
    }

    private IEnumerable<string> DefaultOf(RandomForm form) => form.Name switch
    {
        "int" or "double" or "long" when Chance(4, "Default") => ["Default(5)"],
        "string" when Chance(4, "Default") => ["Default(\"it's\")"],
        "DateTimeOffset" when Chance(2, "Default of SQL") => ["Default(Sql = \"CURRENT_TIMESTAMP\")"],
        _ => [],
    };

    private void AddComputed()
    {
        foreach (RandomColumn column in _columns.ToArray())
        {
            if (column is { IsKey: true, Form.Name: "int" or "long" } or { IsSensitive: true } or { IsVersion: true }
                || !Chance(4, "Computed"))
            {
                continue;
            }

            string stored = Chance(2, "Computed, stored") ? ", Stored = true" : "";
            (string Sql, string Value, string Form)? computed = column.Form.Name switch
            {
                "int" or "short" => ($"$\"{{nameof({column.Name})}} + 1\"", $"(long?)r.{column.Name} + 1", "long"),
                "string" => ($"$\"{{nameof({column.Name})}} || '!'\"",
                $"(r.{column.Name} is null ? null : r.{column.Name} + \"!\")", "string"),
                _ => null,
            };
            if (computed is { } found)
            {
                _columns.Add(new($"C{column.Name}", Form(found.Form), true)
                {
                    Computed = found.Value,
                    Attributes = [$"Computed({found.Sql}{stored})"],
                });
            }
        }
    }
}
