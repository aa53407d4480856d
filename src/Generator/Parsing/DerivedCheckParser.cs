using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Adds the CHECK constraints that <c>[Persisted(Checks = …)]</c> asks to derive from the C# declarations.</summary>
/// <param name="checks">The flags of <c>DerivedChecks</c>.</param>
/// <param name="columns">All of them.</param>
/// <param name="findings">Where faults go.</param>
internal sealed class DerivedCheckParser(
    int checks, List<(IPropertySymbol Property, ColumnModel Model)> columns, Findings findings)
{
    private const int Enums = 1;
    private const int Booleans = 2;
    private const int Annotations = 4;
    private const int Json = 8;

    private const int ObjectShape = 1;
    private const int ArrayShape = 2;

    public void ParseColumns()
    {
        for (int i = 0; i < columns.Count; i++)
        {
            (IPropertySymbol property, ColumnModel model) = columns[i];
            IEnumerable<string> conditions = OfType(model, SqlNames.Quoted(model.Name)).Concat(OfJson(property, model));
            if ((checks & Annotations) != 0)
            {
                conditions = conditions.Concat(new AnnotationChecks(property, model, findings).Conditions());
            }

            EquatableArray<CheckModel> derived = conditions.Select(static sql => new CheckModel(sql, Name: null)).ToEquatableArray();
            columns[i] = (property, model with { Checks = model.Checks.Concat(derived).ToEquatableArray() });
        }
    }

    private IEnumerable<string> OfType(ColumnModel column, string name)
    {
        ValueModel value = column.Value;
        if ((checks & Enums) != 0 && value.Form == StoredForm.EnumText)
        {
            IEnumerable<string> texts = value.Enum!.Members.Select(static member => $"'{member.Wire.Replace("'", "''")}'");
            yield return $"{name} IN ({string.Join(", ", texts)})";
        }

        // Any number is a combination of flags.
        if ((checks & Enums) != 0 && value is { Form: StoredForm.EnumNumber, Enum.IsFlags: false })
        {
            yield return $"{name} IN ({string.Join(", ", value.Enum!.Members.Select(static member => member.Number))})";
        }

        if ((checks & Booleans) != 0 && value.Form == StoredForm.Boolean)
        {
            yield return $"{name} IN (0, 1)";
        }
    }

    private IEnumerable<string> OfJson(IPropertySymbol property, ColumnModel column)
    {
        if (property.Attribute(KnownNames.JsonColumn) is not { } attribute)
        {
            return [];
        }

        int shape = attribute.Named("Shape", 0);
        int own = column.Value.Json?.Kind switch
        {
            JsonKind.List or JsonKind.Pair => ArrayShape,
            JsonKind.Dictionary or JsonKind.Record => ObjectShape,
            _ => shape,
        };
        if (shape != 0 && shape != own)
        {
            findings.Add(
                Descriptors.JsonShapeMismatch,
                attribute.Location ?? property.Locations.FirstOrDefault(),
                property.Name,
                Word(own),
                Word(shape));
        }

        if (shape != 0 && column.Value.Form == StoredForm.ContextJson && (checks & Json) == 0)
        {
            findings.Add(
                Descriptors.InvalidJsonColumn,
                attribute.Location ?? property.Locations.FirstOrDefault(),
                property.Name,
                "beside a Context only DerivedChecks.Json holds the Shape, and the type does not ask for it");
        }

        string name = SqlNames.Quoted(column.Name);
        return (checks & Json) == 0 ? []
            : shape == 0 ? [$"json_valid({name})"]
            : [$"json_valid({name}) AND json_type({name}) = '{Word(shape)}'"];
    }

    private static string Word(int shape) => shape == ArrayShape ? "array" : "object";
}
