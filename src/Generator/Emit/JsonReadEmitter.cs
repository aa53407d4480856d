using Synthorg.Gen.Generator.Model;

namespace Synthorg.Gen.Generator.Emit;

/// <summary>Prints the readers of JSON columns: one method per column and per collection.</summary>
internal sealed class JsonReadEmitter(SourceWriter writer, RowNames names)
{
    public void EmitColumn(ColumnModel column, JsonNode node)
    {
        string name = Values.Plain(column.Property);
        using (writer.Block($"internal static {node.Type} Read{name}Column({RuntimeNames.PreparedStatement} row, int ordinal)"))
        {
            writer.Line($"{RuntimeNames.JsonReader} json = row.GetJson(ordinal);");
            if (!RunsUserCode(node))
            {
                EmitValue(node, name);
                return;
            }

            using (writer.Block("try"))
            {
                EmitValue(node, name);
            }

            // The reader's own errors are format exceptions, which know the column; a rule of the user's type does not.
            using (writer.Block("catch (global::System.Exception cause) when (cause is not global::System.FormatException)"))
            {
                writer.Line("throw row.Refused(ordinal, cause);");
            }
        }
    }

    private void EmitValue(JsonNode node, string name)
    {
        writer.Line($"{node.Type} value = {Reading(node, name)};");
        writer.Line("json.End();");
        writer.Line("return value;");
    }

    private static bool RunsUserCode(JsonNode? node) => node is not null
        && (node.Kind == JsonKind.Record || node.Scalar?.Wrapper is not null || RunsUserCode(node.Element) || RunsUserCode(node.Key));

    /// <summary>Prints a reader for each collection at and below a place.</summary>
    /// <param name="node">The place.</param>
    /// <param name="name">Its path in words: <c>Tags</c>, <c>OrderLines</c>.</param>
    public void EmitCollections(JsonNode node, string name)
    {
        if (node.Element is null)
        {
            return;
        }

        writer.Line();
        switch (node.Kind)
        {
            case JsonKind.Pair:
                EmitPair(node, name);
                break;
            case JsonKind.Dictionary:
                EmitDictionary(node, name);
                break;
            default:
                EmitList(node, name);
                break;
        }

        EmitCollections(node.Element, name + "Item");
    }

    /// <summary>An expression that reads the value at a place.</summary>
    public string Reading(JsonNode node, string name)
    {
        string reading = node.Kind switch
        {
            JsonKind.Record => $"Read{names.Of(node.Type)}(ref json)",
            JsonKind.Scalar => Scalar(node.Scalar!),
            _ => $"Read{name}List(ref json)",
        };
        return node.IsNullable ? $"json.TryReadNull() ? null : {reading}" : reading;
    }

    /// <summary>An empty array, the most frequent one, costs no builder.</summary>
    private void EmitList(JsonNode node, string name)
    {
        string element = node.Element!.NullableType;
        string add = $"items.Add({Reading(node.Element!, name + "Item")});";
        using (writer.Block($"private static {node.Type} Read{name}List(ref {RuntimeNames.JsonReader} json)"))
        {
            writer.Line("json.BeginArray();");
            if (Collections.Empty(node.Collection, element) is { } empty)
            {
                using (writer.Block("if (!json.NextElement())"))
                {
                    writer.Line($"return {empty};");
                }

                writer.Line();
                writer.Line(Collections.NewList(node.Collection, element));
                using (writer.Block("do"))
                {
                    writer.Line(add);
                }

                writer.Line("while (json.NextElement());");
            }
            else
            {
                writer.Line(Collections.NewList(node.Collection, element));
                using (writer.Block("while (json.NextElement())"))
                {
                    writer.Line(add);
                }
            }

            writer.Line();
            writer.Line($"return {Collections.Finish(node.Collection)};");
        }
    }

    private void EmitDictionary(JsonNode node, string name)
    {
        string key = node.Key!.Type;
        using (writer.Block($"private static {node.Type} Read{name}List(ref {RuntimeNames.JsonReader} json)"))
        {
            writer.Line(Collections.NewDictionary(node.Collection, key, node.Element!.NullableType));
            writer.Line("json.BeginObject();");
            using (writer.Block("while (json.NextMember(out global::System.ReadOnlySpan<byte> name))"))
            {
                writer.Line($"{key} key = {Key(node.Key!)};");
                writer.Line($"items[key] = {Reading(node.Element!, name + "Item")};");
            }

            writer.Line();
            writer.Line($"return {Collections.Finish(node.Collection)};");
        }
    }

    /// <summary>A dictionary's key, from the member name that the reader stands at.</summary>
    private string Key(JsonNode key) => key.Scalar!.Form == StoredForm.EnumText
        ? $"TryParse{names.Of(key.Scalar.Enum!.Type)}(name, out {key.Type} member) ? member : throw json.UnknownText(name)"
        : $"{RuntimeNames.JsonKeys}.{key.Scalar.Form}(json, name)";

    private void EmitPair(JsonNode node, string name)
    {
        using (writer.Block($"private static {node.Type} Read{name}List(ref {RuntimeNames.JsonReader} json)"))
        {
            writer.Line("json.BeginArray();");
            EmitPairPart("key", node.Key!, name + "Key");
            EmitPairPart("value", node.Element!, name + "Item");
            using (writer.Block("if (json.NextElement())"))
            {
                writer.Line("throw json.Error(\"a pair has two elements\");");
            }

            writer.Line();
            writer.Line($"return new {node.Type}(key, value);");
        }

        EmitCollections(node.Key!, name + "Key");
    }

    private void EmitPairPart(string local, JsonNode node, string name)
    {
        using (writer.Block("if (!json.NextElement())"))
        {
            writer.Line("throw json.Error(\"a pair has two elements\");");
        }

        writer.Line();
        writer.Line($"{node.NullableType} {local} = {Reading(node, name)};");
    }

    private string Scalar(ValueModel value)
    {
        if (value.Form == StoredForm.EnumText)
        {
            return $"Read{names.Of(value.Enum!.Type)}(ref json)";
        }

        string reading = $"json.Read{value.Form}()";
        return value.Wrapper is null ? reading : $"new {value.Type}({reading})";
    }
}
