using Synthorg.Gen.Generator.Snapshots;

namespace Synthorg.Gen.Tool;

/// <summary>The foreign keys of a table: the first of each column stands on its property, all others on the type.</summary>
internal sealed class References
{
    private readonly Entity _entity;
    private readonly Func<string, Entity?> _find;
    private readonly Notes _notes;
    private readonly Dictionary<EntityColumn, string> _ofColumns = [];
    private readonly List<string> _ofType = [];

    /// <param name="entity">Whose they are.</param>
    /// <param name="find">The entity of a table.</param>
    /// <param name="notes">Where what cannot be said goes.</param>
    public References(Entity entity, Func<string, Entity?> find, Notes notes)
    {
        (_entity, _find, _notes) = (entity, find, notes);
        IEnumerable<RuleShape> rules = entity.Table.Rules.Where(static rule => rule.Principal is not null);
        foreach (RuleShape rule in rules.DistinctBy(static rule => rule.Meaning))
        {
            Add(rule);
        }
    }

    public bool IsEmpty => _ofColumns.Count == 0 && _ofType.Count == 0;

    /// <summary>Those that stand on the type.</summary>
    public IReadOnlyList<string> OfType => _ofType;

    /// <summary>The one that stands on a property; <see langword="null"/> where there is none.</summary>
    public string? Of(EntityColumn column) => _ofColumns.GetValueOrDefault(column);

    /// <summary>Whether a column's value comes from another table.</summary>
    public bool HasReference(EntityColumn column) =>
        _entity.Table.Rules.Any(rule => rule is { Principal: not null, Columns: [string only] } && _entity.Find(only) == column);

    private void Add(RuleShape rule)
    {
        Entity? principal = _find(rule.Principal!);
        EntityColumn[] own = [.. rule.Columns.Select(_entity.Find).OfType<EntityColumn>()];
        EntityColumn[] targets = principal is null ? []
            : rule.PrincipalColumns.Count == 0 ? [.. principal.Key]
            : [.. rule.PrincipalColumns.Select(principal.Find).OfType<EntityColumn>()];
        if (Refusal(rule, principal, own, targets) is { } refusal)
        {
            _notes.Add(_entity.Table.Name, $"{SchemaText.Line(rule.Sql)} is left out, since {refusal}");
            return;
        }

        bool isOfKey = principal!.Key.SequenceEqual(targets);
        if (own is [var only] && !_ofColumns.ContainsKey(only))
        {
            string? target = isOfKey ? null : NameIn(principal, targets[0]);
            _ofColumns.Add(only, CSharpText.Attribute($"References<{principal.Name}>", [target, .. Words(rule)]));
            return;
        }

        string names = Names(own.Select(static column => $"nameof({column.Property})"));
        string? ofPrincipal = isOfKey ? null : Names(targets.Select(target => NameIn(principal, target)));
        _ofType.Add(CSharpText.Attribute($"ForeignKey<{principal.Name}>", [names, ofPrincipal, .. Words(rule)]));
    }

    // What the generator refuses, since SQLite would find it only when rows are written.
    private static string? Refusal(RuleShape rule, Entity? principal, EntityColumn[] own, EntityColumn[] targets) =>
        principal is null ? $"there is no table {rule.Principal}"
        : own.Length == 0 || own.Length != targets.Length || own.Distinct().Count() < own.Length ? "its columns do not fit"
        : !IsUnique(principal, targets) ? $"what it refers to in {principal.Table.Name} is neither the key nor unique"
        : Mismatch(own, targets) is { } mismatch ? mismatch
        : rule.Actions.Contains("set null", StringComparison.Ordinal) && own.Any(static column => column.Column.IsNotNull)
            ? "SET NULL would write a column that is NOT NULL"
        : rule.Actions.Contains("set default", StringComparison.Ordinal) && own.Any(static column => column.Column.Default is null)
            ? "SET DEFAULT would write a column without a default"
        : null;

    private static string? Mismatch(EntityColumn[] own, EntityColumn[] targets) => own.Zip(targets)
        .Where(static pair => pair.First.Type != pair.Second.Type)
        .Select(static pair => $"{pair.First.Name} is of another type than {pair.Second.Name}")
        .FirstOrDefault();

    private static bool IsUnique(Entity principal, EntityColumn[] targets)
    {
        HashSet<string> names = new(targets.Select(static target => target.Name), StringComparer.OrdinalIgnoreCase);
        IEnumerable<IEnumerable<string>> uniques = principal.Table.Rules
            .Where(static rule => rule is { Principal: null, Condition: null, Columns.Count: > 0 })
            .Select(static rule => rule.Columns.AsEnumerable());
        IEnumerable<IEnumerable<string>> indexes = principal.Indexes
            .Where(static index => index is { IsUnique: true, Where: null })
            .Select(static index => index.Terms.Select(static term => SqlTokens.Of(term) is [var name] ? name.Name : ""));
        return uniques.Concat(indexes).Append(principal.Table.Key).Any(names.SetEquals);
    }

    private static IEnumerable<string?> Words(RuleShape rule) =>
    [
        Action("OnDelete", "on delete ", rule.Actions),
        Action("OnUpdate", "on update ", rule.Actions),
        rule.Actions.EndsWith("deferred", StringComparison.Ordinal) ? "Deferred = true" : null,
        rule.Name is { } name ? $"Name = {CSharpText.Literal(name)}" : null,
    ];

    private static string? Action(string word, string clause, string actions)
    {
        int at = actions.IndexOf(clause, StringComparison.Ordinal);
        string action = at < 0 ? "" : actions[(at + clause.Length)..];
        string[] known = ["restrict", "set null", "set default", "cascade"];
        return known.FirstOrDefault(name => action.StartsWith(name, StringComparison.Ordinal)) is { } found
            ? $"{word} = ReferenceAction.{CSharpNames.Pascal(found)}"
            : null;
    }

    private string NameIn(Entity principal, EntityColumn column) =>
        principal == _entity ? $"nameof({column.Property})" : $"nameof({principal.Name}.{column.Property})";

    private static string Names(IEnumerable<string> names) => $"[{string.Join(", ", names)}]";
}
