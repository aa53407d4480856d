using Synthorg.Gen.Generator.Snapshots;

namespace Synthorg.Gen.Tool;

/// <summary>The rules and the indexes of a table as attributes of its type.</summary>
/// <param name="entity">The type.</param>
/// <param name="notes">Where what cannot be said goes.</param>
internal sealed class RuleText(Entity entity, Notes notes)
{
    /// <summary>Whether a check compares by LIKE, of which the compiler warns.</summary>
    public bool UsesLike { get; private set; }

    /// <summary>A unique constraint's name and what it does, as an attribute says them.</summary>
    public static IEnumerable<string> WordsOf(RuleShape rule)
    {
        if (rule.Name is { } name)
        {
            yield return $"Name = {CSharpText.Literal(name)}";
        }

        if (rule.Conflict.Length > 0)
        {
            yield return $"OnConflict = ConflictAction.{CSharpNames.Pascal(rule.Conflict)}";
        }
    }

    /// <summary>Unique constraints of several columns; those of one stand on its property.</summary>
    public IEnumerable<string> Uniques()
    {
        foreach (RuleShape rule in entity.Table.Rules.Where(static rule => rule is { Principal: null, Condition: null }))
        {
            if (rule.Columns.Count == 0)
            {
                notes.Add(entity.Table.Name, $"{rule.Sql} is left out, since only plain columns can be said");
            }
            else if (SqlTokens.Of(rule.Sql).Exists(static token => token.Is("DESC")))
            {
                notes.Add(entity.Table.Name, $"{rule.Sql} is scaffolded without DESC");
            }

            if (rule.Columns.Count > 1)
            {
                yield return CSharpText.Attribute("Unique", rule.Columns.Select(NameOf).Concat(WordsOf(rule)));
            }
        }
    }

    public IEnumerable<string> Checks()
    {
        foreach (RuleShape rule in entity.Table.Rules)
        {
            if (rule.Condition is not { } condition)
            {
                continue;
            }

            Fragment fragment = Fragment.Of(condition, entity);
            if (fragment.Refusal is { } refusal)
            {
                notes.Add(entity.Table.Name, $"{SchemaText.Line(rule.Sql)} is left out, since {refusal}");
                continue;
            }

            UsesLike |= fragment.UsesLike;
            string? name = rule.Name is { } own ? $"Name = {CSharpText.Literal(own)}" : null;
            yield return CSharpText.Attribute("Check", [fragment.Code, name]);
        }
    }

    public IEnumerable<string> Indexes()
    {
        foreach (IndexShape index in entity.Indexes)
        {
            Fragment[] terms = [.. index.Terms.Select(term => Fragment.Of(term, entity))];
            Fragment? where = index.Where is { } condition ? Fragment.Of(condition, entity) : null;
            if (terms.Append(where).FirstOrDefault(static fragment => fragment?.Refusal is not null)?.Refusal is { } refusal)
            {
                notes.Add($"{entity.Table.Name}.{index.Name}", $"the index is left out, since {refusal}");
                continue;
            }

            string?[] words =
            [
                .. terms.Select(static term => term.Code),
                $"Name = {CSharpText.Literal(index.Name)}",
                index.IsUnique ? "Unique = true" : null,
                where is null ? null : $"Where = {where.Code}",
            ];
            yield return CSharpText.Attribute("Index", words);
        }
    }

    private string NameOf(string column) => $"nameof({entity.Find(column)!.Property})";
}
