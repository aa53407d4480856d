using Microsoft.CodeAnalysis;
using Synthorg.Gen.Generator.Diagnostics;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Parsing;

/// <summary>Reads one <c>[Persisted]</c> type. Pure: the same declaration gives an equal model.</summary>
internal static class EntityParser
{
    public static Parsed<EntityModel> Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        ReadOnce<EntityModel>.Of(type, compilation, Read, cancellationToken);

    private static Parsed<EntityModel> Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        var findings = new Findings(type, compilation);
        if (type.Attribute(KnownNames.Persisted) is not { } persisted)
        {
            return findings.Refuse<EntityModel>();
        }

        if (TypeRefusals.Of(type) is { } reason)
        {
            findings.Add(Descriptors.UnsupportedEntity, type, type.Name, reason);
            return findings.Refuse<EntityModel>();
        }

        EmittedNames.CheckRow(type, compilation, findings);
        string table = TableNames.Parse(type, findings);
        bool isStrict = persisted.Named<bool>("Strict");
        var json = new JsonParser(compilation, findings);
        List<IPropertySymbol> properties = EntityProperties.Of(type);
        List<(IPropertySymbol Property, ColumnModel Model)> columns =
            Columns(properties, new ColumnParser(compilation, json, isStrict, findings), cancellationToken);
        bool hasNoKey = type.HasAttribute(KnownNames.RowId) || persisted.Named<bool>("Keyless");
        if (properties.Count == 0 && hasNoKey)
        {
            findings.Add(Descriptors.UnsupportedEntity, type, type.Name, "without a property to store");
        }

        KeyParser.Assign(type, columns, findings);
        VersionParser.Assign(type, columns, findings);
        VersionParser.RefuseStrays(type, columns, KnownNames.Converter, Descriptors.MisplacedConverter, findings);
        SensitiveParser.Assign(type, columns, json.Shapes, findings);
        StrayAttributes.CheckEntity(type, findings);
        HistoryParser.Check(type, table, columns, findings);
        CheckDuplicates(columns, findings);
        return ToModel(type, persisted, table, properties, columns, json, compilation, findings);
    }

    /// <summary>What is read once all columns are known.</summary>
    private static Parsed<EntityModel> ToModel(
        INamedTypeSymbol type,
        AttributeData persisted,
        string table,
        List<IPropertySymbol> properties,
        List<(IPropertySymbol Property, ColumnModel Model)> columns,
        JsonParser json,
        Compilation compilation,
        Findings findings)
    {
        ConstructionModel? construction = ConstructionParser.Parse(type, properties, compilation, findings, type);
        var fragments = new EntityFragments(type, columns, findings);
        var constraints = new ConstraintParser(type, table, columns, fragments, findings);
        var references = new ReferenceParser(type, columns, fragments, compilation, findings);
        new ComputedParser(type, columns, fragments, findings).ParseColumns();
        constraints.ParseColumns();
        new DerivedCheckParser(persisted.Named("Checks", 0), columns, findings).ParseColumns();
        references.ParseColumns();
        EntityModel entity = WithRest(type, persisted, columns, findings, new EntityModel
        {
            Type = type.ToTypeName(),
            Table = table,
            Columns = columns.Select(static column => column.Model).ToEquatableArray(),
            IsAppendOnly = type.HasAttribute(KnownNames.AppendOnly),
            Uniques = constraints.Uniques(),
            ForeignKeys = references.ForeignKeys(),
            Checks = constraints.TableChecks(),
            Indexes = constraints.Indexes(),
            Objects = SchemaObjectParser.Parse(type, findings),
            Construction = construction!,
            JsonShapes = json.Shapes,
            IsValidated = type.AllInterfaces.Any(static contract => contract.HasMetadataName(KnownNames.Validated)),
            Equality = EqualityParser.Parse(type, compilation, findings, type),
            Print = PrintParser.Parse(type, compilation, findings),
            IsDeclaredHere = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly),
        });
        new TableRules(type, entity, columns, findings).Check();
        return findings.Conclude(() => entity);
    }

    private static EntityModel WithRest(
        INamedTypeSymbol type,
        AttributeData persisted,
        List<(IPropertySymbol Property, ColumnModel Model)> columns,
        Findings findings,
        EntityModel entity)
    {
        List<AttributeData> key = [.. columns.Select(static column => KeyParser.KeyOf(column.Property)).OfType<AttributeData>()];
        return entity with
        {
            FormerNames = HistoryParser.FormerNames(type),
            DroppedColumns = HistoryParser.Dropped(type),
            RowId = KeyParser.RowId(type, columns, persisted, findings),
            IsAutoIncrement = key.Any(static attribute => attribute.Named<bool>("AutoIncrement")),
            KeyName = key.Select(static attribute => attribute.Named<string>("Name")).FirstOrDefault(static name => name is not null),
            IsStrict = persisted.Named<bool>("Strict"),
            IsWithoutRowId = persisted.Named<bool>("WithoutRowId"),
        };
    }

    /// <summary>Those with <c>[Column(Order)]</c> first, by it; the others in declaration order.</summary>
    private static List<(IPropertySymbol Property, ColumnModel Model)> Columns(
        List<IPropertySymbol> properties, ColumnParser parser, CancellationToken cancellationToken)
    {
        var columns = new List<(IPropertySymbol Property, ColumnModel Model)>();
        foreach (IPropertySymbol property in properties)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (parser.Parse(property) is { } column)
            {
                columns.Add((property, column));
            }
        }

        return [.. columns.OrderBy(static column => OrderOf(column.Property))];
    }

    private static int OrderOf(IPropertySymbol property) =>
        ColumnWords.Of(property) is { Order: var order and >= 0 } ? order : int.MaxValue;

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
