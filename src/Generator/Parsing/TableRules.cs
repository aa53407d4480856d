using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>What only a whole table shows: rules that contradict each other, and indexes that are missing or spare.</summary>
internal sealed class TableRules(
    INamedTypeSymbol type, EntityModel entity, List<(IPropertySymbol Property, ColumnModel Model)> columns, Findings findings)
{
    public void Check()
    {
        if (entity.IsAppendOnly)
        {
            CheckAppendOnly();
        }

        // One fault gives one diagnostic: what is wrong may be why an index is not there.
        if (!findings.HasErrors)
        {
            var trees = new IndexTrees(entity);
            CheckForeignKeys(trees);
            foreach ((string index, string other) in trees.Redundant())
            {
                findings.Add(Descriptors.RedundantIndex, type, index, other);
            }
        }
    }

    private void CheckAppendOnly()
    {
        foreach (ReferenceModel reference in entity.References)
        {
            bool deletes = reference.OnDelete is not (ReferenceAction.NoAction or ReferenceAction.Restrict);
            bool updates = reference.OnUpdate is not (ReferenceAction.NoAction or ReferenceAction.Restrict);
            if (deletes || updates)
            {
                string action = deletes ? $"OnDelete = {reference.OnDelete}" : $"OnUpdate = {reference.OnUpdate}";
                findings.Add(
                    Descriptors.AppendOnlyConflict,
                    type,
                    type.Name,
                    $"its reference to \"{reference.PrincipalTable}\" would change rows ({action})");
            }
        }

        if (entity.Uniques.Any(static unique => unique.OnConflict == ConflictAction.Replace))
        {
            findings.Add(Descriptors.AppendOnlyConflict, type, type.Name, "a [Unique] would delete rows (OnConflict = Replace)");
        }
    }

    private void CheckForeignKeys(IndexTrees trees)
    {
        foreach ((IPropertySymbol property, ColumnModel model) in columns)
        {
            if (model.Reference is { } reference && !trees.Lead(reference.Columns))
            {
                Location? location = property.Attribute(KnownNames.References)?.Location ?? property.Locations.FirstOrDefault();
                findings.Add(Descriptors.ForeignKeyWithoutIndex, location, property.Name, reference.PrincipalTable);
            }
        }

        foreach ((ReferenceModel key, AttributeData attribute) in entity.ForeignKeys.Zip(
            type.Attributes(KnownNames.ForeignKey), static (key, attribute) => (key, attribute)))
        {
            if (!trees.Lead(key.Columns))
            {
                findings.Add(
                    Descriptors.ForeignKeyWithoutIndex,
                    attribute.Location ?? type.Locations.FirstOrDefault(),
                    string.Join(", ", key.Columns),
                    key.PrincipalTable);
            }
        }
    }
}
