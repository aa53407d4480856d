using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>The names of what a row class holds for the types of its columns, without their verb: <c>Read</c>, <c>Write</c>.</summary>
/// <remarks>
/// Each enum, JSON record and JSON collection has one of its own, also where types of several namespaces are called the same, or
/// a record is called <c>PriceList</c> beside a list in a property <c>Price</c>.
/// </remarks>
internal sealed class RowNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<EnumModel> _enums = [];
    private readonly List<ValueModel> _converted = [];
    private readonly HashSet<string> _inJson = new(StringComparer.Ordinal);

    public RowNames(EntityModel entity)
    {
        foreach (JsonShapeModel shape in entity.JsonShapes)
        {
            _names.Add(shape.Type, shape.Identifier);
        }

        foreach (ColumnModel column in entity.Columns)
        {
            Add(column.Value, isInJson: false);
        }

        foreach (JsonMemberModel member in entity.JsonShapes.SelectMany(static shape => shape.Members))
        {
            Add(member.Node);
        }
    }

    /// <summary>Enums stored as text, in order of first appearance.</summary>
    public IReadOnlyList<EnumModel> Enums => _enums;

    /// <summary>One value of each converter, in order of first appearance.</summary>
    public IReadOnlyList<ValueModel> Converted => _converted;

    /// <summary>The name of a converter.</summary>
    public string Of(ConverterModel converter) => Named($"{converter.Type}/{converter.Converts}", converter.Identifier);

    /// <summary>The name of an enum or a JSON record, given its <c>global::</c> name.</summary>
    public string Of(string type) => _names[type];

    /// <summary>The name of a JSON column.</summary>
    public string OfColumn(string property) => Named($"/{property}/Column", Values.Plain(property) + "Column");

    /// <summary>The name of a collection inside JSON, given its place: <c>/Tags</c>, <c>/Tags/Item</c>, <c>Order/Lines</c>.</summary>
    public string OfCollection(string place) => Named(place, place.Replace("/", "") + "List");

    public bool IsInJson(EnumModel model) => _inJson.Contains(model.Type);

    private void Add(JsonNode? node)
    {
        if (node is not null)
        {
            Add(node.Scalar, isInJson: true);
            Add(node.Element);
            Add(node.Key);
        }
    }

    private void Add(ValueModel? value, bool isInJson)
    {
        if (value is { Form: StoredForm.EnumText, Enum: { } model })
        {
            if (isInJson)
            {
                _inJson.Add(model.Type);
            }

            if (!_names.ContainsKey(model.Type))
            {
                _names.Add(model.Type, Unique(model.Identifier));
                _enums.Add(model);
            }
        }

        if (value?.Converter is { } converter && !_converted.Exists(known => known.Converter!.Type == converter.Type
            && known.Type == value.Type))
        {
            _converted.Add(value);
            Of(converter);
            Add(converter.Stored, isInJson);
        }

        Add(value?.Json);
    }

    private string Named(string place, string name)
    {
        if (!_names.TryGetValue(place, out string? known))
        {
            known = Unique(name);
            _names.Add(place, known);
        }

        return known;
    }

    private string Unique(string name)
    {
        string unique = name;
        for (int i = 2; _names.ContainsValue(unique); i++)
        {
            unique = FormattableString.Invariant($"{name}{i}");
        }

        return unique;
    }
}
