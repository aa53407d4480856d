using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads one <c>[Persisted]</c> type. Pure: the same declaration gives an equal model.</summary>
internal static class EntityParser
{
    public static Parsed<EntityModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        if (type.Attribute(KnownNames.Persisted) is not { } persisted)
        {
            return findings.Refuse<EntityModel>();
        }

        if (TypeRefusals.Of(type) is { } reason)
        {
            findings.Add(Descriptors.UnsupportedEntity, type, type.Name, reason);
            return findings.Refuse<EntityModel>();
        }

        bool isStrict = persisted.Named<bool>("Strict");
        var json = new JsonParser(compilation, findings);
        var columnParser = new ColumnParser(compilation, json, isStrict, findings);
        List<IPropertySymbol> properties = EntityProperties.Of(type);
        var columns = new List<(IPropertySymbol Property, ColumnModel Model)>();
        foreach (IPropertySymbol property in properties)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (columnParser.Parse(property) is { } column)
            {
                columns.Add((property, column));
            }
        }

        columns = Ordered(columns);
        KeyParser.Assign(type, columns, findings);
        CheckDuplicates(columns, findings);
        ConstructionModel? construction = ConstructionParser.Parse(type, properties, compilation, findings, type);
        var constraints = new ConstraintParser(type, columns, compilation, findings);
        constraints.ParseColumns();
        RowIdModel? rowId = KeyParser.RowId(type, columns, persisted, findings);
        EqualityModel? equality = EqualityParser.Parse(type, compilation, findings, type);
        return findings.Conclude(() => new EntityModel
        {
            Type = type.ToTypeName(),
            Table = persisted.FirstText ?? Naming.ToSnakeCase(type.Name),
            Columns = columns.Select(static column => column.Model).ToEquatableArray(),
            RowId = rowId,
            IsAutoIncrement = columns.Any(static column => EntityProperties.AttributeOf(column.Property, KnownNames.Key)?.Named<bool>("AutoIncrement") == true),
            KeyName = columns.Select(static column => EntityProperties.AttributeOf(column.Property, KnownNames.Key)?.Named<string>("Name"))
                .FirstOrDefault(static name => name is not null),
            IsStrict = isStrict,
            IsWithoutRowId = persisted.Named<bool>("WithoutRowId"),
            Uniques = constraints.Uniques(),
            Checks = constraints.TableChecks(),
            Indexes = constraints.Indexes(),
            Construction = construction!,
            JsonShapes = json.Shapes,
            IsValidated = type.AllInterfaces.Any(static contract => contract.HasMetadataName(KnownNames.Validated)),
            Equality = equality,
            IsDeclaredHere = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly),
        });
    }

    /// <summary>Those with <c>[Column(Order)]</c> first, by it; the others in declaration order.</summary>
    private static List<(IPropertySymbol Property, ColumnModel Model)> Ordered(List<(IPropertySymbol Property, ColumnModel Model)> columns) =>
        [.. columns.OrderBy(static column => column.Property.Attribute(KnownNames.Column)?.Named("Order", -1) is int order and >= 0 ? order : int.MaxValue)];

    private static void CheckDuplicates(List<(IPropertySymbol Property, ColumnModel Model)> columns, Findings findings)
    {
        var owners = new Dictionary<string, IPropertySymbol>(StringComparer.OrdinalIgnoreCase);
        foreach ((IPropertySymbol property, ColumnModel model) in columns)
        {
            if (owners.TryGetValue(model.Name, out IPropertySymbol? owner))
            {
                findings.Add(Descriptors.DuplicateColumn, property, owner.Name, property.Name, model.Name);
            }
            else
            {
                owners.Add(model.Name, property);
            }
        }
    }
}
