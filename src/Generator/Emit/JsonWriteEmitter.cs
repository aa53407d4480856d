using System.Globalization;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the writers of JSON columns: one method per collection and per record.</summary>
internal sealed class JsonWriteEmitter(SourceWriter writer, RowNames names)
{
    /// <summary>Prints statements that write the value of an expression.</summary>
    public void Write(JsonNode node, string expression, string place)
    {
        if (!node.IsNullable)
        {
            WritePresent(node, expression, place);
            return;
        }

        using (writer.Block($"if ({expression} is {{ }} {Values.Local(place)})"))
        {
            WritePresent(node, Values.Local(place), place);
        }

        using (writer.Block("else"))
        {
            writer.Line("json.WriteNull();");
        }
    }

    /// <summary>Prints a statement that writes the value of an expression; where null is allowed, it has been looked for.</summary>
    public void WritePresent(JsonNode node, string expression, string place) => writer.Line(Writing(node, expression, place));

    /// <summary>Prints a writer for each collection at and below a place.</summary>
    public void EmitCollections(JsonNode node, string place)
    {
        if (node.Element is null)
        {
            return;
        }

        writer.Line();
        using (writer.Block($"private static void Write{names.OfCollection(place)}({RuntimeNames.JsonWriter} json, {node.Type} value)"))
        {
            switch (node.Kind)
            {
                case JsonKind.Pair:
                    writer.Line("json.BeginArray();");
                    Write(node.Key!, "value.Key", place + "/Key");
                    Write(node.Element, "value.Value", place + "/Item");
                    writer.Line("json.EndArray();");
                    break;
                case JsonKind.Dictionary:
                    EmitDictionary(node, place);
                    break;
                default:
                    EmitList(node, place);
                    break;
            }
        }

        EmitCollections(node.Element, place + "/Item");
        if (node.Kind == JsonKind.Pair)
        {
            EmitCollections(node.Key!, place + "/Key");
        }
    }

    public void EmitShape(JsonShapeModel shape)
    {
        using (writer.Block($"private static void Write{shape.Identifier}({RuntimeNames.JsonWriter} json, {shape.Type} value)"))
        {
            writer.Line("json.BeginObject();");
            foreach (JsonMemberModel member in shape.Members)
            {
                writer.Line($"json.Name({Literal.Utf8(JsonEscape(member.Name))});");
                Write(member.Node, "value." + member.Property, Values.Place(shape, member));
            }

            writer.Line("json.EndObject();");
        }
    }

    /// <summary>A statement that writes a scalar that is not null.</summary>
    /// <param name="value">Its form.</param>
    /// <param name="expression">Its value.</param>
    /// <param name="names">Of the row class.</param>
    /// <param name="rowClass">Where the enums' texts are, with a dot; empty inside that class.</param>
    /// <param name="json">The local that writes.</param>
    public static string Scalar(ValueModel value, string expression, RowNames names, string rowClass = "", string json = "json")
    {
        if (value.Converter is { } converter)
        {
            return Scalar(converter.Stored, $"{rowClass}To{names.Of(converter)}({json}, {expression})", names, rowClass, json);
        }

        string inner = value.Wrapper is { } wrapper ? $"{expression}.{wrapper.Member}" : expression;
        return value.Form switch
        {
            StoredForm.EnumText => $"{json}.WriteWire({rowClass}Wire({inner}));",
            StoredForm.EnumNumber => $"{json}.Write{Values.NumberForm(value.Enum!)}(({value.Enum!.UnderlyingType}){inner});",
            _ => $"{json}.Write{value.Form}({inner});",
        };
    }

    private void EmitList(JsonNode node, string place)
    {
        writer.Line("json.BeginArray();");
        string loop = $"foreach ({node.Element!.NullableType} item in value)";
        if (node.Collection == CollectionKind.ImmutableArray)
        {
            using (writer.Block("if (!value.IsDefault)"))
            using (writer.Block(loop))
            {
                Write(node.Element, "item", place + "/Item");
            }
        }
        else
        {
            using (writer.Block(loop))
            {
                Write(node.Element, "item", place + "/Item");
            }
        }

        writer.Line();
        writer.Line("json.EndArray();");
    }

    private void EmitDictionary(JsonNode node, string place)
    {
        writer.Line("json.BeginObject();");
        using (writer.Block("foreach (var entry in value)"))
        {
            bool isEnum = node.Key!.Scalar!.Form == StoredForm.EnumText;
            writer.Line(isEnum ? "json.NameWire(Wire(entry.Key));" : "json.Name(entry.Key);");
            Write(node.Element!, "entry.Value", place + "/Item");
        }

        writer.Line();
        writer.Line("json.EndObject();");
    }

    /// <summary>A statement that writes the value of an expression that is not null.</summary>
    private string Writing(JsonNode node, string expression, string place) => node.Kind switch
    {
        JsonKind.Record => $"Write{names.Of(node.Type)}(json, {Required(node, expression)});",
        JsonKind.Scalar => node.Scalar is { Wrapper: { } wrapper, Form: StoredForm.Text or StoredForm.Uri or StoredForm.Blob } scalar
            ? Scalar(scalar with { Wrapper = null }, $"json.Required({expression}.{wrapper.Member})", names)
            : Scalar(node.Scalar!, Required(node, expression), names),
        _ => $"Write{names.OfCollection(place)}(json, {Required(node, expression)});",
    };

    /// <summary>A reference where the type allows no null may hold one all the same, which could not be read again.</summary>
    private static string Required(JsonNode node, string expression) =>
        node.IsValueType || node.IsNullable ? expression : $"json.Required({expression})";

    /// <summary>A member's name as it stands between the quotes of a document.</summary>
    private static string JsonEscape(string name) => string.Concat(name.Select(static letter => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
        _ => letter.ToString(),
    }));
}
