using System.Globalization;
using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the writers of JSON columns: one method per collection and per record.</summary>
internal sealed class JsonWriteEmitter(SourceWriter writer, RowNames names)
{
    /// <summary>Prints statements that write the value of an expression.</summary>
    public void Write(JsonNode node, string expression, string name)
    {
        if (!node.IsNullable)
        {
            writer.Line(Writing(node, expression, name));
            return;
        }

        using (writer.Block($"if ({expression} is {{ }} present{name})"))
        {
            writer.Line(Writing(node, "present" + name, name));
        }

        using (writer.Block("else"))
        {
            writer.Line("json.WriteNull();");
        }
    }

    /// <summary>Prints a writer for each collection at and below a place.</summary>
    public void EmitCollections(JsonNode node, string name)
    {
        if (node.Element is null)
        {
            return;
        }

        writer.Line();
        using (writer.Block($"private static void Write{name}List({RuntimeNames.JsonWriter} json, {node.Type} value)"))
        {
            switch (node.Kind)
            {
                case JsonKind.Pair:
                    writer.Line("json.BeginArray();");
                    Write(node.Key!, "value.Key", name + "Key");
                    Write(node.Element, "value.Value", name + "Item");
                    writer.Line("json.EndArray();");
                    break;
                case JsonKind.Dictionary:
                    EmitDictionary(node, name);
                    break;
                default:
                    EmitList(node, name);
                    break;
            }
        }

        EmitCollections(node.Element, name + "Item");
        if (node.Kind == JsonKind.Pair)
        {
            EmitCollections(node.Key!, name + "Key");
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
                Write(member.Node, "value." + member.Property, shape.Identifier + Values.Plain(member.Property));
            }

            writer.Line("json.EndObject();");
        }
    }

    /// <summary>A statement that writes a scalar that is not null.</summary>
    /// <param name="value">Its form.</param>
    /// <param name="expression">Its value.</param>
    /// <param name="rowClass">Where the enums' texts are, with a dot; empty inside that class.</param>
    /// <param name="json">The local that holds the writer.</param>
    public static string Scalar(ValueModel value, string expression, string rowClass = "", string json = "json")
    {
        string inner = value.Wrapper is { } wrapper ? $"{expression}.{wrapper.Member}" : expression;
        return value.Form switch
        {
            StoredForm.EnumText => $"{json}.WriteUtf8({rowClass}Wire({inner}));",
            StoredForm.EnumNumber => $"{json}.Write{Values.NumberForm(value.Enum!)}(({value.Enum!.UnderlyingType}){inner});",
            _ => $"{json}.Write{value.Form}({inner});",
        };
    }

    private void EmitList(JsonNode node, string name)
    {
        writer.Line("json.BeginArray();");
        string loop = $"foreach ({node.Element!.NullableType} item in value)";
        if (node.Collection == CollectionKind.ImmutableArray)
        {
            using (writer.Block("if (!value.IsDefault)"))
            using (writer.Block(loop))
            {
                Write(node.Element, "item", name + "Item");
            }
        }
        else
        {
            using (writer.Block(loop))
            {
                Write(node.Element, "item", name + "Item");
            }
        }

        writer.Line();
        writer.Line("json.EndArray();");
    }

    private void EmitDictionary(JsonNode node, string name)
    {
        writer.Line("json.BeginObject();");
        using (writer.Block("foreach (var entry in value)"))
        {
            writer.Line($"json.Name({Key(node.Key!)});");
            Write(node.Element!, "entry.Value", name + "Item");
        }

        writer.Line();
        writer.Line("json.EndObject();");
    }

    /// <summary>A statement that writes the value of an expression that is not null.</summary>
    private string Writing(JsonNode node, string expression, string name) => node.Kind switch
    {
        JsonKind.Record => $"Write{names.Of(node.Type)}(json, {expression});",
        JsonKind.Scalar => Scalar(node.Scalar!, expression),
        _ => $"Write{name}List(json, {expression});",
    };

    private static string Key(JsonNode key) => key.Scalar!.Form switch
    {
        StoredForm.Text => "entry.Key",
        StoredForm.EnumText => "Wire(entry.Key)",
        StoredForm.Guid => "entry.Key.ToString(\"D\")",
        StoredForm.DateOnly => "entry.Key.ToString(\"O\", global::System.Globalization.CultureInfo.InvariantCulture)",
        _ => "entry.Key.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
    };

    /// <summary>A member's name as it stands between the quotes of a document.</summary>
    private static string JsonEscape(string name) => string.Concat(name.Select(static letter => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        < ' ' => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
        _ => letter.ToString(),
    }));
}
